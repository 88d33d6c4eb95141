import { and, eq, type InferInsertModel, type SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import type {
  SelectedFields,
  SQLiteColumn,
  SQLiteTable,
  SQLiteUpdateSetSource,
} from 'drizzle-orm/sqlite-core'
import type { Settings } from '../env.ts'
import { type KeyedHash, keyedHashFor } from './keyed-hash.ts'
import { type KeyRing, openKeyRing, type SchoolSeal } from './sealing.ts'

/** A table whose rows belong to schools. */
export type SchoolTable = SQLiteTable & { schoolId: SQLiteColumn }
type Row<T extends SchoolTable> = Omit<InferInsertModel<T>, 'schoolId'>

/**
 * All that one school owns, and nothing of another. Every statement made here carries the school, so a
 * query that forgets it cannot be written.
 */
export type Store = ReturnType<typeof storeFor>

/** The database, and what seals and hashes, before a school is known. */
export interface Storage {
  db: DrizzleD1Database
  ring: KeyRing
  /** Those of one school. Deriving them takes longer than using them, so they are kept. */
  keysOf: (schoolId: string) => { seal: SchoolSeal; hash: KeyedHash }
}

/** Of how many schools the keys are kept at a time. */
const MOST_KEPT = 500

/** Opens the database and the key ring, once for each `settings`. */
export function openStorage(d1: D1Database, settings: Settings): Promise<Storage> {
  const storage = opened.get(settings) ?? open(d1, settings)
  opened.set(settings, storage)
  return storage
}
const opened = new WeakMap<Settings, Promise<Storage>>()

async function open(d1: D1Database, { SEALING_KEYS, HASHING_KEY }: Settings): Promise<Storage> {
  const ring = await openKeyRing(SEALING_KEYS)
  const kept = new Map<string, ReturnType<Storage['keysOf']>>()
  return {
    db: drizzle(d1),
    ring,
    keysOf(schoolId) {
      const keys = kept.get(schoolId) ?? {
        seal: ring.forSchool(schoolId),
        hash: keyedHashFor(HASHING_KEY, schoolId),
      }
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(schoolId, keys)
      return keys
    },
  }
}

/** Opens one school's part of the storage. */
export function storeFor({ db, keysOf }: Storage, schoolId: string) {
  const { seal, hash } = keysOf(schoolId)
  const own = (table: SchoolTable, where?: SQL) => and(eq(table.schoolId, schoolId), where)
  return {
    schoolId,
    hash,
    seal,
    find: <T extends SchoolTable>(table: T, where?: SQL) =>
      db
        .select()
        .from(table as SQLiteTable as T & SQLiteTable)
        .where(own(table, where)),
    /** Some of what is found, or counts of it. */
    select: <F extends SelectedFields, T extends SchoolTable>(fields: F, table: T, where?: SQL) =>
      db
        .select(fields)
        .from(table as SQLiteTable as T & SQLiteTable)
        .where(own(table, where)),
    insert: <T extends SchoolTable>(table: T, row: Row<T>) =>
      db.insert(table).values({ ...row, schoolId } as InferInsertModel<T>),
    /** Some rows in one statement: a query takes 100 values. */
    insertAll: <T extends SchoolTable>(table: T, rows: Row<T>[]) =>
      db.insert(table).values(rows.map((row) => ({ ...row, schoolId }) as InferInsertModel<T>)),
    update: <T extends SchoolTable>(table: T, set: SQLiteUpdateSetSource<T>, where: SQL) =>
      db.update(table).set(set).where(own(table, where)),
    remove: (table: SchoolTable, where: SQL) => db.delete(table).where(own(table, where)),
    /** All of the statements happen, or none (D1's transaction). */
    batch: (statements: [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]) => db.batch(statements),
  }
}
