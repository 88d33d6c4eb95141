import type { EditorAdvice } from '../../src/guidance/code-advice.ts'
import type { Advice } from '../../src/guidance/plain-english.ts'
import type { PageProps } from '../layout.tsx'

/** What the check of the wording found, as a whole. It has the focus: it is what was asked for. */
export const WholeAdvice = ({ t, advice }: Pick<PageProps, 't'> & { advice: EditorAdvice | undefined }) => {
  if (!advice) return null
  const words = t.plainEnglish
  const { readingAge, isHard } = advice.whole
  const isClear = Object.keys(advice.parts).length === 0
  return (
    <section class="advice whole" role="status" tabindex={-1} autofocus aria-labelledby="advice">
      <h2 id="advice">{words.title}</h2>
      {readingAge !== null && (
        <p>
          <b>{words.age(readingAge)}</b> {isHard ? words.ageHigh : words.ageGood}
        </p>
      )}
      <p>{isClear ? words.clear : words.beside}</p>
      <p class="quiet">{words.lead}</p>
    </section>
  )
}

/** What could be plainer in one part; nothing where it is plain. */
export const PartAdvice = ({ t, advice }: Pick<PageProps, 't'> & { advice: Advice | undefined }) => {
  if (!advice) return null
  const words = t.plainEnglish
  const { readingAge, isHard, longSentences, jargon } = advice
  return (
    <ul class="advice">
      {longSentences.map((sentence) => (
        <li>
          {words.long} <q>{sentence}</q>
        </li>
      ))}
      {jargon.map(({ found, plainer }) => (
        <li>{words.plainer(found, plainer)}</li>
      ))}
      {readingAge !== null && isHard && <li>{words.ageOf(readingAge)}</li>}
    </ul>
  )
}
