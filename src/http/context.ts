import type { Context } from 'hono'
import type { Env, Settings } from '../env.ts'
import type { Words } from '../i18n/words.ts'
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
  }
}

/** What a request below `/:school` carries: the school, its part of the storage, and its colour as CSS. */
export interface SchoolApp extends App {
  Variables: App['Variables'] & { school: School; store: Store; theme: string }
}

/** What every page of a school is given. */
export const pageProps = ({ var: { t, school, theme } }: Context<SchoolApp>) => ({ t, school, theme })

/** Makes the full address, for mail, of a concern on the school's desk. */
export const deskAddress =
  ({ var: { settings, school } }: Context<SchoolApp>) =>
  (reference: string) =>
    settings.ADDRESS + urls.deskConcern(school.slug, reference)
