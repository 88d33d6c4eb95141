/**
 * Statistical disclosure control: what may be published of counts of concerns, so that nobody can be worked out.
 *
 * No count is published, only the band of five that it lies in: "fewer than 5" (none too: whoever knows that
 * nobody else complained could otherwise find the one who did), "5 to 9", "10 to 14". Suppression of small counts
 * alone would not do: with exact totals a hidden count is what the others leave, so ever more have to be hidden,
 * and not before the last table is known. A band hides every count in the same way, and all that is said beside
 * the tables (shares, groups that come back, the newsletter) is made from bands alone and can tell no more: but for the
 * median of the first answers (`statistics`), which is made from counts, names only a span of hours, and is given from
 * ten answers on.
 *
 * Bands still add up to something: five groups with fewer than 5 each and a total of 20 to 24 would have exactly
 * 4 each. So a table that all but fills its bands is left out whole (`publish`).
 *
 * Source: rounding every count to a multiple of five is what HESA does and the Department for Education does with
 * national figures; that hidden counts must not follow from totals is asked by the Government Statistical
 * Service's "Disclosure control guidance for tables produced from administrative sources".
 */
const BAND = 5

/** What a count may be, both included. */
export interface Band {
  from: number
  to: number
}

/** A line of a published table. */
export interface Row {
  id: string
  band: Band
}

export function bandOf(count: number): Band {
  const from = Math.floor(count / BAND) * BAND
  return { from, to: from + BAND - 1 }
}

/** Whether a band says no more than that there are few, or none. */
export const isHidden = (band: Band) => band.from === 0

/**
 * By how much the tops of a table's bands must together pass the bottom of the total's. With 4 every figure that is
 * published could still be anything in its band, for somebody who adds up and takes away all there is. With 6 a table
 * that was left out gives no figure away either, not even to somebody who knows this rule. The tests try every small
 * table.
 */
const ROOM = BAND + 1

/**
 * A table of counts whose sum is `total`, or more where a concern counts in several lines, as it may be published:
 * its bands in the order given. Null when so few bands could hold the total that counts would follow from it.
 */
export function publish(total: number, counts: Iterable<readonly [id: string, count: number]>): Row[] | null {
  const rows = Array.from(counts, ([id, count]) => ({ id, band: bandOf(count) }))
  const most = rows.reduce((sum, { band }) => sum + band.to, 0)
  return most >= bandOf(total).from + ROOM ? rows : null
}

/** How large a part of two bands together the first is, in whole per cent: at least, and at most. */
export function shareOf(part: Band, rest: Band): Band {
  const percent = (of: number, beside: number) => (100 * of) / (of + beside)
  return { from: Math.floor(percent(part.from, rest.to)), to: Math.ceil(percent(part.to, rest.from)) }
}
