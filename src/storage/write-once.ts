/** How often a clash is met with another try before it counts as a fault. */
const TRIES = 6

/**
 * Writes a batch that another request may be writing at the same moment: the same form sent twice, two rows
 * for the same place of a chronology, two concerns with one reference. A unique index lets one of them through;
 * the other finds out here whether its work is done, and otherwise tries again.
 *
 * @param write writes the batch, with what it depends on read anew at each try.
 * @param doneBefore what to give when the work turns out to be done; null when it isn't.
 * @throws what the database throws; then nothing was written.
 */
export async function writeOnce<T>(write: () => Promise<T>, doneBefore: () => Promise<T | null>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      const done = await doneBefore()
      if (done !== null) return done
      if (attempt === TRIES || !isClash(error)) throw error
    }
  }
}

const isClash = (error: unknown) => error instanceof Error && /UNIQUE constraint/.test(error.message)
