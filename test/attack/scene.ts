import { cast } from '../support/schools.ts'
import { type Browser, type Receipt, raise, signIn } from './browser.ts'
import { OPERATOR, type Target } from './target.ts'

/** Who asks. `nobody` is not signed in; `spent` may lose their session at any moment. */
export type Actor = 'nobody' | 'head' | 'deputy' | 'office' | 'chair' | 'elsewhere' | 'operator' | 'spent'

/** What is there before anything is attacked: who is signed in, and concerns that only some of them may see. */
export interface Scene {
  browsers: Record<Exclude<Actor, 'nobody'>, Browser>
  secrets: (Receipt & { school: string; words: string; seenBy: Actor[] })[]
  /** Ids of people of Bramble Hill. */
  people: string[]
}

const STAFF: [Exclude<Actor, 'nobody'>, string][] = [
  ['head', cast.head],
  ['deputy', cast.deputyAndDsl],
  ['office', cast.office],
  ['chair', cast.chair],
  ['elsewhere', 'head@saltmarsh.example.com'],
  ['operator', OPERATOR],
  ['spent', cast.assistant],
]

const SECRETS: { school: string; about: string; named?: string; seenBy: Actor[] }[] = [
  { school: 'bramble-hill', about: 'parent', seenBy: ['head', 'deputy', 'spent'] },
  { school: 'bramble-hill', about: 'slt', named: 'Ngozi Adeyemi', seenBy: ['head'] },
  { school: 'bramble-hill', about: 'headteacher', seenBy: ['chair'] },
  { school: 'saltmarsh', about: 'parent', seenBy: ['elsewhere'] },
]

export async function setScene(target: Target): Promise<Scene> {
  const signedIn = await Promise.all(
    STAFF.map(async ([actor, email]) => [actor, await signIn(target, email)] as const),
  )
  const secrets: Scene['secrets'] = []
  for (const { school, about, named = '', seenBy } of SECRETS) {
    const words = `kept-${crypto.randomUUID()}`
    const fields: [string, string][] = [
      ['about', about],
      ['named', named],
      ['said', words],
      ['name', words],
    ]
    secrets.push({ ...(await raise(target.server.address, school, fields)), school, words, seenBy })
  }
  const people = await target.sql(`SELECT id FROM people WHERE school_id = 'bramble-hill'`)
  return {
    browsers: Object.fromEntries(signedIn) as Scene['browsers'],
    secrets,
    people: people.map(({ id }) => String(id)),
  }
}
