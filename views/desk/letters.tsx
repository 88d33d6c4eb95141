import type { Advice } from '../../src/concerns/ladder.ts'
import type { LetterRung } from '../../src/desk/letters.ts'
import { urls } from '../../src/urls.ts'
import { FirstThings } from './first.tsx'
import { DeskLayout, type DeskPageProps } from './layout.tsx'

interface LettersProps extends DeskPageProps {
  rungs: readonly LetterRung[]
  /** The concern that they are about; without one, the page asks which. */
  reference?: string
  advice?: Advice
  /** What was typed for a reference, and is none that the reader knows. */
  notFound?: string
}

/** The letters by the ladder's rungs, each with when it fits. */
export const LettersPage = (props: LettersProps) => {
  const { t, school, rungs, reference, advice } = props
  const words = t.deskLetters
  const title = reference ? words.about(reference) : words.title
  return (
    <DeskLayout {...props} title={title}>
      <h1>{title}</h1>
      <p class="lead">{words.lead}</p>
      {!reference && <Which {...props} />}
      {advice && <FirstThings {...props} first={advice.first} />}
      {(!advice || advice.startsLow) && <p class="good">{words.advice}</p>}
      <ol class="steps">
        {rungs.map((rung) => (
          <li>
            <h2>{words.names[rung]}</h2>
            <p class="quiet">{t.desk.ladder[rung].name}</p>
            <p>{t.desk.ladder[rung].fits}</p>
            {reference && (
              <p>
                <a href={urls.deskLetter(school.slug, reference, rung)}>
                  {words.open}
                  <span class="unseen">: {words.names[rung]}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      {reference && (
        <p>
          <a href={urls.deskConcern(school.slug, reference)}>{words.back}</a>
        </p>
      )}
    </DeskLayout>
  )
}

/** For whoever reads a concern and doesn't work it. */
export const NoLettersPage = (props: DeskPageProps & { reference: string }) => {
  const { t, school, reference } = props
  const words = t.deskLetters
  return (
    <DeskLayout {...props} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{t.desk.refusals.onlyReads}</p>
      <p>
        <a href={urls.deskConcern(school.slug, reference)}>{words.back}</a>
      </p>
    </DeskLayout>
  )
}

const Which = ({ t, school, notFound }: LettersProps) => {
  const words = t.deskLetters.which
  return (
    <form class="find" method="get" action={urls.deskLetters(school.slug)}>
      <label for="concern">{words.label}</label>
      <p class="hint" id="concern-hint">
        {words.hint}
      </p>
      {notFound && (
        <p class="error" role="alert">
          {words.notFound(notFound)}
        </p>
      )}
      <div class="together">
        <input
          type="text"
          id="concern"
          name="concern"
          size={9}
          value={notFound ?? ''}
          aria-describedby="concern-hint"
          autocomplete="off"
          spellcheck={'false' as never}
        />
        <button type="submit" class="second">
          {words.go}
        </button>
      </div>
    </form>
  )
}
