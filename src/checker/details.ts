/** Finds personal details in a draft: phone numbers, email and home addresses, postcodes, number plates, birth dates. */

export type DetailKind = 'PHONE' | 'EMAIL' | 'ADDRESS' | 'POSTCODE' | 'PLATE' | 'BIRTH'
export type Detail = { kind: DetailKind; start: number; end: number }

const DIGIT_WORD = '(?:oh?|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred)'
const STREETS =
  'street road rd lane ln avenue ave close drive crescent terrace grove gardens way place court square hill rise row walk mews park view green bank mount vale parade croft fold brae wynd gate heights yard buildings cottages house towers lodge mead meadow meadows end drove chase dene garth quay wharf villas orchard'.split(
    ' ',
  )
/** Those that mean nothing else when they are typed small. */
const PLAIN_STREET = '(?:street|road|rd|lane|ln|avenue|ave|crescent|terrace|grove|mews)'
const CAPITAL_STREET = `(?:${STREETS.map((name) => name[0]?.toUpperCase() + name.slice(1)).join('|')}|[\\p{Lu}]\\p{Ll}{2,12}(?:gate|bank|side|fields?|wood|brook|ridge|well|ham))`
const NAME = "\\p{Lu}[\\p{L}'’-]{1,20}"

/**
 * One or more patterns a kind, tried on the whole draft. Each has bounded repeats only, so reading time grows
 * with the draft's length. Phone numbers: UK national and +44 forms, in any grouping; plates: Great Britain's since 1963, Northern Ireland's.
 */
const PATTERNS: [DetailKind, RegExp][] = [
  ['EMAIL', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,24}){1,4}/giu],
  [
    'EMAIL',
    /[\p{L}\p{N}._-]{2,40}(?: ?[([]?(?:dot|\.)[)\]]? ?[\p{L}\p{N}_-]{1,30}){0,3} ?[([]?(?:\bat\b|@)[)\]]? ?[\p{L}\p{N}-]{2,40} ?[([]?(?:dot|\.)[)\]]? ?(?:com|co|org|net|uk|example|test|me|info)\b(?: ?(?:dot|\.) ?(?:uk|com|net|org))?/giu,
  ],
  ['PHONE', /(?:\+ ?44[ ()]{0,3}0?|\(?0)(?:[ ().\-–]{0,3}\p{Nd}){8,10}(?![\p{Nd}\p{L}])/gu],
  ['PHONE', new RegExp(`${DIGIT_WORD}(?:[ ,-]{1,2}${DIGIT_WORD}){6,14}\\b`, 'giu')],
  ['POSTCODE', /[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/giu],
  ['PLATE', /[A-Z]{2} ?\d{2} ?[A-Z]{3}\b|[a-z]{2}\d{2} ?[a-z]{3}\b/gu],
  ['PLATE', /[A-Z]\d{1,3} ?[A-Z]{3}\b|[A-Z]{3} ?\d{1,3}[A-Z]\b|(?:[A-Z]{2}Z|[A-Z]I[A-Z]) ?\d{3,4}\b/gu],
  [
    'BIRTH',
    /(?:d\.?o\.?b\.?|born(?: on)?|date of birth|birthday)[ :-]{0,3}\d{1,2}(?:st|nd|rd|th)?[ /.-](?:\d{1,2}|[A-Za-z]{3,9})(?:[ /.-]\d{2,4})?/giu,
  ],
  [
    'ADDRESS',
    new RegExp(
      `(?:(?:flat|apt|no\\.?|number|unit) ?)?\\d{1,4}[a-z]?,? (?:[\\p{L}'’.-]{2,20} ){1,3}${PLAIN_STREET}\\b`,
      'giu',
    ),
  ],
  [
    'ADDRESS',
    new RegExp(
      `(?:[nN]o\\.?|[nN]umber|[fF]lat|[hH]ouse) ?\\d{1,4}[a-z]?\\b(?:,? (?:on |in |of |at )?(?:${NAME} ?){1,3})?`,
      'gu',
    ),
  ],
  ['ADDRESS', new RegExp(`\\d{1,4}[a-z]? (?:${NAME} ){0,2}${CAPITAL_STREET}\\b`, 'gu')],
  [
    'ADDRESS',
    new RegExp(
      `(?:${NAME} ){1,2}(?:Street|Road|Rd|Lane|Avenue|Close|Drive|Crescent|Terrace|Grove|Gardens|Way|Place|Court|Row|Rise|Mews|Walk)\\b`,
      'gu',
    ),
  ],
]

/** The details in a draft in order; where two overlap, the one that starts first, and of those the longer. */
export function findDetails(text: string): Detail[] {
  const found = PATTERNS.flatMap(([kind, pattern], order) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => index === 0 || !/[\p{L}\p{N}]/u.test(text[index - 1] as string))
      .map(({ index: start, 0: raw }) => ({ kind, order, start, end: start + raw.trimEnd().length })),
  ).sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order)
  const kept: Detail[] = []
  for (const { kind, start, end } of found)
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ kind, start, end })
  return kept
}
