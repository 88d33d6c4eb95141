import { and, type SQL, sql } from 'drizzle-orm'
import { folded } from './slug.ts'

const LONGEST = 100
const MOST_WORDS = 5

/** The letters with accents that names of British and Irish schools have, by the one that somebody types. */
const ACCENTS = {
  a: 'àáâãäåÀÁÂÃÄÅ',
  c: 'çÇ',
  e: 'èéêëÈÉÊË',
  i: 'ìíîïÌÍÎÏ',
  n: 'ñÑ',
  o: 'òóôõöÒÓÔÕÖ',
  u: 'ùúûüÙÚÛÜ',
  w: 'ŵẁẃẅŴẀẂẄ',
  y: 'ýÿŷÝŶŸ',
  '': '’‘‛´ʼ′',
}

/** A replacement in SQL, of characters that are no quotation marks. */
const replaced = (text: string, from: string, to: string) => `replace(${text}, '${from}', '${to}')`

/** A name as `folded` folds it, near enough; letters with accents cost time, and few names have any. */
function foldedInSql(): SQL {
  let plain = '"schools"."name"'
  for (const [to, letters] of Object.entries(ACCENTS)) {
    for (const from of letters) plain = replaced(plain, from, to)
  }
  const name = `CASE WHEN "schools"."name" GLOB '*[^ -~]*' THEN ${plain} ELSE "schools"."name" END`
  const short = replaced(replaced(`lower(${name})`, "''", ''), '.', '')
  return sql.raw(replaced(short, '-', ' '))
}
const FOLDED = foldedInSql()

/** Schools whose name holds each of the words that were typed, in whatever case and with or without accents. */
export interface NameSearch {
  /** Undefined when nothing was typed. Where that holds no letter and no digit, nothing matches. */
  matches: SQL | undefined
  /** To order by: the very name first, then names that begin with what was typed, then names with a word that does. */
  rank: SQL
}

export function searchByName(typed: string): NameSearch {
  const whole = folded(typed.slice(0, LONGEST))
  const words = whole.split(' ').filter(Boolean).slice(0, MOST_WORDS)
  const nothing = typed.trim() === '' ? undefined : sql`0`
  return {
    matches: words.length > 0 ? and(...words.map((word) => sql`instr(${FOLDED}, ${word}) > 0`)) : nothing,
    rank: sql`CASE instr(' ' || ${FOLDED}, ${` ${whole}`}) WHEN 1 THEN length(${FOLDED}) > ${whole.length} WHEN 0 THEN 3 ELSE 2 END`,
  }
}
