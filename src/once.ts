/** Gives what `make` makes, made when it is first asked for and once: the Worker starts without it. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
