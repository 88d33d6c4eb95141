import type { Settings } from '../env.ts'
import { isOnAList } from '../schools/people.ts'
import type { Storage } from '../storage/store.ts'

/** Whether an address (in lower case) is one of the trust's operators. */
export const isOperator = (settings: Pick<Settings, 'OPERATORS'>, email: string) =>
  settings.OPERATORS.includes(email.toLowerCase())

/** Whether an address (in lower case) may sign in: it is on a school's list, or an operator's. */
export const isKnown = async (storage: Storage, settings: Settings, email: string): Promise<boolean> =>
  isOperator(settings, email) || (await isOnAList(storage, email))
