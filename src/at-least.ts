/** Does something in a time (ms) that tells nothing of how it went, where that is well over what it costs. */
export async function atLeast<T>(pace: number, work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.all([work(), scheduler.wait(pace)])
  return done
}
