/** What needs no weighing: said so plainly that it counts whatever else the passage holds. */

import type { Passage } from './passages.ts'
import type { Point } from './points.ts'
import { PART } from './rules/parts.ts'

/** `by` tells whether the sign is looked for in the passage's reading or in its plain words. */
type Sure = { point: Point; sign: RegExp; unless?: RegExp; by?: 'words' }

/** A whole word or words of a reading: see rules.ts. */
const read = (pattern: string) => new RegExp(`(?:^| )(?:${pattern})(?=$| )`, 'u')

const DENIED = read('not|never|isnt|wasnt|arent|werent|aint|nobody|noone|dont|doesnt|didnt|stop|sorry')
const OWN = read('my|mine|our|ours|im|me|OWN|selling|sale')
/** Whose number may be given: one's own, or that of somebody who is paid to be called. */
const NOBODYS = read(
  'my|mine|our|ours|us|me|im|OWN|SCHOOL|office|club|surgery|dentist|dental|shop|council|helpline|bookings?|taxi|plumber|tutor|coach|poster|lesson|first',
)
const FUN = read('wine|cake|haha|lol|joking|with')
const DEGREE =
  '(?:(?:so|such|a|an|really|just|absolutely|totally|the|most|very|pretty|completely|absolute|total|utter|proper|right|too|bit|of|being|always|extremely|quite|honestly|fat|old|little) ){0,4}'
const IS = '(?:is|are|was|were|s|has been)'

const SURE: Sure[] = [
  { point: 'language', sign: read('SWEAR') },
  { point: 'discrimination', sign: read('SLUR') },
  { point: 'contact', sign: read('PLATE'), unless: OWN },
  {
    point: 'contact',
    sign: read(
      '(?:NAME|PARENT|STAFF|his|her)(?: (?:is|on|number|mobile|new|home|:)){0,4} PHONE|PHONE , (?:is|thats|its) (?:NAME|PARENT|STAFF)',
    ),
    unless: NOBODYS,
  },
  {
    point: 'abuse',
    sign: read(
      '(?:back off|last warning|remember)(?: \\S+){0,3} (?:or|ill|im) (?:ill|im|be|coming) (?:round|coming)|be the last thing (?:you|he|she)|i know where (?:you|he|she) (?:lives?|parks?)',
    ),
    unless: FUN,
  },
  {
    point: 'contact',
    sign: read(
      '(?:class|contact|phone) (?:list|details|book)(?: \\S+){0,4} (?:numbers|addresses|emails|mobiles)',
    ),
    unless: DENIED,
  },
  { point: 'staff', sign: read(`STAFF ${IS} ${DEGREE}(?:${PART.bad}|INSULT)`), unless: DENIED },
  {
    point: 'staff',
    sign: read('(?:useless|lazy|rude|incompetent|hopeless|pathetic|clueless|nasty) STAFF'),
    unless: DENIED,
  },
  { point: 'child', sign: read(`(?:CHILD|that NAME) ${IS} ${DEGREE}(?:${PART.bad}|INSULT)`), unless: DENIED },
  {
    point: 'parent',
    sign: read(`(?:NAME PARENT|that PARENT|PARENT NAME) ${IS} ${DEGREE}(?:${PART.bad}|INSULT)`),
    unless: DENIED,
  },
  {
    point: 'school',
    sign: read(
      `(?:this|the|our|that) school (?:is|are|was|has become) ${DEGREE}(?:joke|shambles|disgrace|farce|mess|circus|SWEAR|rubbish|useless|pathetic|ridiculous|awful|terrible|appalling|failing)`,
    ),
    unless: DENIED,
  },
  {
    point: 'rumour',
    by: 'words',
    sign: read(
      '(?:is|was|hes|shes) (?:a |an )?(?:known |convicted )?(?:paedophile|paedo|pedo|pedophile|nonce|child abuser|sex offender|groomer)',
    ),
    unless: DENIED,
  },
  {
    point: 'rumour',
    by: 'words',
    sign: read(
      '(?:STAFF|NAME|head|headteacher|teacher|mum|dad|he|she|theyre|they are)(?: \\S+){0,4} (?:having an affair|sleeping with|cheating on)(?: \\S+){0,3}',
    ),
    unless: DENIED,
  },
  {
    point: 'discrimination',
    by: 'words',
    sign: read(
      '(?:should|must|need to|needs to|cant they|why dont they) (?:learn|speak) (?:proper |some )?english|too many (?:foreigners|immigrants|muslims|blacks|asians|gypsies)|this is (?:england|britain|a christian country)|(?:dont want|keep away from|full of|all the) (?:\\S+ ){0,3}(?:gypsy|traveller|gypsies|foreigners|immigrants|muslims)|those (?:muslims|gypsies|travellers|foreigners|immigrants|blacks|asians|poles|romanians)',
    ),
  },
]

/** The points that a passage goes against for sure. */
export function surePointsOf({ reading, words }: Passage): Point[] {
  const said = words.map(({ read }) => read).join(' ')
  return SURE.filter(({ sign, unless, by }) => {
    const text = by === 'words' ? said : reading
    return sign.test(text) && !unless?.test(text)
  }).map(({ point }) => point)
}
