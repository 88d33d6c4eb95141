import { eq } from 'drizzle-orm'
import { type CleanPicture, PICTURE_TYPES, type PictureType } from '../evidence/picture.ts'
import type { Words } from '../i18n/words.ts'
import { logos } from '../storage/schema.ts'
import { toBase64Url } from '../storage/sealing.ts'
import type { Storage, Store } from '../storage/store.ts'
import { type ChangeBy, type Changed, changeSchool } from './change.ts'

/** The largest logo that is taken, in bytes: it is sent to phones. */
export const LARGEST_LOGO = 100_000

const HASH_LENGTH = 16

async function logoHash(store: Store): Promise<string | null> {
  const [logo] = await store.select({ hash: logos.hash }, logos).limit(1)
  return logo?.hash ?? null
}

/** A school's logo; null when it has none. */
export async function logoOf(
  store: Store,
): Promise<{ type: PictureType; bytes: Uint8Array<ArrayBuffer>; hash: string } | null> {
  const [logo] = await store.find(logos).limit(1)
  const type = PICTURE_TYPES.find((known) => known === logo?.type)
  return logo && type ? { type, bytes: new Uint8Array(logo.bytes), hash: logo.hash } : null
}

/** A short hash of a picture's bytes. */
export async function hashOf({ bytes }: Pick<CleanPicture, 'bytes'>): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))).slice(0, HASH_LENGTH)
}

/** Takes a cleaned picture as the school's logo, in place of the one before. */
export async function putLogo(
  storage: Storage,
  schoolId: string,
  by: ChangeBy,
  { t, picture }: { t: Words; picture: CleanPicture },
): Promise<Changed<never>> {
  const hash = await hashOf(picture)
  const logo = { type: picture.type, bytes: Buffer.from(picture.bytes), hash }
  return changeSchool(storage, schoolId, 'settings-changed', by, async (_, store) => ({
    detail: { text: (await logoHash(store)) ? t.settings.logo.logChanged : t.settings.logo.logAdded },
    beside: [store.insert(logos, logo).onConflictDoUpdate({ target: logos.schoolId, set: logo })],
  }))
}

/** Removes the school's logo. */
export const removeLogo = (
  storage: Storage,
  schoolId: string,
  by: ChangeBy,
  t: Words,
): Promise<Changed<'same'>> =>
  changeSchool<'same'>(storage, schoolId, 'settings-changed', by, async (_, store) => {
    if (!(await logoHash(store))) return { refused: 'same' }
    return {
      detail: { text: t.settings.logo.logRemoved },
      beside: [store.remove(logos, eq(logos.schoolId, schoolId))],
    }
  })
