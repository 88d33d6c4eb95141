/** Rules for swearing, abuse and discrimination. */
import { PART, type Written } from './parts.ts'

export const TONE: Written[] = [
  ['language', 'swears', 'SWEAR'],
  [
    'abuse',
    'swears at',
    `(?:you|u|ya) (?:\\S+ ){0,3}(?:SWEAR|SLUR)|(?:SWEAR|SLUR) (?:you|off)\\b|(?:he|she|NAME|STAFF|PARENT|CHILD|thats|hes|shes|is|are|theyre|the|that|this|little|fat|stupid|lazy|total|utter|complete|right|such) (?:\\S+ ){0,3}(?:a|an|the|total|utter|little|stupid|lazy|fat|right|absolute|complete|pair of|bunch of|nasty|old) SWEAR(?: [.!?]|$)`,
  ],
  [
    'abuse',
    'threat',
    `(?:wait till|wait until|watch (?:your|ur|her|his|their) back|(?:ill|i will|ima|gonna|going to|well|im) (?:\\S+ ){0,4}(?:have you|find (?:you|out)|sort (?:you|him|her|them) out|come round|be round|be waiting|waiting for you|slap|punch|knock|smack|batter|kick|deck|break|smash|drag|swing for|flatten|key|hurt|kill|throttle|strangle|ruin|destroy|end (?:you|him|her)|make (?:sure|you|your|her|his|their))|regret|(?:be|youll be|gonna be|make (?:you|her|him|them)) sorry|know where (?:you|she|he|they)|look(?:ing)? over (?:your|their|her|his) shoulder|last warning|final warning|only warning|or else|got it coming|has it coming|had it coming|coming to (?:you|him|her|them)|get whats coming|stitches|dead meat|youre dead|lay (?:a|one)(?: more)? finger|step outside|say (?:it|that) to my face|to your face|see you at the gate|see what happens|god help|dare you|try (?:me|it)\\b|i dare|one more time|picked the wrong|messed with|mess with|teeth|fists?|baseball bat|slap(?:ped)?|jumped after)`,
  ],
  [
    'abuse',
    'insults you',
    `(?:you|youre|your|u|ur|ya|yer)(?: \\S+){0,4} INSULT|INSULT(?: \\S+){0,2} (?:you|like you)\\b`,
  ],
  [
    'abuse',
    'insults them',
    `(?:${PART.person}|he|she|hes|shes|theyre|they|that|this|whoever|the|him|her|them|who)(?: \\S+){0,6} INSULT|INSULT(?: \\S+){0,3} (?:of an?|NAME|STAFF|PARENT|CHILD|him|her)`,
  ],
  [
    'abuse',
    'shuts up',
    `shut (?:up|it|your|ur|ya|his|her|yer|the)|pipe down|jog on|do one\\b|get lost|get a life|get over (?:it|yourself)|grow up|(?:wind|pull) (?:your|yer) neck in|mind your own|button it|zip it|nobody (?:asked|cares|likes|wants)|no ?one (?:asked|cares|likes|wants|can stand)|who asked|clear off|do us (?:all )?a favour|crawl back|good riddance|waste of|dont let the door|go away|leave (?:this|the) (?:group|chat)|embarrassing yourself|have a word with yourself|give it a rest|shame on you|should be ashamed|ashamed of yourself|you make me sick|disgust me|laughing at (?:you|her|him)|laughing stock`,
  ],
  [
    'abuse',
    'piles on',
    `(?:lets|everyone|everybody|we|all|whos|who|nobody|no ?one|dont anyone|dont)(?: \\S+){0,5} (?:blank|ignore|exclude|uninvite|invite|report|remove|kick|block|egg|laugh|talk|speak|sit|ring|bombard|boo|silent treatment|leave (?:her|him|them) out|save (?:her|him|them)|play with|gang|make (?:her|his|their|life)|vote (?:her|him|them))|silent treatment|kick (?:her|him|them) (?:out|off)|life hell|till (?:she|he|they) (?:cracks?|quits?|leaves?|says?)|thumbs up if|👍 if`,
  ],
  ['discrimination', 'slur', 'SLUR'],
  ['discrimination', 'group', 'GROUP'],
  [
    'discrimination',
    'generalises',
    `(?:GROUP|them|those|these|that lot|they)(?: \\S+){0,3} (?:all|always|never|are all|dont|cant|wont|shouldnt|should|need to|only|just|belong|built|come|coming|take|taking|get|got|want)`,
  ],
  [
    'discrimination',
    'othering',
    `(?:those|these|that|them|your|their) (?:sort|kind|type|types|lot|people|families|ones|folk)|people like (?:that|them|him|her)|one of (?:them|those)|the likes of|where (?:they|he|she|youre|hes|shes|theyre) (?:come|comes|from)|from round here|our own|this country|own country|not like us|arent like us|our sort|normal (?:kids|children|ones|people|families|person)|charity case`,
  ],
  [
    'discrimination',
    'disclaims',
    `(?:not|im no|no|im not|nothing|isnt|without being|dont want to (?:sound|be)) (?:being )?(?:racist|sexist|homophobic|ableist|against|prejudiced|snob|snobby|offence|funny|pc|ageist|bigot)|political(?:ly)? correct|pc gone|woke|pc brigade|snowflake|nothing against|cant say (?:that|anything)|not allowed to say|say what you like`,
  ],
  [
    'discrimination',
    'belongs elsewhere',
    `(?:go|goes|send|sent|sending|get) (?:back|home)|(?:special|own|different|separate) (?:schools?|country|class|table|tent)|speak(?:s|ing)? (?:proper )?(?:english|welsh|the language)|word of english|learn (?:some )?english|accent|foreign`,
  ],
  [
    'discrimination',
    'welcomes',
    `(?:welcome|welcoming|proud|happy|celebrate|celebrating|celebration|invited|invite|thank|thanks|lovely|kind|respect|inclusive|learn about|assembly|festival|all faiths|everyone|mubarak|blessings)${PART.wide} GROUP|GROUP${PART.wide} (?:welcome|lovely|proud|thanks|thank|celebration|festival|assembly|night|mubarak|happy|enjoyed|loved|brilliant|friendly|accessible|ramp)`,
  ],
]
