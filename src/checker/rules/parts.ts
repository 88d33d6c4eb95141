/** Parts that the rules' patterns share. */
export const PART = {
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

/** A rule as it is written: its point, a short name, the pattern. */
export type Written = [point: string, name: string, pattern: string]
