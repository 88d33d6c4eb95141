import { urls } from '../urls.ts'

/** Longer ones would not fit into the cookie that carries them. */
const LONGEST = 1000
/** A host that no address of ours has, to see whether a path leaves it. */
const HERE = 'https://here.invalid'
const below = new RegExp(`^(?:${urls.deskHome()}|${urls.operator()})(?:/|$)`)

/**
 * Where to go after signing in: a path of the desk or of the operator’s pages, as a browser would read it; anything else, above all another
 * site's address in disguise, is the desk's first page.
 */
export function placeOnDesk(next: string): string {
  if (next.length > LONGEST || !next.startsWith('/') || !URL.canParse(next, HERE)) return urls.deskHome()
  const { origin, pathname, search } = new URL(next, HERE)
  return origin === HERE && below.test(pathname) ? pathname + search : urls.deskHome()
}
