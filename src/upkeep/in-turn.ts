import { logFault } from '../log.ts'
import { type School, schoolsWith } from '../schools/schools.ts'
import { type Storage, type Store, storeFor } from '../storage/store.ts'
import { urls } from '../urls.ts'

/** What a job needs to write mail about a school's concerns. */
export interface AtSchool {
  school: School
  /** The desk's full address of a reference. */
  desk: (reference: string) => string
  /** The full address of the school's list of people. */
  people: string
  now: number
}

/**
 * Does something about each of a run's concerns, one after the other. A fault at one is written down and keeps none
 * of the others from its turn.
 *
 * @param address where Gatepost is reached, for links in mail.
 */
export async function inTurn(
  storage: Storage,
  address: string,
  due: { id: string; schoolId: string }[],
  now: number,
  run: (store: Store, concernId: string, at: AtSchool) => Promise<void>,
): Promise<void> {
  if (due.length === 0) return
  const schools = await schoolsWith(storage, [...new Set(due.map((row) => row.schoolId))])
  for (const { id, schoolId } of due) {
    const school = schools.get(schoolId)
    if (!school) continue
    const desk = (reference: string) => address + urls.deskConcern(school.slug, reference)
    try {
      await run(storeFor(storage, schoolId), id, {
        school,
        desk,
        people: address + urls.deskPeople(school.slug),
        now,
      })
    } catch (error) {
      logFault('upkeep.fault', error, { concern: id })
    }
  }
}
