import { Browser } from './browser.ts'
import type { Answer } from './client.ts'
import { mannWhitney } from './mann-whitney.ts'
import { chanceOf } from './random.ts'
import type { Scene } from './scene.ts'
import { KNOWN, knownAddress, type Part, type Target } from './target.ts'

/** Two that differ by chance alone may look different once, and hardly twice. */
const UNLIKELY = 0.01

/** Something that is there and something that is not, asked for alike: nobody must be able to tell. */
interface Pair {
  name: string
  /** How many are asked for at a time. */
  atOnce: number
  there: (number: number) => Promise<Answer>
  missing: (number: number) => Promise<Answer>
  /** What both were asked for, and may say again. */
  asked: (number: number) => string[]
  /** The two are told apart by what is meant to be seen: only their time counts. */
  isTimeAlone?: true
}

/** Tries whether what is kept from somebody can be told from what is not there, by the answer or by its time. */
export async function enumeration(target: Target, scene: Scene, many: number): Promise<Part> {
  const wrong: string[] = []
  const counts: Record<string, number> = { pairs: many }
  for (const pair of pairsOf(target, scene)) {
    const first = await tryPair(pair, Math.min(many, pair.name === 'address' ? KNOWN / 2 : many), 0)
    wrong.push(...first.wrong)
    let { p } = first
    if (p < UNLIKELY) p = Math.max(p, (await tryPair(pair, Math.min(many, KNOWN / 2), KNOWN / 2)).p)
    counts[`${pair.name}P`] = Number(p.toPrecision(2))
    counts[`${pair.name}Ms`] = first.median
    if (p < UNLIKELY) wrong.push(`${pair.name}: the time tells them apart, p = ${p.toExponential(1)}`)
  }
  return { wrong, counts }
}

function pairsOf({ server }: Target, { browsers, secrets, people }: Scene): Pair[] {
  const { address } = server
  const [parents, deputys, heads, elsewheres] = secrets as [Secret, Secret, Secret, Secret]
  const { head, deputy, elsewhere } = browsers
  const code = (typed: string) =>
    new Browser(address).post('/bramble-hill/follow-up', [
      ['code', typed],
      ['do', 'open'],
    ])
  const unknownCode = (n: number) =>
    elsewheres.code
      .split(' ')
      .toReversed()
      .join(' ')
      .replace(/^\w+/, WORDS[n % WORDS.length] ?? '')
  const ask = (email: string) => new Browser(address).post('/desk/sign-in', [['email', email]])
  const unknownReference = (n: number) =>
    `${'23456789'[n % 8]}${deputys.reference.slice(1, 4)}${'CDFGHJKM'[(n >> 3) % 8]}XZ`
  const act = (reference: string) => `/desk/bramble-hill/concerns/${reference}`
  const asDeputy = (name: string, path: (reference: string) => string): Pair => ({
    name,
    atOnce: 1,
    there: (n) => deputy.get(path((n % 2 === 0 ? deputys : heads).reference)),
    missing: (n) => deputy.get(path(unknownReference(n))),
    asked: (n) => [deputys.reference, heads.reference, unknownReference(n)],
  })
  return [
    {
      name: 'code',
      atOnce: 8,
      there: () => code(parents.code),
      missing: (n) => code(unknownCode(n)),
      asked: () => [],
      isTimeAlone: true,
    },
    {
      name: 'codeElsewhere',
      atOnce: 8,
      there: () => code(elsewheres.code),
      missing: (n) => code(unknownCode(n)),
      asked: (n) => [elsewheres.code, unknownCode(n)],
    },
    {
      name: 'address',
      atOnce: 8,
      there: (n) => ask(knownAddress(n)),
      missing: (n) => ask(knownAddress(n + 1000)),
      asked: () => [],
    },
    asDeputy('reference', act),
    asDeputy('record', (reference) => `${act(reference)}/record`),
    asDeputy('found', (reference) => `/desk/bramble-hill?find=${reference}`),
    {
      name: 'school',
      atOnce: 8,
      there: () => head.get('/desk/saltmarsh'),
      missing: (n) => head.get(`/desk/saltmarsi${n}`),
      asked: () => [],
    },
    {
      name: 'person',
      atOnce: 1,
      there: () => elsewhere.get(`/desk/saltmarsh/people/${people[0]}`),
      missing: () => elsewhere.get(`/desk/saltmarsh/people/${crypto.randomUUID()}`),
      asked: () => [],
    },
  ]
}
type Secret = Scene['secrets'][number]

const WORDS = [
  'abandon',
  'ability',
  'zebra',
  'wheat',
  'tunnel',
  'silver',
  'orange',
  'museum',
  'ladder',
  'hockey',
]

/** Asks for so many of both, in no order, and compares answers and times. */
async function tryPair(
  { name, atOnce, there, missing, asked, isTimeAlone }: Pair,
  many: number,
  from: number,
) {
  const times = { there: [] as number[], missing: [] as number[] }
  const wrong = new Set<string>()
  const chance = chanceOf(many)
  let next = 0
  async function lane() {
    while (next < many) {
      const number = from + next++
      const isFirst = chance.is(0.5)
      const [one, other] = isFirst ? [there, missing] : [missing, there]
      const answers = [await one(number), await other(number)]
      const [known, unknown] = (isFirst ? answers : answers.toReversed()) as [Answer, Answer]
      times.there.push(known.took)
      times.missing.push(unknown.took)
      if (isTimeAlone) continue
      const [a, b] = [shapeOf(known, asked(number)), shapeOf(unknown, asked(number))]
      if (a !== b) wrong.add(`${name}: the answer tells them apart: ${firstDifference(a, b)}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  const sorted = times.missing.toSorted((a, b) => a - b)
  const median = Math.round(sorted[sorted.length >> 1] ?? 0)
  return { wrong: [...wrong].slice(0, 2), p: mannWhitney(times.there, times.missing), median }
}

/** An answer without what is new each time, or was asked for. */
function shapeOf({ status, headers, body }: Answer, asked: string[]): string {
  const said = asked.reduce((text, what) => text.replaceAll(what, '…'), body)
  const names = Object.keys(headers)
    .filter((name) => name !== 'content-length')
    .toSorted()
  const text = said.replaceAll(/[\w-]{32}/g, '…').replaceAll(/sha256-[\w+/=]+/g, '…')
  return [status, headers.location, names, text].join('\n')
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, i) => letter !== other[i])
  return `${one.slice(Math.max(at - 30, 0), at + 40)} / ${other.slice(Math.max(at - 30, 0), at + 40)}`
}
