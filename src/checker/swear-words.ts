/** Swear words and slurs, as stems and phrases, and the innocent senses of those that have one. */

/** `strong` breaks the code wherever it stands, `slur` demeans people as well, `mild` only counts in anger. */
export type Strength = 'strong' | 'slur' | 'mild'

const list = (words: string) => words.trim().split(/\s+/)

/** Each may take any of {@link ENDINGS}. */
export const STRONG =
  list(`fuck fuk fuc fck fcuk fuq fux fook fak fack fvck phuck feck frig shit shite shyt shyte cunt cnut kunt twat
  twunt wank wnk bollock bollok bolock bollox bolox ballache bastard basterd bstard barstard bitch biatch btch arse arsehole asshole ahole
  arsewipe dickhead dikhead dickwad dickweed knobhead nobhead knob bellend belend tosser toser prick piss pish cocksucker cockwomble
  cockhead cockend motherfuck motherfuk mofo bullshit bulshit bullshite horseshit batshit apeshit dipshit shithead shithole shitshow
  shitstorm shitbag shitless gobshite clusterfuck headfuck mindfuck fuckwit fuckface dumbfuck jackass dumbass fatass lardass asswipe
  smartarse pisstake pisshead slut whore jizz spunk effing effin twatwaffle thundercunt ballbag bawbag ballsack shat goddamn`)
/** A word that begins with one of these is strong, whatever follows: people make up new ones. */
export const STRONG_BEGINNINGS =
  /^(?:fuck|cunt|wank(?!el)|twat|bollock|motherf|shite?(?:y|ty|ting|ter|bag|for|lord|stor))/u
export const SLURS =
  list(`nigger nigga paki pakki chink chinky gook wog coon kike yid gypo gyppo pikey pikie spaz spastic spacker
  spacka mong retard faggot poof poofter poofta tranny trannie dyke lezza lezzer shemale raghead towelhead golliwog sambo darkie
  polack windowlicker flid`)
export const MILD =
  list(`crap bloody bleeding sod sodding bugger damn dammit damned hell blast flipping flaming blooming ruddy
  git arsey bum turd piddle poo fart jeez christ jesus god omg tit balls crikey heck naff pants bleedin freaking dang tart cow`)
export const ENDINGS = list(
  's es ed d er ers r in ing ingly y ty ting ted ters face heads wit off up stick tastic hole holes',
)
export const SLUR_ENDINGS = list('s es y ish ed')
/** Matched as they stand. */
export const ABBREVIATIONS = list(
  'wtf wtaf ffs stfu gtfo omfg lmfao jfc fml mf mfer mfs tf pos fkn fkin fking fuxsake fucksake idgaf milf ffks',
)
/** Words that the stems and endings would make and that are none. */
export const NONE =
  list(`shags pricked pricking prickly pishty frigate frigid fricassee fuchs fuchsia fuss fuse faked fake faker fakes fakers
  faks facks fucus shitake pissoir fookes pisher knobby shitzu arses' fackes spunky dykes retardant facky faky fuxia fuced mongs fackin' fakir`)

/** Innocent alone, not in these phrases. */
export const PHRASES: RegExp[] = [
  /\b(?:what|who|why|how|where)(?: in)? the(?: actual| everloving)? (?:f|eff)\b(?!['’.:/-])|\bthe actual f\b/giu,
  /\b(?:eff|f) (?:off|this|that|you|my life|all|knows)\b(?! term)|^f me\b/giu,
  /\b(?:f|eff)(?:['’ -])(?:ing|in|ed|er|ers|wit)\b|\brun out of f['’]?s\b|\bcluster ?f\b|\bsweet f\.?a\b|\bf['’]n\b|\bfor (?:fox|fux|fs|f's|f’s|f|eff'?s) sake\b/giu,
  /\b(?:sod|bugger|naff|screw|stuff) (?:off|you|yourself|yourselves|them|him|her|the lot)\b|\bup yours\b(?! ?,)(?=[ .!]*$)|\bgo to hell\b|\bshut the hell up\b/giu,
  /\b(?:my|your|his|her|their|fat|lazy|dumb|kick|lard|sorry|stupid|smart|in the|up the|up its|up his|up her) ass(?:es)?\b(?! and)/giu,
  /\b(?:total|utter|absolute|complete|right|such a|a|massive|bunch of|pair of|load of|little|lying|silly) (?:dick|cock|tit|nob|slag|slapper)s?\b(?! (?:bird|robin|crow|and|pic|turpin|whittington))/giu,
  /\b(?:suck|sucks|sucking|being a|is a|was a|like a) (?:dick|cock)s?\b|\bget(?:s|ting)? on my tits\b|\btits up\b|\bballs(?:ed)? (?:up|to (?:this|that|it|them))\b|\bson of a b\b|\bpiece of s\b|\b(?:load|crock|piece|full|pile|bag) (?:of|o) 💩+/giu,
  /\bshag(?:ging|ged)\b|🖕|\p{L}{1,3}(?:🤬|💩)+\p{L}{1,5}|🤬{2,}/gu,
  /\b(?:putain|merde|connard|salope|kurwa|chuj|puta|mierda|cabr[oó]n|joder|gilipollas|scheiße|scheisse|arschloch|bhenchod|behenchod|chutiya|madarchod|caralho|cazzo|stronzo|vaffanculo|blyat|сука|блядь|хуй|пиздец)\b/giu,
]

/** Birds, butter, dogs, needles, places and cigarettes. */
export const INNOCENT =
  /\b(?:(?:mr|mrs|miss|ms|and|or|class|year|room) f|knobs? of \p{L}+|door ?knobs?|prick(?:s|ed|ing)? (?:your|my|her|his|their|the|some|up|it|them|you|with|finger|thumb|holes)|(?:pin|finger) ?prick|fanny pack|pish posh|chinks? (?:of|in)|faggots? (?:and|in|on|for)|(?:be|pork|mushy peas|some|the|brains) faggots|spastic colon|coon ?hound|dykes? (?:walk|path|road)|offa['’]?s dyke|devil['’]?s dyke|(?:flame|fire) retardant|(?:labrador|spaniel|collie|terrier|whippet|greyhound|retriever|lurcher|poodle|dog|our|breeding) bitch|bitch (?:has|had|with|and her) (?:\p{L}+ )?pup\p{L}*)\b/giu

/** Words that are somebody's name, or King Cnut, when they begin with a capital. */
export const NAMES = new Set(
  list('dick cock prick fuk fuchs dyke coon wank cnut frig fak feck fux mong fook'),
)
