import { readdirSync, readFileSync } from 'node:fs'

/**
 * How long (ms) a process has been on a processor so far, all of its threads together. Linux counts it in
 * nanoseconds (Documentation/scheduler/sched-stats.rst).
 */
export function cpuTime(pid: number): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).reduce(
    (sum, thread) =>
      sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1').split(' ')[0]),
    0,
  )
  return nanoseconds / 1_000_000
}

/** The workerd that this process started and that still runs. */
export function workerdOf(parent: number): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'latin1').trim().split(' ')
  const found = children.find((pid) => readFileSync(`/proc/${pid}/comm`, 'latin1').startsWith('workerd'))
  if (!found) throw new Error('there is no workerd')
  return Number(found)
}
