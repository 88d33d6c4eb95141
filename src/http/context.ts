import type { Context } from 'hono'
import type { SignedIn } from '../accounts/session.ts'
import type { Env, Settings } from '../env.ts'
import type { Words } from '../i18n/words.ts'
import type { Known } from '../schools/known.ts'
import { withReaders } from '../schools/readers.ts'
import type { School } from '../schools/schools.ts'
import type { Storage, Store } from '../storage/store.ts'
import { urls } from '../urls.ts'

/** What every request carries. */
export interface App {
  Bindings: Env
  Variables: {
    settings: Settings
    storage: Storage
    t: Words
    school?: School
    theme?: string
    script?: string
    /** Other sites that the page's forms may lead to. */
    formSites?: string[]
    /** Any site may frame the page: there is no form on it and nothing in confidence. */
    isFramable?: boolean
    /** The page shows others of ours in frames. */
    hasFrames?: boolean
  }
}

/**
 * What a request below `/:school` carries: the school, its code in force, who is on its list, its part of the storage,
 * and its colour as CSS.
 */
export interface SchoolApp extends App {
  Variables: App['Variables'] & Known & { store: Store; theme: string }
}

/** What a request below `/desk` carries, once somebody is signed in. */
export interface DeskApp extends App {
  Variables: App['Variables'] & { signedIn: SignedIn }
}

/** What every page of a school is given. */
export const pageProps = ({ var: { t, school, theme, people } }: Context<SchoolApp>) => ({
  t,
  school: withReaders(school, people),
  theme,
})

/** Makes the full address, for mail, of a concern on the school's desk. */
export const deskAddress =
  ({ var: { settings, school } }: { var: Pick<SchoolApp['Variables'], 'settings' | 'school'> }) =>
  (reference: string) =>
    settings.ADDRESS + urls.deskConcern(school.slug, reference)
