/** Rules for hearsay and what is passed on: letters, photos, personal details. */
import { PART, type Written } from './parts.ts'

export const SHARING: Written[] = [
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
  [
    'rumour',
    'calms',
    `(?:isnt|not|wasnt|no) (?:\\S+ )?(?:true|truth|right|a rumour)|(?:stop|dont|lets not|please dont|before)${PART.wide} (?:rumours?|guess\\S*|speculat\\S*|gossip\\S*|spread\\S*|assume|jump)|confirmed|(?:ask|asked|check|checked) (?:with )?(?:the )?(?:SCHOOL|STAFF|office|school|head)`,
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
    'confidential',
    `confidential|in confidence|between us|just (?:for|between|to) (?:us|me|you|her|him|them)|not (?:meant|supposed) (?:for|to)|dont (?:tell|say)|only meant|sent (?:it )?to me|meant for|shouldnt (?:share|show|post)`,
  ],
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
    'official photos',
    `(?:official|school|class|individual|tempest|photographer|professional|order|orders|proofs?|buy|pay|money|due)${PART.gap} ${PART.image}|${PART.image}${PART.gap} (?:day|order|orders|money|proofs?|due|back|come|company|tomorrow|today|monday|tuesday|wednesday|thursday|friday)|\\bphotographer`,
  ],
  [
    'photo',
    'no photos',
    `(?:no|not|dont|please dont|without|stop|take down|delete|remove|deleted|never|rather)${PART.gap} (?:${PART.post} )?${PART.gap} ?${PART.image}|${PART.image}${PART.gap} (?:down|off|deleted|removed|private|permission|blurred|not)`,
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
    'health of',
    `(?:${PART.person}|he|she|his|her|their|hes|shes)${PART.wide} HEALTH|HEALTH${PART.gap} (?:${PART.person}|he|she|hes|shes)`,
  ],
  ['contact', 'own health', `(?:my|ive|im|i have|OWN|mine|our|we|were|hes got|weve)${PART.gap} HEALTH`],
]
