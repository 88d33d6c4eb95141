import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { deliverAll, runCron } from './queue.ts'

/** Stops the clock at a time, given with its offset. */
export const stopTheClock = (time: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) })

/** Moves the stopped clock. */
export const itIs = (time: string) => vi.setSystemTime(new Date(time))

/** Runs the cron at a time, and delivers all mail that is due. */
export async function cronAt(time: string): Promise<void> {
  itIs(time)
  await runCron()
  await deliverAll()
}

/** Changes a school's settings, as its office might. */
export const changeSettings = (settings: Record<string, unknown>, school = 'bramble-hill') =>
  env.DB.prepare('UPDATE schools SET settings = json_patch(settings, ?) WHERE id = ?')
    .bind(JSON.stringify(settings), school)
    .run()
