/** Finds personal details in a draft: phone numbers, email and home addresses, postcodes, number plates, birth dates. */

export type DetailKind = 'PHONE' | 'EMAIL' | 'ADDRESS' | 'POSTCODE' | 'PLATE' | 'BIRTH'
export type Detail = { kind: DetailKind; start: number; end: number }

const DIGIT_WORD = '(?:oh?|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple)'
const STREET =
  '(?:street|str|road|rd|lane|ln|avenue|ave|close|drive|crescent|cres|terrace|grove|gardens|gdns|way|place|court|square|hill|rise|row|walk|mews|park|view|green|bank|mount|vale|parade|croft|fold|brae|wynd|loan|gate|heights|yard|buildings|cottages|house|towers|lodge|mead|meadow|meadows|end|drove|chase|dene|garth|quay|wharf|villas|orchard|rd\\.)'

/**
 * One pattern a kind, tried on the whole draft. Each has bounded repeats only, so reading time grows with the
 * draft's length. Phone numbers: UK national and +44 forms, 10 or 11 digits in any grouping.
 */
const PATTERNS: [DetailKind, RegExp][] = [
  ['EMAIL', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,24}){1,4}/giu],
  [
    'EMAIL',
    /\b[\p{L}\p{N}._-]{2,40}(?:[ ]?[([]?[ ]?(?:dot|\.)[ ]?[)\]]?[ ]?[\p{L}\p{N}_-]{1,30}){0,3} ?[([]?(?:\bat\b|@)[)\]]? ?[\p{L}\p{N}-]{2,40} ?[([]?(?:dot|\.)[)\]]? ?(?:com|co|org|net|uk|example|test|me|info)\b(?: ?(?:dot|\.) ?(?:uk|com|net|org))?/giu,
  ],
  ['PHONE', /(?<![\p{L}\p{N}])(?:\+ ?44[ ()]{0,3}0?|\(?0)(?:[ ().\-–/]{0,3}\p{Nd}){8,10}(?![\p{Nd}\p{L}])/gu],
  ['PHONE', new RegExp(`\\b(?:${DIGIT_WORD}[ ,-]{1,2}){6,14}${DIGIT_WORD}\\b`, 'giu')],
  ['POSTCODE', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/giu],
  ['PLATE', /\b(?!year)[A-Z]{2} ?\d{2} ?[A-Z]{3}\b/giu],
  ['PLATE', /\b[A-Z]\d{1,3} ?[A-Z]{3}\b|\b[A-Z]{3} ?\d{2,4}\b(?!\s?(?:am|pm))|\b[A-Z]{3} ?\d{1,3}[A-Z]\b/gu],
  [
    'BIRTH',
    /\b(?:d\.?o\.?b\.?|born(?: on)?|date of birth|birthday)[ :-]{0,3}\d{1,2}(?:st|nd|rd|th)?[ /.-](?:\d{1,2}|[A-Za-z]{3,9})(?:[ /.-]\d{2,4})?/giu,
  ],
  [
    'ADDRESS',
    new RegExp(
      `\\b(?:(?:flat|apt|no\\.?|number|unit) ?\\d{1,4}[a-z]?,? )?\\d{1,4}[a-z]?,? (?:[\\p{L}'’.-]{2,20} ){1,3}${STREET}\\b`,
      'giu',
    ),
  ],
  [
    'ADDRESS',
    new RegExp(
      `\\b(?:no\\.?|number|flat|house) ?\\d{1,4}[a-z]?\\b(?:,? (?:on|in|of|at)? ?(?:[\\p{Lu}][\\p{L}'’-]{1,20} ?){1,3}${STREET}?)?`,
      'gu',
    ),
  ],
  [
    'ADDRESS',
    new RegExp(
      `(?<![\\p{L}\\p{N}/.:])\\d{1,4}[a-z]? (?:[\\p{Lu}][\\p{L}'’-]{2,20} ){0,2}[\\p{Lu}]${STREET.replace('(?:', '(?:').slice(0, -1)}|[\\p{Lu}]\\p{Ll}{2,12}(?:gate|bank|side|field|fields|wood|brook|ridge|well|ham))\\b`,
      'gu',
    ),
  ],
  [
    'ADDRESS',
    /(?<![\p{L}\p{N}])(?:[\p{Lu}][\p{L}'’-]{2,20} ){1,2}(?:Street|Road|Rd|Lane|Avenue|Close|Drive|Crescent|Terrace|Grove|Gardens|Way|Place|Court|Row|Rise|Mews|Walk)\b/gu,
  ],
]

/** The details in a draft in order; where two overlap, the one that starts first, and of those the longer. */
export function findDetails(text: string): Detail[] {
  const found = PATTERNS.flatMap(([kind, pattern], order) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      order,
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    })),
  ).sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order)
  const kept: Detail[] = []
  for (const { kind, start, end } of found)
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ kind, start, end })
  return kept
}
