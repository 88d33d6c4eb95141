/**
 * What anybody would try first, to compare with: TF-IDF of words, pairs of words and runs of 2 to 5 characters,
 * and a logistic regression that holds either class for equally frequent.
 */

/** A text as the places of its features and their values; the whole is 1 long. */
type Row = { places: Int32Array; values: Float64Array }

/** How hard the weights are pulled to zero. */
const PULL = 0.1
const ROUNDS = 400
/** A feature of fewer texts is left out. */
const RAREST = 2

/** Learns from texts which of them breach; what it gives back scores a text, above nought for "breaches". */
export function learnLinear(texts: string[], breaches: boolean[]): (text: string) => number {
  const vectorise = vectoriser(texts)
  const weights = regress(texts.map(vectorise), breaches)
  return (text) => dot(vectorise(text), weights)
}

/** How often each feature of a text stands in it. */
function featuresOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const plain = text.toLowerCase().replace(/\s+/g, ' ')
  const words = plain.match(/[\p{L}\p{Nd}']+/gu) ?? []
  words.forEach((word, i) => {
    add(`w ${word}`)
    if (i > 0) add(`w ${words[i - 1]} ${word}`)
  })
  for (let length = 2; length <= 5; length++)
    for (let i = 0; i + length <= plain.length; i++) add(`c${plain.slice(i, i + length)}`)
  return counts
}

/** Learns which features there are and how rare each is. Place 0 is a constant, which makes the bias. */
function vectoriser(texts: string[]): (text: string) => Row {
  const seen = new Map<string, number>()
  for (const text of texts)
    for (const feature of featuresOf(text).keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const kept = new Map(
    [...seen]
      .filter(([, times]) => times >= RAREST)
      .map(([feature, times], i) => [
        feature,
        { place: i + 1, rarity: Math.log((1 + texts.length) / (1 + times)) + 1 },
      ]),
  )
  return (text) => {
    const places = [0]
    const values = [1]
    for (const [feature, times] of featuresOf(text)) {
      const known = kept.get(feature)
      if (!known) continue
      places.push(known.place)
      values.push((1 + Math.log(times)) * known.rarity)
    }
    const length = Math.sqrt(values.slice(1).reduce((sum, value) => sum + value ** 2, 0)) || 1
    return {
      places: Int32Array.from(places),
      values: Float64Array.from(values, (value, i) => (i === 0 ? value : value / length)),
    }
  }
}

function dot({ places, values }: Row, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < places.length; i++) sum += (values[i] as number) * (weights[places[i] as number] ?? 0)
  return sum
}

function addTo(sums: Float64Array, { places, values }: Row, times: number) {
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number
    sums[place] = (sums[place] as number) + times * (values[i] as number)
  }
}

/** The weights with the least loss, by Nesterov's accelerated descent: the same each time. */
function regress(rows: Row[], breaches: boolean[]): Float64Array {
  const size = 1 + rows.reduce((most, { places }) => places.reduce((a, b) => Math.max(a, b), most), 0)
  const breaching = breaches.filter(Boolean).length
  const shares = breaches.map((is) => rows.length / (2 * (is ? breaching : rows.length - breaching)))
  const steepest = PULL + steepestOf(rows, shares, size)
  const ratio = Math.sqrt(steepest / PULL)
  const momentum = (ratio - 1) / (ratio + 1)
  let weights = new Float64Array(size)
  let ahead = weights
  for (let round = 0; round < ROUNDS; round++) {
    const slope = ahead.map((weight) => PULL * weight)
    rows.forEach((row, i) => {
      const chance = 1 / (1 + Math.exp(-dot(row, ahead)))
      addTo(slope, row, (shares[i] as number) * (chance - (breaches[i] ? 1 : 0)))
    })
    const next = ahead.map((weight, n) => weight - (slope[n] as number) / steepest)
    const last = weights
    ahead = next.map((weight, n) => weight + momentum * (weight - (last[n] as number)))
    weights = next
  }
  return weights
}

/** No slope changes faster than this: the largest sum of a row of the texts' likenesses, a quarter of it. */
function steepestOf(rows: Row[], shares: number[], size: number): number {
  const sums = new Float64Array(size)
  rows.forEach((row, i) => {
    addTo(sums, row, shares[i] as number)
  })
  return rows.reduce((most, row) => Math.max(most, dot(row, sums)), 0) / 4
}
