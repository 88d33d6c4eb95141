/** Tells a draft that sounds as if somebody is in danger: then the page shows where to get help, not manners. */
import { tokens } from './text.ts'

const grownUp =
  '(?:dad|dada|daddy|papa|pa|mum|mama|mammy|father|mother|stepdad|stepmum|stepfather|stepmother|step dad|step mum|uncle|auntie|aunt|grandad|nan|boyfriend|girlfriend|partner|husband|wife|ex|carer|teacher|coach|babysitter|childminder|neighbour|parents|mr \\w+|mrs \\w+|miss \\w+|sir)'
const child =
  '(?:child|children|kids?|boys?|girls?|sons?|daughters?|baby|toddler|lad|lass|pupil|brother|sister|niece|nephew|grandson|granddaughter|little one|wee one|year old|yr old)'
const hurts =
  '(?:beats?|beating|beaten|hits?|hitting|punch(?:es|ed|ing)?|burn(?:s|ed|t|ing)?|whips?|whipped|belts|belted|strangl\\w+|chok(?:es|ed|ing)|batter(?:s|ed|ing)|slap(?:s|ped|ping)?|kick(?:s|ed|ing)?|hurt(?:s|ing)?|bit(?:es)?|shakes?|shook|threatens?|threatened|attack(?:s|ed)|rap(?:es|ed)|abus(?:es|ed|ing))'
/** What follows hitting in a game, in fun, or by accident. */
const inPlay =
  '(?! (?:\\w+ )?(?:at (?!home|night|school|the|bedtime)| in (?:goal|the race))| (?:\\w+ ){0,3}(?:by accident|accidentally|accident))'

/** Each on the folded words of one sentence, a blank between two. */
const SIGNS = [
  // suicide and self-harm
  '(?:kill|killing|killed|hang|hanging|hurting|harm|harming|drown) (?:myself|himself|herself|themselves|yourself|her self|him self|my self)(?! (?:laughing|with laughter|trying))',
  '(?:cutting|cuts) (?:myself|himself|herself|themselves|her arms|his arms|her wrists|his wrists|my arms)',
  '(?:feel(?:s|ing)?|is|was|been|im) suicidal|(?:self harm(?:s|ed|ing)|been self harm\\w*|(?:is|was|about) self harm)|(?:take|took|taking|taken) (?:an )?overdose|(?:took|taken|swallowed) (?:too many|all (?:the|her|his|my)|a load of|loads of) (?:\\w+ )?(?:pills|tablets|paracetamol)',
  '(?:end(?:ing)?) (?:my life|his life|her life|it all)|(?:take|took|taking|taken) (?:my|his|her|their) own life|(?:wants?|wanted|wanting) to (?:die|be dead)|wish(?:es|ed|ing)? (?:i|he|she|they|im|id) (?:was|were|is|had|d)? ?(?:dead|never (?:been )?born)|(?:dont|doesnt|didnt|do not|does not) want to (?:live|be here any ?more|be alive|wake up)|better off (?:dead|without me)|no reason to live|cant go on(?: any ?more)?(?= |$)|no ?one would miss me|nobody would miss me',
  // somebody hurt at home or by a grown-up
  `(?:my|her|his|their|our|\\w+s|the) ${grownUp} (?:\\w+ ){0,2}${hurts} (?:\\w+ ){0,2}(?:me|her|him|us|them|mummy|mum|my mum|${child})(?! self)${inPlay}`,
  `(?:mum|dad|daddy|mummy|papa|mama|stepdad|stepmum|(?:mr|mrs|miss) \\w+) (?:\\w+ )?${hurts} (?:\\w+ ){0,2}(?:me|her|him|us|them|${child})${inPlay}`,
  `(?:beaten|hit|hurt|punched|slapped|kicked|strangled|burnt|burned|abused|raped|touched|assaulted) by (?:\\w+ ){0,2}(?:${grownUp}|man|adult|grown up)`,
  `(?:bruis\\w+|cigarette burns|belt marks|black eye|welts|burns) (?:\\w+ ){0,9}(?:from (?:\\w+ ){0,2}${grownUp}|(?:says|said) (?:\\w+ ){0,2}(?:did|hits?|hit|${grownUp})|did it|where (?:\\w+ ){0,2}${grownUp}|from home|off (?:\\w+ )?${grownUp})`,
  `(?:been|was|were|being|got|he|she|they|man|uncle|stepdad|dad|coach|teacher|boyfriend) (?:raped|sexually (?:assaulted|abused)|molested|groomed|grooming|abused)(?= |$)`,
  `(?:touch(?:ed|es|ing)) (?:\\w+ ){0,3}(?:private parts|privates|down there|inappropriately|sexually|willy|bottom|under (?:his|her|my) clothes)|(?:uncle|stepdad|dad|man|coach|teacher|cousin|boyfriend|grandad|brother) (?:\\w+ ){0,2}touch(?:es|ed|ing) (?:me|him|her|my ${child})`,
  `(?:shared|sharing|sent|sending|has|have|got|took|taking|asks?|asked|asking|wants?|made|posted|seen) (?:\\w+ ){0,5}(?:nudes?|naked|indecent|sexual|explicit|dick) ?(?:photos?|pictures?|images?|videos?|selfies?)? ?(?:of|from|to|with|in)? ?(?:\\w+ ){0,3}(?:${child}|her|him|year \\w+|changing)|(?:photos?|pictures?|videos?) of (?:her|his|my|their) (?:body|privates)|(?:photos?|pictures?|videos?) of (?:\\w+ ){0,6}(?:naked|undressed|in the shower)`,
  `(?:asked|asking|asks|told|telling|made) (?:\\w+ ){0,4}(?:for |send )(?:\\w+ ){0,2}(?:nudes?|naked|sexy)`,
  `(?:scared|afraid|frightened|terrified) (?:\\w+ ){0,3}(?:to go home|of going home|go home)|(?:scared|afraid|frightened|terrified) (?:of|that|my|his|her) (?:my |his |her |their )?${grownUp}(?: (?:will|is going|might|at home)|$)`,
  `(?:lock(?:s|ed)) (?:me|her|him|us|them|the ${child}) (?:in|up)(?= )|(?:he|she|hes|shes|ex|husband|partner) (?:\\w+ ){0,2}not allowed near (?:\\w+ ){0,2}(?:kids|children|school|her|him|us)`,
  `(?:hasnt|hasn t|not) eaten (?:\\w+ ){0,3}(?:for|in) (?:\\w+ )?days|left (?:alone|on (?:his|her|their) own) (?:all night|overnight|for days)|nothing to eat at home`,
  // somebody in danger now
  '(?:going to|gonna|will|ill|wants to|said hed|said shed|threatened to|would) (?:kill|stab|shoot) (?:you|him|her|me|us|my \\w+|his \\w+|her \\w+)(?! (?:if you (?:eat|tell|forget|dont)|with kindness|lol|haha))',
  '(?:got|been|was|were|is|someone|somebody|kid|boy|lad) (?:\\w+ )?(?:stabbed|shot|run over)(?= |$)',
  '(?:brought|brings?|bringing|carrying|pulled|waving|has|had|got|with) (?:a|an|his|her|the) (?!glue|speed|water|nerf|staple|spray|hot|cake|butter|bread|palette|plastic|toy)(?:\\w+ )?(?:knife|machete|gun|blade)(?= (?:in|to|at|on|out|into|and|around|round)|$)',
  `(?:tried|trying|attempted) to (?:\\w+ )?(?:grab|snatch|abduct|kidnap|lure) (?:\\w+ ){0,3}(?:${child}|him|her|me)|(?:man|bloke|stranger|someone|somebody|van|car) (?:\\w+ ){0,6}(?:get|pull|drag|take|force) (?:\\w+ ){0,3}(?:into|in|to) (?:\\w+ )?(?:car|van)`,
  `(?:my|our|her|his) (?:\\w+ )?(?:${child}) (?:\\w+ ){0,2}(?:is missing|has gone missing|went missing|hasnt come home|didnt come home|never came home|ran away|run away|has run off)|(?:is missing|has gone missing|gone missing) (?:\\w+ )?(?:has|have) (?:anyone|anybody|somebody|you) seen (?:him|her)`,
  'unconscious|(?:not|isnt|stopped) breathing|(?:is|baby|hes|shes|child) choking|(?:is having|having|had) a (?:fit|seizure) (?:now|in|on|at)|call 999|ring 999',
  '(?:forced|made|wants? me|wants? her|taken abroad|taking her) to (?:marry|get married)|forced marriage|(?:to|going to|will|to be) (?:cut|circumcise) (?:\\w+ ){0,2}(?:daughter|girl|her)(?= |$)(?! hair)',
  '(?:joining|joined|join|wants to join|supports) (?:isis|is|al qaeda|national action)(?= |$)|radicalised|(?:running|selling|carrying) drugs for|county lines (?:gang|has|have|got)',
]

const DANGER = new RegExp(`(?:^| )(?:${SIGNS.join('|')})(?=$| )`, 'u')
/** Said of a story, a lesson or a game, or in fun: it cancels what stands in its own sentence, but for the gravest. */
const HARMLESS =
  / (?:assembly|lesson|book|film|play|panto|poster|workshop|talk|training|charity|charities|raise money|fortnite|minecraft|roblox|plastic|toy|pretend|costume|nerf|haha|lol|joke|laughing|mince pies|chocolate|boxing|karate|judo|storyline|character|episode) /u
const GRAVEST = new RegExp(
  `(?:^| )(?:${SIGNS.slice(0, 4).join('|')}|(?:told|tells) (?:me|us|my|her|him|mum) .*(?:touch|hit|hurt|rap)\\w*)(?=$| )`,
  'u',
)

const INFUN = / (?:haha|lol|laughing|mince pies|chocolate) /u

/** Whether any sentence of a draft sounds as if somebody is in danger. */
export function soundsLikeDanger(text: string): boolean {
  return text.split(/[.!?\n]+/).some((sentence) => {
    const words = tokens(sentence).flatMap(({ kind, word }) => (kind === 'word' ? [word] : []))
    const said = words.join(' ')
    if (!DANGER.test(said)) return false
    return !HARMLESS.test(` ${said} `) || (GRAVEST.test(said) && !INFUN.test(` ${said} `))
  })
}
