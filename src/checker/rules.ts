/**
 * What gives a passage away: patterns on its reading, each naming the point it is evidence of. A reading is
 * the passage in folded words with who is spoken of in capitals (`STAFF`, `NAME`, `OWN`, `CHILD`, `PARENT`,
 * `PHONE`, `SWEAR` …), a blank between all tokens. The learned weights say how much each one counts.
 */
/** Parts that the patterns share. */
const PART = {
  person: '(?:STAFF|NAME|CHILD|PARENT)',
  kid: '(?:NAME|CHILD|he|she)',
  letter:
    '(?:emails?|e mails?|letters?|texts?|messages?|msgs?|dms?|pms?|repl(?:y|ies)|responses?|reports?|chats?|convos?|conversations?|threads?|exchanges?|correspondence|notes?|voice ?notes?|voicemails?|minutes|plan|screenshots?|screengrabs?|ss|inbox|transcript)',
  gap: '(?: [^ .!?]+){0,4}',
  wide: '(?: [^ .!?]+){0,9}',
  image:
    '(?:photos?|photographs?|pictures?|videos?|clips?|footage|selfies?|snaps?|shots?|recordings?|film|album|reels?|slideshow|collage|stills?|screenshots? of the (?:kids|class))',
  children:
    '(?:KIDS|kids|children|class|boys|girls|lot|lads|gang|team|choir|cast|year|everyone|everybody|all of them|them all|each|friends|pals|mates|NAME and NAME|NAME NAME|little ones|nativity|assembly|play|show|concert|sports day|performance|production|party|disco|trip|race|races|match|gala|parade|sleepover|swimming|changing)',
  post: '(?:post|posted|posting|share|shared|sharing|put|putting|stick|sticking|stuck|upload|uploaded|uploading|send|sending|sent|pop|popping|popped|drop|dropping|dropped|attach|attached|forward|forwarded|forwarding|paste|pasted|pasting|copy|copied|airdrop|whack|bung|chuck|add|added|here is|heres|here are|tag|tagged|tagging|stream|streaming)',
  bad: '(?:rude|lazy|useless|hopeless|incompetent|unprofessional|clueless|ignorant|unhelpful|miserable|grumpy|moody|patronising|condescending|dismissive|strict|harsh|unfair|biased|unkind|mean|cruel|horrible|awful|terrible|dreadful|appalling|shocking|disgusting|disgraceful|shameful|rubbish|weak|boring|dull|disorganised|unreliable|careless|irresponsible|dangerous|inappropriate|creepy|weird|odd|strange|sly|sneaky|selfish|greedy|stingy|inconsiderate|thoughtless|ungrateful|bossy|nasty|spiteful|vile|pathetic|naughty|disruptive|violent|aggressive|spoilt|spoiled|feral|wild|rough|dirty|filthy|smelly|scruffy|nightmare|menace|terror|handful|bully|thug|liar|thief|joke|shambles|disgrace|farce|mess|chaos|ridiculous|stupid|dumb|thick|daft|silly|mad|crazy|unacceptable|embarrassing|laughable|petty|childish|fake|two faced|stuck up|jumped up|snobby|nosy|loud|common|cheap|tight|trash|scum|worst|worse|pointless|waste|greedy|ugly|fat|snake|witch|dragon|cow|pig|clown|muppet|idiot|moron)',
}

/** Each rule: the point, a short name, the pattern. */
const PATTERNS: [string, string, string][] = [
  ['language', 'swears', 'SWEAR'],
  ['language', 'slur', 'SLUR'],
  ['discrimination', 'slur', 'SLUR'],
  [
    'abuse',
    'swears at',
    `(?:you|u|ya) (?:\\S+ ){0,3}(?:SWEAR|SLUR)|(?:SWEAR|SLUR) (?:you|off)\\b|(?:he|she|NAME|STAFF|PARENT|CHILD|thats|hes|shes|is|are|theyre|the|that|this|little|fat|stupid|lazy|total|utter|complete|right|such) (?:\\S+ ){0,3}(?:a|an|the|total|utter|little|stupid|lazy|fat|right|absolute|complete|pair of|bunch of|nasty|old) SWEAR(?: [.!?]|$)`,
  ],

  ['contact', 'number', `PHONE`],
  [
    'contact',
    'number of',
    `(?:${PART.person}|his|her|their|he|she|ring|call|text|whatsapp|contact|phone)${PART.wide} PHONE`,
  ],
  [
    'contact',
    'own number',
    `(?:my|me|im|ours?|us|mine|OWN)${PART.gap} (?:PHONE|EMAIL|ADDRESS|PLATE|POSTCODE)|(?:PHONE|EMAIL|ADDRESS|PLATE|POSTCODE)${PART.gap} (?:me|mine|im|ours|us|is my|thats me|its me)\\b`,
  ],
  [
    'contact',
    'public number',
    `(?:school|office|club|shop|surgery|doctors|dentist|hall|centre|church|farm|leisure|pool|pub|cafe|library|helpline|council|company|venue|park|museum|hotel|store|restaurant|pharmacy|vets?|taxi|coach|station|hospital|bookings?|reception|customer|booking|info|enquiries|hello|admin|academy|nursery|scouts|theatre|rugby|football|cricket|stadium|ground)${PART.wide} (?:PHONE|EMAIL|ADDRESS|POSTCODE)|(?:PHONE|EMAIL|ADDRESS|POSTCODE)${PART.wide} (?:school|office|club|shop|surgery|hall|centre|church|farm|pool|pub|cafe|library|helpline|council|venue|park|museum|company)`,
  ],
  ['contact', 'email', 'EMAIL'],
  ['contact', 'address', 'ADDRESS|POSTCODE'],
  [
    'contact',
    'lives at',
    `(?:lives?|living|live|staying|moved|house|home|address|flat|hers|his|theirs)${PART.gap} (?:at|on|in|is|number|opposite|to|next|above)${PART.gap} (?:ADDRESS|POSTCODE|NAME|NUM)|(?:his|her|their|NAME(?: mum| dad| nan)?|PARENT|STAFF) (?:home |email |new |actual |house |mobile |phone |personal |private |work )*(?:address|number|mobile|email|reg|plate|landline|postcode|house)`,
  ],
  ['contact', 'plate', 'PLATE|\\b(?:reg|registration|plate|number ?plate)\\b'],
  [
    'contact',
    'list',
    `(?:contact|class|address|phone|birthday) (?:list|details)|(?:list|spreadsheet|register) (?:of|with)${PART.gap} (?:everyone|everybody|names|numbers|addresses|emails|phone|parents)|(?:everyones|everybodys|all the|all our|all your) (?:numbers|addresses|emails|details|mobiles)`,
  ],
  [
    'contact',
    'health of',
    `(?:${PART.person}|he|she|his|her|their|hes|shes)${PART.wide} HEALTH|HEALTH${PART.gap} (?:${PART.person}|he|she|hes|shes)`,
  ],
  ['contact', 'own health', `(?:my|ive|im|i have|OWN|mine|our|we|were|hes got|weve)${PART.gap} HEALTH`],
  [
    'contact',
    'family of',
    `(?:${PART.person}|he|she|his|her|their)${PART.gap} (?:fostered|adopted|foster|in care|birth (?:mum|mother|dad|father)|real dad|real mum|social worker|social services|contact centre|custody|refuge|prison|court|rehab|hostel|evicted|benefits|visa|asylum|separat\\S*|divorc\\S*|split\\S*|dying|terminal|hospice|miscarr\\S*|pregnant|expecting|sectioned|bankrupt|redundan\\S*|made redundant|bailiffs)`,
  ],
  ['contact', 'bank', '(?:sort code|account number|bank details|acc no|iban)|LONGNUM'],

  [
    'photo',
    'children in image',
    `${PART.image}${PART.wide} (?:of |from |with )?(?:the |our |all |whole )*${PART.children}|${PART.children}${PART.wide} ${PART.image}`,
  ],
  ['photo', 'posts image', `${PART.post}${PART.wide} ${PART.image}|${PART.image}${PART.gap} ${PART.post}`],
  [
    'photo',
    'asks for images',
    `(?:anyone|anybody|someone|somebody|who|please|can you|could you|send|stick|put|share|post)${PART.gap} (?:got|get|have|take|took|taken|film|filmed|video|videoed|record|recorded|send|share|post|stick|any|put)${PART.gap} ${PART.image}`,
  ],
  [
    'photo',
    'social media',
    `${PART.image}${PART.wide} (?:facebook|fb|insta|instagram|tiktok|snapchat|youtube|twitter|story|online|public|page|website|album|drive|link|group|chat)|(?:live ?stream\\S*|going live|go live|tiktok|insta|facebook|youtube)${PART.wide} (?:${PART.children}|${PART.image})`,
  ],
  [
    'photo',
    'media here',
    `\\[ ?(?:photo|pic|picture|video|image|img|vid|clip|photos|pictures|media)|\\( ?(?:photo|pic|picture|video|clip|image|photos|pictures) ?\\)|📸|📷|🎥|📹|🎬|VID|IMG`,
  ],
  [
    'photo',
    'look at them',
    `(?:look at|zoom in|see|spot|theres|recognise|watch)${PART.gap} (?:NAME|CHILD|KIDS|them all|them|your|yours|him|her|everyone|faces?|back row|front row|row)`,
  ],
  [
    'photo',
    'filmed',
    `(?:i|ive|my|we|he|she|husband|wife|somebody|someone|OWN) (?:\\S+ )?(?:filmed|videoed|recorded|filming|recording|videod|snapped|got it on|caught (?:it|them|him|her|on)|took)`,
  ],
  [
    'photo',
    'own image',
    `${PART.image}${PART.gap} (?:of )?(?:OWN|my|mine|me|our|us|cake|coat|hat|list|letter|noticeboard|board|sign|costume|jumper|cardi\\S*|kit|shoes?|bag|poster|menu|timetable|dog|cat|garden|house|lost|found|bottle|homework|sheet|page|model|drawing|painting)|(?:OWN|my|mine|me|our)${PART.gap} ${PART.image}`,
  ],
  [
    'photo',
    'official photos',
    `(?:official|school|class|individual|tempest|photographer|professional|order|orders|proofs?|buy|pay|money|due)${PART.gap} ${PART.image}|${PART.image}${PART.gap} (?:day|order|orders|money|proofs?|due|back|come|company|tomorrow|today|monday|tuesday|wednesday|thursday|friday)|\\bphotographer`,
  ],
  [
    'photo',
    'no photos',
    `(?:no|not|dont|please dont|without|stop|take down|delete|remove|deleted|never|rather)${PART.gap} (?:${PART.post} )?${PART.gap} ?${PART.image}|${PART.image}${PART.gap} (?:down|off|deleted|removed|private|permission|blurred|not)`,
  ],

  [
    'private',
    'shares letter',
    `${PART.post}${PART.wide} ${PART.letter}|(?:screenshots?|screengrabs?|screen shots?|screen grabs?)`,
  ],
  [
    'private',
    'letter from',
    `${PART.letter}${PART.gap} (?:from|between|with|off|she|he|they|i|we) ${PART.gap} ?(?:STAFF|NAME|PARENT|head|office|teacher|her|him|senco|deputy|governor|got|sent|wrote|had)`,
  ],
  [
    'private',
    'they wrote',
    `(?:STAFF|NAME|PARENT|he|she|they|head|office|senco|deputy)(?: \\S+){0,3} (?:wrote|writes|replied|emailed|texted|messaged|dmd|sent me|said in|put in|came back|wrote back|emailed back|got back|answered)`,
  ],
  [
    'private',
    'quotes',
    `(?:wrote|writes|replied|reply|said|says|email|letter|message|text|put|reads|words|quote|verbatim|word for word|back|goes|went|sent|from)${PART.gap} (?:: )?QUOTE`,
  ],
  [
    'private',
    'word for word',
    `word for word|verbatim|exact words|copy and paste|copied and pasted|copying and pasting|in full|see (?:for )?yourselves|have a read|read (?:this|it|what|them)|look (?:at )?what (?:he|she|they|NAME|STAFF|PARENT)|heres what|this is what|what (?:STAFF|NAME|he|she|they) (?:wrote|said|sent|put|replied)`,
  ],
  [
    'private',
    'other chat',
    `(?:other|another|committee|mums|dads|staff|pta|private|their|her|his|our|class|year \\S+|parents|NAME) (?:whatsapp |group )?(?:chat|group|thread|convo|conversation)`,
  ],
  [
    'private',
    'whole school',
    `(?:newsletter|bulletin|whole school|all families|all parents|everyone|school (?:email|letter|text|website|app|newsletter)|parentmail|from the app|on the app|for anyone who missed|in case you missed|flyer|poster)`,
  ],
  [
    'private',
    'privately',
    `(?:message|text|email|dm|pm|ring|call|contact|ask|tell|speak to) (?:me|us|you|him|her|them|STAFF|SCHOOL|office|school)|privately|private message|ill (?:email|message|ring|ask|write)|(?:going to|gonna|will|should) (?:email|write|ring|message)`,
  ],
  [
    'private',
    'confidential',
    `confidential|in confidence|between us|just (?:for|between|to) (?:us|me|you|her|him|them)|not (?:meant|supposed) (?:for|to)|dont (?:tell|say)|only meant|sent (?:it )?to me|meant for|shouldnt (?:share|show|post)`,
  ],

  [
    'rumour',
    'hearsay',
    `apparently|allegedly|supposedly|rumou?rs?|word (?:is|has it|on the|from|at)|little bird|grapevine|(?:i|ive|we|weve|just|also|you) (?:hear|heard)|(?:im|ive been|been|was|so im|got|were) told|told (?:me|us)|(?:people|they|everyone|folk|some|someone|somebody|mate|friend|cousin|sister|brother|neighbour|hairdresser|mum|nan|auntie|husband|lass) (?:is |are |at \\S+ |who \\S+ |\\S+ )?(?:say|says|said|saying|reckons?|swears?|saw|seen|told)|by all accounts|dont quote|hear it from me|going r(?:ou)?nd|doing the rounds|the story is|from what (?:i|ive)|so they say|by the sounds`,
  ],
  [
    'rumour',
    'speculates',
    `(?:bet|reckon|guess|suspect|my money|think|sure|convinced|wonder|wondering|must|probably|maybe|could|might|seems?|sounds? like|looks? like|smells|explains?|real reason|thats why|no smoke|makes you|draw your own|put two|read between|if you ask me|hmm|interesting|funny how|coincidence|is it true|anyone know why|what really)`,
  ],
  [
    'rumour',
    'private life',
    `(?:${PART.person}|he|she|his|her|their|they|hes|shes|theyre|someone)${PART.wide} LIFE|LIFE${PART.gap} (?:${PART.person}|he|she|him|her)`,
  ],
  [
    'rumour',
    'seen',
    `(?:seen|spotted|saw|caught|noticed|clocked)${PART.gap} (?:${PART.person}|him|her|he|she|them|his|van|car|coming|going|leaving|with|getting|being|outside)`,
  ],
  ['rumour', 'own life', `(?:im|ive|my|we|were|weve|i was|i am|OWN)${PART.gap} LIFE`],
  [
    'rumour',
    'calms',
    `(?:isnt|not|wasnt|no) (?:\\S+ )?(?:true|truth|right|a rumour)|(?:stop|dont|lets not|please dont|before)${PART.wide} (?:rumours?|guess\\S*|speculat\\S*|gossip\\S*|spread\\S*|assume|jump)|confirmed|(?:ask|asked|check|checked) (?:with )?(?:the )?(?:SCHOOL|STAFF|office|school|head)`,
  ],

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
    'by sex or age',
    `(?:women|woman|men|man|bloke|female|male|girls|boys|mums|dads|lads|lady|old|young|age)${PART.gap} (?:drivers?|cant|shouldnt|dont|place|job|brain|natural|belong|hormones|hormonal|too old|too young|for girls|for boys|past it|emotional|proper|real|soft|man up)|man up|boys dont|like a girl|for a (?:girl|woman|bloke|man)|woman driver|past it|too old|at (?:her|his|that) age`,
  ],
  [
    'discrimination',
    'welcomes',
    `(?:welcome|welcoming|proud|happy|celebrate|celebrating|celebration|invited|invite|thank|thanks|lovely|kind|respect|inclusive|learn about|assembly|festival|all faiths|everyone|mubarak|blessings)${PART.wide} GROUP|GROUP${PART.wide} (?:welcome|lovely|proud|thanks|thank|celebration|festival|assembly|night|mubarak|happy|enjoyed|loved|brilliant|friendly|accessible|ramp)`,
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
  [
    'abuse',
    'wishes harm',
    `(?:hope|hoping|wish|deserves?|needs?|wants?|someone (?:needs|should|wants)|somebody (?:needs|should|wants)|id (?:love|like) to)(?: \\S+){0,6} (?:slap|slapped|slapping|smack|smacked|thump|thumped|punch|kick|kicked|falls?|trips?|trip|slips?|slip|rots?|rot|chokes?|choke|fails?|dies?|die|hurt|suffers?|karma|left out|lesson|shake|shaking|taste of|dose of|egg|fired|struck|breaks?)`,
  ],

  [
    'staff',
    'bad of staff',
    `STAFF${PART.wide} (?:is|are|was|were|being|so|such|a|an|the|really|just|always|very|too|pretty|bit|hes|shes|has|looks?|sounds?|seems?|as|most) (?:\\S+ ){0,3}${PART.bad}|${PART.bad} (?:\\S+ ){0,2}STAFF|STAFF ${PART.bad}`,
  ],
  [
    'staff',
    'staff does wrong',
    `STAFF${PART.gap} (?:shout\\S*|yell\\S*|scream\\S*|bark\\S*|snap\\S*|ignor\\S*|forg[eo]t\\S*|los[te]\\S*|refus\\S*|never|cant|couldnt|wont|doesnt|didnt|hasnt|hadnt|isnt|wasnt|fail\\S*|moan\\S*|roll\\S*|told (?:my|mine|OWN|him|her|them|off)|made (?:my|mine|OWN|him|her|them)|blam\\S*|pick\\S*|punish\\S*|humiliat\\S*|embarrass\\S*|laugh\\S*|lie[ds]?|lying|snatch\\S*|hid\\S*|mess\\S*|ruin\\S*|sit\\S*|sat|stood|stand\\S*|glued|chat\\S*|late|shrug\\S*|smirk\\S*|fob\\S*|bother\\S*|pretend\\S*|claim\\S*|think\\S*|reckons?|decided|only|still|yet|again|back ?track\\S*|contradict\\S*|let\\S* (?:him|her|them|it))`,
  ],
  [
    'staff',
    'never by staff',
    `(?:cant|couldnt|wont|wouldnt|doesnt|didnt|hasnt|havent|isnt|wasnt|never|not|no|barely|hardly|nothing|nobody|without)${PART.wide} STAFF|STAFF${PART.wide} (?:never|not|nothing|no|barely|hardly|nobody|zero|without|neither)`,
  ],
  [
    'staff',
    'staff and feeling',
    `(?:FEELING|sick of|fed up|had enough|done with|why (?:is|does|do|cant|wont|has|did)|what is|whats|how (?:is|does|did|come|can|has)|is it just me|anyone else|does anyone|poor kids|typical|trust|leave it to|another|yet another|imagine|wish|bring back|miss the old|compared|unlike|since|bet|thanks to|no thanks|so much for|nice of|good of|heaven help|god help|good luck|i see|call (?:him|her)self|so called|supposed)${PART.wide} STAFF`,
  ],
  [
    'staff',
    'staff dig',
    `STAFF${PART.wide} (?:again|as (?:usual|ever|always|per)|typical|surprise|yet again|still|for once|apparently|obviously|clearly|supposedly|so called|power trip|favourites?|pets?|lanyard|clipboard|depth|bothered|bored|phone|coffee|salary|paid|holidays?|retire\\S*|resign\\S*|sack\\S*|replac\\S*|job|career|training|qualified|experience|out of|smile|attitude|tone|manner|face|voice|excuses?|priorities|control|discipline|temper|mood)`,
  ],
  [
    'staff',
    'thanks staff',
    `(?:thank|thanks|thankyou|ta|cheers|well done|love|loved|loves|lovely|brilliant|amazing|wonderful|fab|great|grateful|kind|shout ?out|hats off|best|star|legend|hero|superb|fantastic|credit|bless|happy birthday|congratulations|congrats|good luck|get well|welcome|present|gift|card|collection|appreciate)${PART.wide} STAFF|STAFF${PART.wide} (?:thank|thanks|love|loved|lovely|brilliant|amazing|wonderful|fab|great|grateful|kind|star|legend|hero|superb|fantastic|credit|patient|gentle|best|angel|gem|sweet|proud|deserves? a|saved|helped|hug|appreciate|welcome|leaving do|baby|birthday)`,
  ],
  [
    'staff',
    'asks about staff',
    `(?:is|are|does|do|did|has|have|who|whos|when|what|which|where|will|can|anyone know|know if|any idea)${PART.gap} STAFF`,
  ],

  [
    'child',
    'bad of child',
    `(?:CHILD|NAME)${PART.wide} (?:is|was|being|so|such|a|an|the|really|always|hes|shes|that|right|little|proper|pure|total) (?:\\S+ ){0,3}${PART.bad}|${PART.bad} (?:little )?(?:CHILD|boy|girl|kid|child|lad|NAME)|that (?:CHILD|NAME|child|kid|boy|girl|lad)`,
  ],
  [
    'child',
    'child does wrong',
    `${PART.kid}(?: (?:s|has|is|was|had|keeps?|just|also|always|then|who|and|went|got|been|again|only|even|actually|in|from|year|class|\\S+))?(?: \\S+)? (?:bit|bites?|biting|hits?|hitting|kick\\S*|punch\\S*|push\\S*|shov\\S*|slap\\S*|scratch\\S*|pinch\\S*|nipp\\S*|spat|spits?|spitting|threw|throws?|throwing|lobb\\S*|chuck\\S*|trip\\S*|strangl\\S*|swore|swears?|swearing|li(?:ed|es|ar)|steal\\S*|stole|nick(?:ed|s|ing)?|took|takes|cheat\\S*|teas\\S*|bull\\S*|pick\\S* on|call\\S* (?:her|him|my|mine|OWN|names)|hurt\\S*|smash\\S*|broke|breaks?|wreck\\S*|ruin\\S*|spoil\\S*|disrupt\\S*|kick\\S* off|melt\\S*|tantrum\\S*|scream\\S*|bawl\\S*|wets?|wet|soil\\S*|poo\\S*|stinks?|smells?|exclu\\S*|suspend\\S*|told off|sent (?:out|home|to)|in trouble|detention|incident|red card|behav\\S*|naughty|copies|copied|fl(?:ung|ooded)|destroy\\S*|attack\\S*|threaten\\S*|touch\\S*|flash\\S*|poked?|yank\\S*|pull\\S*)`,
  ],
  [
    'child',
    'done to mine',
    `(?:my|OWN|mine|our)${PART.wide} (?:bit|bitten|hit|kicked|punched|pushed|shoved|slapped|scratched|hurt|bullied|tripped|spat|called|left out|excluded|scared|crying|cried|tears|bruise\\S*|marks?)${PART.gap} (?:by|off|from|because of|thanks to|at) ${PART.kid}|(?:by|because of|thanks to|from) (?:CHILD|NAME|that)`,
  ],
  [
    'child',
    'keep away',
    `(?:keep|kept|stay|move|moved|sit|sat|next to|away from|not invit\\S*|dont invit\\S*|uninvit\\S*|not coming|leaving|leave|anyone but|not with|without|apart from|separate\\S*)${PART.gap} (?:CHILD|NAME|him|her|boy|girl|kid)`,
  ],
  [
    'child',
    'needs of child',
    `(?:CHILD|NAME|he|she)${PART.wide} (?:HEALTH|helper|one to one|nappies|pull ups|still (?:in|cant|wets|has|doesnt)|special needs|behind|reading level|slow|statement|assessed|tablets|not normal|somethings wrong|issues|attention seeking|spoil\\S*|sit still|control|feral|out of control|parents let|gets away|never told|dragged up|upbringing)`,
  ],
  ['child', 'own child', `(?:OWN|my|mine|our)`],

  [
    'parent',
    'bad of parent',
    `(?:PARENT|NAME|you|mum|dad|some people|some of you|whoever)${PART.wide} (?:is|are|was|were|being|so|such|a|an|the|really|always|hes|shes|theyre|that|too|very|just) (?:\\S+ ){0,3}${PART.bad}|${PART.bad} (?:PARENT|NAME|woman|man|mum|dad|mother|parents|people|family)`,
  ],
  [
    'parent',
    'parent does wrong',
    `(?:PARENT|NAME|you|mum|dad|whoever|some people|some of (?:us|you)|people|parents|certain|ones?)${PART.wide} (?:never|always|still|again|cant|couldnt|wont|doesnt|dont|didnt|hasnt|havent|blocks?|blocking|blocked|parks?|parked|parking|abandon\\S*|dumps?|dumped|drives?|driving|reversed|owes?|paid|pays?|pay|late|moans?|moaning|whing\\S*|gossip\\S*|stir\\S*|brag\\S*|show\\S* off|control|bother\\S*|turn up|drunk|vap\\S*|smok\\S*|swear\\S*|shout\\S*|scream\\S*|barg\\S*|push\\S*|ignor\\S*|blank\\S*|snub\\S*|sends?|sent|let|lets|letting|think\\S*|thinks|expects?|dress\\S*|pyjamas|makeup|handbag|botox|phone|bottomless|wine|own (?:kids|child|children)|raise|raised|bring\\S* up|lazy|tight)`,
  ],
  [
    'parent',
    'dig at parent',
    `(?:you know who|some of us|some people|certain people|not everyone|not naming|no names|naming no|looking at you|you know who you are|if the cap|thanks for nothing|must be nice|alright for|all right for|who does she|who does he|thinks? (?:shes|hes|theyre|she|he)|sound of (?:her|his)|(?:her|his|their) majesty|lady muck|queen of|king of|little miss|clique|hog\\S*|martyr|drama|attention|sharp elbows|no manners|mutton|name and shame|hypocrit\\S*|perfect (?:mum|family|parent)|yummy|helicopter|pushy|competitive|mummy|favour|never (?:once )?(?:says?|said|offered|thanked|helped|paid|comes?|replies))`,
  ],
  [
    'parent',
    'addressed',
    `(?:to (?:the|whoever|those|all the) (?:\\S+ )?(?:PARENT|mum|dad|person|parents|family|people|lady|man|woman|driver|owner)|(?:PARENT|NAME) (?:,|:)|listen up|take note|oi\\b|whoever|which one of you)`,
  ],
  [
    'parent',
    'thanks parent',
    `(?:thank|thanks|ta|cheers|well done|lovely|kind|bless|grateful|brilliant|amazing|happy birthday|congrat\\S*|sorry|welcome|love|legend|star|please)${PART.wide} (?:PARENT|NAME|mum|dad)|(?:PARENT|NAME|mum|dad)${PART.wide} (?:thank|thanks|lovely|kind|star|legend|amazing|brilliant|saved|helped|generous|welcome|xx?|love)`,
  ],

  [
    'school',
    'bad of school',
    `(?:SCHOOL|POLICY|school|this place|they|it|whole thing|place)${PART.wide} (?:is|are|was|were|so|such|a|an|the|really|absolute|total|complete|utter|just|beyond|more|nothing) (?:\\S+ ){0,3}${PART.bad}|${PART.bad} (?:\\S+ ){0,2}(?:SCHOOL|POLICY|school|rule|policy|decision|place|idea)|what a (?:${PART.bad}|way)`,
  ],
  [
    'school',
    'school does wrong',
    `(?:SCHOOL|school|they|this place|theyve|theyre|head|management)${PART.wide} (?:never|always|cant|couldnt|wont|doesnt|dont|didnt|hasnt|havent|isnt|wasnt|refus\\S*|fail\\S*|ignor\\S*|care|cares|bother\\S*|listen\\S*|chang\\S* (?:it|the|their)|cancel\\S*|scrap\\S*|cut\\S*|ban\\S*|forc\\S*|mak(?:e|es|ing) (?:us|them|our|kids|it)|want\\S* (?:more|our|us|your)|ask\\S* (?:us|for more|for money)|charg\\S*|wast\\S*|spend\\S*|spent|blam\\S*|hid\\S*|brush\\S*|cover\\S*|li(?:ed|es)|forg\\S*|los[te]|let\\S* (?:us|our|them|kids|down)|dump\\S*|drop\\S*|treat\\S*|power|money|letting|pretend\\S*|dictat\\S*|polic\\S*)`,
  ],
  [
    'school',
    'against policy',
    `(?:POLICY|rule|rules|policy|ban|decision|uniform|homework|fines?|parking|change)${PART.wide} (?:ridiculous|stupid|joke|pointless|unfair|wrong|mad|daft|silly|nonsense|bonkers|petty|crazy|unworkable|insane|absurd|over the top|ott|excessive|cruel|harsh|scrap\\S*|drop\\S*|revers\\S*|change it|gone|out|enough|shouldnt|shouldn|who(?:s| is)? with|nobody wanted|no ?one wanted|no one asked|joke|needs? to go|has to go|sort)|(?:stupid|ridiculous|silly|daft|mad|pointless|new|another|latest|yet another|bloody|barmy|hate the|sick of the|against the|ignore the|scrap the|fight the|oppose|boycott|refus\\S*|not (?:paying|following|doing|sending|wearing|signing|having))${PART.gap} (?:POLICY|rule|rules|policy|ban|decision|uniform|homework|fine|fines|parking)`,
  ],
  [
    'school',
    'campaigns',
    `(?:petition|boycott\\S*|sit in|protest\\S*|strike|walk ?out|placards?|vote of|no confidence|open letter|template|(?:whos|who is|who) (?:with|in|up for|else)|we (?:should|need to|must|can|could|all need)(?: all)? (?:\\S+ ){0,2}(?:email|write|complain|refuse|go|stand|sign|ring|march|demand|push|fight|say no|boycott|ignore|keep|turn up|report|object|kick)|lets (?:all )?(?:\\S+ )?(?:email|write|complain|refuse|go|stand|sign|ring|march|demand|push|fight|boycott|ignore|keep|flood|bombard|stop|not)|(?:if|we) (?:we )?all (?:\\S+ ){0,2}(?:do|refuse|email|write|complain|say|sign|keep|stop|stick|ignore|turn|park)|stand (?:up|together|firm)|join me|more of us|strength in|keep(?:ing)? (?:mine|them|ours|your|our kids|OWN|him|her) (?:off|home|out)|ofsted|the (?:mp|press|papers|paper|governors|council|trust)|local paper|complain\\S*|complaint|foi|solicitor|legal)`,
  ],
  [
    'school',
    'school dig',
    `(?:priorities|cash cow|money grabbing|rip ?off|robbery|prison|boot camp|nanny state|fun police|exam factory|tick box|box ticking|lip service|going downhill|gone downhill|gone to (?:pot|the dogs)|all to pot|let everything go|standards|outstanding at|only thing|joy|looking (?:at|for|round) other schools|other schools?|moving (?:mine|them|him|her|ours)|moved (?:mine|both|them|him|her)|regret\\S*|wish (?:id|wed|i had|we had)|(?:last|previous|old) (?:school|head)|falling apart|state of|shambles|joke of a|no (?:communication|consultation|notice|warning|answers?)|kept in the dark|last to know|notice|without (?:asking|consulting|telling)|weren?t (?:asked|consulted|told)|not (?:good enough|acceptable|on)|private school|academy chain)`,
  ],
  [
    'school',
    'asks or tells',
    `(?:does anyone know|anyone know|what time|when (?:is|do|does|are)|where (?:is|do)|is it|are we|do we|do they|reminder|newsletter|letter says|calendar|according to|just checking|can someone|please can|how much|which day|thanks|thank you|great|lovely|brilliant|good idea|makes sense|fair enough|happy with|i like|well done|pleased|support|agree with)`,
  ],
]

/** A rule, ready to be tried on a reading. */
export type Rule = { point: string; name: string; pattern: RegExp }

/** Every rule in a fixed order. */
export const RULES: Rule[] = PATTERNS.map(([point, name, source]) => ({
  point,
  name: `${point}: ${name}`,
  pattern: new RegExp(`(?:^| )(?:${source})(?=$| )`, 'u'),
}))
