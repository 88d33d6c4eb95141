import { forgetAccounts } from '../accounts/forget.ts'
import type { Settings } from '../env.ts'
import { logFault } from '../log.ts'
import type { Postman } from '../mail/deliver.ts'
import type { Storage } from '../storage/store.ts'
import { countChronologies } from './count.ts'
import { sendDigests } from './digests.ts'
import { forgetPeople } from './forget-people.ts'
import { sendNudges } from './nudges.ts'
import { reseal } from './reseal.ts'
import { keepRetention } from './retention.ts'
import { remindOfReviews } from './reviews.ts'
import { sweepOutbox } from './sweep.ts'
import { sweepEvidence } from './sweep-evidence.ts'

/** What the cron works with, and when it is. */
export interface Upkeep {
  storage: Storage
  settings: Settings
  queue: Queue<unknown>
  postman: Postman
  bucket: R2Bucket
  now: number
}

/**
 * What the cron does, every five minutes. One job's fault does not keep the others from running. What writes mail
 * comes before the sweep, which sends it.
 */
export async function runUpkeep({ storage, settings, queue, postman, bucket, now }: Upkeep): Promise<void> {
  await job('upkeep.nudges', () => sendNudges(storage, settings.ADDRESS, now))
  await job('upkeep.digests', () => sendDigests(storage, settings.ADDRESS, now))
  await job('upkeep.reviews', () => remindOfReviews(storage, settings.ADDRESS, now))
  await job('upkeep.retention', () => keepRetention(storage, settings.ADDRESS, now))
  await job('upkeep.sweep', () => sweepOutbox(storage, queue, postman, now))
  await job('upkeep.evidence', () => sweepEvidence(storage, bucket, now))
  await job('upkeep.count', () => countChronologies(storage, now))
  await job('upkeep.reseal', () => reseal(storage))
  // What is over counts for nothing already: once an hour is enough to delete it.
  if (new Date(now).getUTCMinutes() >= 5) return
  await job('upkeep.accounts', () => forgetAccounts(storage, settings, now))
  await job('upkeep.people', () => forgetPeople(storage, now))
}

async function job(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    logFault(name, error)
  }
}
