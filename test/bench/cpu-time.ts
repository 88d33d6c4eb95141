import { readFileSync } from 'node:fs'

/**
 * How long (ms) the first thread of a process has been on a processor so far: in workerd, the one that runs every
 * Worker. Linux counts it in nanoseconds (its Documentation/scheduler/sched-stats.rst).
 */
export const threadTime = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/schedstat`, 'latin1').split(' ')[0]) / 1_000_000

/** The workerd that this process started and that still runs. */
export function workerdOf(parent: number): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'latin1').trim().split(' ')
  const found = children.find((pid) => readFileSync(`/proc/${pid}/comm`, 'latin1').startsWith('workerd'))
  if (!found) throw new Error('there is no workerd')
  return Number(found)
}
