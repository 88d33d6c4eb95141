/** The Worker's clock, which the harness turns on so that what waits for days comes due. */
export const clock = { turned: 0, working: 0, isTurning: false }

const NativeDate = Date
const now = () => NativeDate.now() + clock.turned

globalThis.Date = new Proxy(NativeDate, {
  construct: (target, given) => Reflect.construct(target, given.length > 0 ? given : [now()]),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})

const POLL = 2

/** Runs a job of the queue or the cron while the clock is not turned: in real life no send takes as long as a claim. */
export async function outOfTurn(job: () => Promise<unknown>): Promise<void> {
  while (clock.isTurning) await scheduler.wait(POLL)
  clock.working++
  try {
    await job()
  } finally {
    clock.working--
  }
}

/** Turns the clock so far (ms) from the machine's, once no job is running. */
export async function turnClock(turned: number): Promise<Response> {
  clock.isTurning = true
  try {
    while (clock.working > 0) await scheduler.wait(POLL)
    clock.turned = turned
    return new Response('ok')
  } finally {
    clock.isTurning = false
  }
}
