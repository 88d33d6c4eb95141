/** Tells a draft that sounds as if somebody is in danger: then the page shows where to get help, not manners. */

const child =
  '(?:child|kid|boy|girl|son|daughter|baby|toddler|little one|lad|lass|pupil|year old|yr old|him|her|them|my|our|mine|me)'

/** Each on the folded words of the draft, a blank between two. Idioms ("kill for a coffee") are none of them. */
const SIGNS = [
  // suicide and self-harm
  `(?:kill|killing|killed|hang|hanging|hurt|hurting|cut|cutting|harm|harming|top|topping|drown) (?:myself|himself|herself|themselves|themself|yourself|her self|him self|my self)`,
  `(?:suicid\\w*|self harm\\w*|overdos\\w*|end(?:ing)? (?:my|his|her|their|it) (?:life|all)|(?:take|took|taking) (?:my|his|her|their) own life|(?:want|wants|wanted|wanting|going|wish\\w*) (?:to )?(?:(?:be|was|were) dead|die)(?! (?:of|from|for|laughing|when|after))|(?:dont|doesnt|didnt|do not) want to (?:live|be here|be alive|wake up)|better off (?:dead|without me)|no reason to live)`,
  // a child hurt or touched by a grown-up
  `(?:dad|mum|father|mother|stepdad|step dad|stepmum|uncle|grandad|boyfriend|partner|teacher|coach|carer|man|bloke|neighbour|babysitter|parents|he|she|they) (?:\\w+ ){0,2}(?:beats?|beating|beaten|hits|hitting|punches|punched|burn(?:s|ed|t)|whips|belts|strangl\\w+|chok(?:es|ed|ing)|batters|battered|slaps|kicks) (?:\\w+ ){0,2}(?:child|kids?|boy|girl|children|baby|daughter|son|wee one|little one)`,
  `(?:bruis\\w+|burns|cigarette burns|belt marks|black eye|marks|welts) (?:\\w+ ){0,6}(?:from|off|by|where|because) (?:\\w+ ){0,3}(?:dad|mum|father|mother|stepdad|boyfriend|home|uncle|parents|grown up|adult)`,
  `(?:touch(?:ed|es|ing)|abus(?:ed|es|ing)|molest\\w*|rap(?:ed|es|ing)|groom(?:ed|ing|s)|indecent\\w*|expos(?:ed|ing) himself|flash(?:ed|ing)) (?:\\w+ ){0,3}(?:${child}|private parts|privates|down there|inappropriately|sexually)`,
  `(?:nudes?|naked|indecent|sexual|explicit) (?:\\w+ ){0,3}(?:photos?|pictures?|pics?|images?|videos?|selfies?) (?:\\w+ ){0,6}(?:of|from|to|with|by) (?:\\w+ ){0,3}(?:child|kid|boy|girl|pupil|daughter|son|year|her|him|old)`,
  `(?:asked|asking|asks|made|making|told|telling|sent|sending) (?:\\w+ ){0,4}(?:nudes?|naked (?:photos?|pictures?|pics?)|dick pics?)`,
  `(?:scared|afraid|frightened|terrified) (?:\\w+ ){0,3}(?:to go home|of going home|of (?:his|her|their|my) (?:dad|mum|father|mother|stepdad|uncle|partner|husband|boyfriend|ex))`,
  `(?:my|her) (?:husband|partner|boyfriend|ex|fella|bloke) (?:\\w+ ){0,3}(?:hit|hits|beat|beats|strangled|choked|punched|threatened|attacked|raped|kicked|hurts?) (?:me|her|us|the kids|my kids)`,
  // somebody in danger now
  `(?:he|she|hes|shes|someone|somebody|man|bloke|boy|lad|kid|theres|they|got|with|has|had|carrying|brought|bringing|pulled|waving) (?:\\w+ ){0,5}(?:knife|machete|gun|weapon|blade)(?! (?:and fork|skills|drawer|block|set|for|to cut|crime))`,
  `(?:tried|trying|tries|attempted|attempting) (?:to )?(?:\\w+ ){0,2}(?:grab|snatch|abduct|kidnap|lure|take|pull|get) (?:\\w+ ){0,3}(?:${child}) ?(?:\\w+ ){0,3}(?:car|van|street|park|gate|away|into)?`,
  `(?:missing|havent seen|not come home|didnt come home|cant find|lost) (?:\\w+ ){0,3}(?:my|our|her|his|a) (?:\\w+ )?(?:son|daughter|child|boy|girl|kid|little one|toddler)(?! (?:s|coat|jumper|bag|shoe|book|hat|bottle|cardigan|glove|kit|reading))`,
  `(?:unconscious|not breathing|isnt breathing|cant breathe|collapsed|fitting|bleeding badly|call (?:an )?ambulance|ring 999|call 999|need an ambulance)`,
  `(?:starv(?:ed|ing) (?:\\w+ ){0,3}(?:child|kid|boy|girl|baby)|locked (?:\\w+ ){0,3}(?:cupboard|shed|cellar|in (?:his|her|their) room for)|left (?:alone|on (?:his|her|their) own) (?:all night|overnight|for days))`,
  `(?:forced marriage|fgm|cut her|county lines|trafficked|radicalis\\w+)`,
]

const DANGER = new RegExp(`(?:^| )(?:${SIGNS.join('|')})(?=$| )`, 'u')
/** Said of a story, a play or a lesson, or in fun. */
const HARMLESS =
  /(?:assembly|lesson|book|film|play|panto|poster|awareness|training|workshop|course|helpline|cake knife|plastic|toy|pretend|costume|nerf|water gun|glue gun|joking|laughing) /u

/** Whether a draft, given as folded words with a blank between two, sounds as if somebody is in danger. */
export function soundsLikeDanger(words: string): boolean {
  return DANGER.test(words) && !HARMLESS.test(`${words} `)
}
