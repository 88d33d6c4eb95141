import { getTableColumns, type SQL } from 'drizzle-orm'
import { concerns } from '../storage/schema.ts'
import type { Store } from '../storage/store.ts'

const { sealedAccount, sealedReporter, ...open } = getTableColumns(concerns)

/** A concern without what is sealed of it: all that a list needs, and a fraction of the size. */
export type ListedConcern = Omit<typeof concerns.$inferSelect, 'sealedAccount' | 'sealedReporter'>

/** Finds concerns for a list. */
export const listConcerns = (store: Store, where: SQL | undefined) => store.select(open, concerns, where)
