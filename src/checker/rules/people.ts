/** Rules for staff, children, parents and the school. */
import { PART, type Written } from './parts.ts'

export const PEOPLE: Written[] = [
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
  [
    'parent',
    'bad of parent',
    `(?:PARENT|NAME|you|mum|dad|some people|some of you|whoever)${PART.wide} (?:is|are|was|were|being|so|such|a|an|the|really|always|hes|shes|theyre|that|too|very|just) (?:\\S+ ){0,3}${PART.bad}|${PART.bad} (?:PARENT|NAME|woman|man|mum|dad|mother|parents|people|family)`,
  ],
  [
    'parent',
    'dig at parent',
    `(?:you know who|some of us|some people|certain people|not everyone|not naming|no names|naming no|looking at you|you know who you are|if the cap|thanks for nothing|must be nice|alright for|all right for|who does she|who does he|thinks? (?:shes|hes|theyre|she|he)|sound of (?:her|his)|(?:her|his|their) majesty|lady muck|queen of|king of|little miss|clique|hog\\S*|martyr|drama|attention|sharp elbows|no manners|mutton|name and shame|hypocrit\\S*|perfect (?:mum|family|parent)|yummy|helicopter|pushy|competitive|mummy|favour|never (?:once )?(?:says?|said|offered|thanked|helped|paid|comes?|replies))`,
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
