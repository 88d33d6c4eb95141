import { asc } from 'drizzle-orm'
import type * as z from 'zod'
import { peopleOf } from '../schools/people.ts'
import type { schoolFile } from '../schools/school-file.ts'
import type { School } from '../schools/schools.ts'
import { codeVersions } from '../storage/schema.ts'
import { type Storage, storeFor } from '../storage/store.ts'

type Exported = z.input<typeof schoolFile>

/**
 * A school as its file holds it (`schools/school-file`): settings, people, published code; no concern. `npm run
 * add-school` reads it once all that parents need is filled in and the school's code is published.
 */
export async function exportOf(storage: Storage, { id, slug, name, settings }: School): Promise<Exported> {
  const store = storeFor(storage, id)
  const versions = await store.find(codeVersions).orderBy(asc(codeVersions.number))
  return {
    slug,
    name,
    settings,
    people: (await peopleOf(store)).map(({ name, post, email, roles, mail }) => ({
      name,
      post,
      email,
      roles,
      mail,
    })),
    code: versions.map(({ schoolId: _, ...version }) => version) as Exported['code'],
  }
}
