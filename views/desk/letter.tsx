import type { Letter, LetterRung } from '../../src/desk/letters.ts'
import type { FormState } from '../../src/http/form.ts'
import { urls } from '../../src/urls.ts'
import { ErrorSummary, TextArea, TextField } from '../components/form.tsx'
import { DeskLayout, type DeskPageProps } from './layout.tsx'
import { Letterhead } from './letterhead.tsx'

/** A letter to change, before it is made. */
export const LetterDraftPage = (
  props: DeskPageProps & { reference: string; rung: LetterRung; form: FormState },
) => {
  const { t, school, reference, rung, form } = props
  const words = t.deskLetters
  const field = { t, form, errors: words.errors }
  const isNote = rung === 'authorities' || rung === 'legal'
  const label = words.draft.body[rung === 'reminder' ? 'paragraph' : isNote ? 'note' : 'letter']
  return (
    <DeskLayout {...props} title={words.names[rung]} hasErrors={form.errors.length > 0}>
      <ErrorSummary {...field} />
      <p class="quiet">
        <a href={urls.deskLettersAbout(school.slug, reference)}>{words.about(reference)}</a>
      </p>
      <h1>{words.names[rung]}</h1>
      <p>{t.desk.ladder[rung].fits}</p>
      <div class="safety">
        <p>{isNote ? words.draft.careOfficial : words.draft.care}</p>
        {!isNote && <p>{rung === 'reminder' ? words.draft.tickedReminder : words.draft.ticked}</p>}
      </div>
      {(rung === 'site' || rung === 'legal') && <p class="notice">{words.draft.take}</p>}
      <form method="post" action={urls.deskLetter(school.slug, reference, rung)} novalidate>
        <input type="hidden" name="token" value={form.values.token?.[0] ?? ''} />
        {rung !== 'reminder' && (
          <TextField
            {...field}
            name="recipient"
            label={words.draft.recipient.label}
            hint={isNote ? words.draft.recipient.office : words.draft.recipient.hint}
          />
        )}
        {rung === 'site' && <TextField {...field} name="reviewOn" {...words.draft.reviewOn} plain />}
        <TextArea {...field} name="body" label={label} hint={words.draft.brackets} rows={18} />
        <p class="quiet">{words.draft.kept}</p>
        <button type="submit">{words.draft.make}</button>
      </form>
    </DeskLayout>
  )
}

interface LetterProps extends DeskPageProps {
  reference: string
  letter: Letter
  /** Whether the chair of governors writes it. */
  isChairs: boolean
  token: string
  now: number
  /** What stands in the address of the school's logo. */
  logo: string | null
}

/** The finished letter, as a sheet to print and as text to copy. */
export const LetterPage = (props: LetterProps) => {
  const { t, school, reference, letter, token } = props
  const words = t.deskLetters
  const { rung, recipient, reviewOn, body } = letter
  const kept = { token, recipient, reviewOn: reviewOn ? t.dayInWords(reviewOn) : '', body }
  return (
    <DeskLayout {...props} title={words.names[rung]} isPaper>
      <div class="off-paper">
        <h1>{words.finished.title}</h1>
        <p>{words.finished.print}</p>
        <p class="quiet">{words.draft.kept}</p>
        <form method="post" action={urls.deskLetter(school.slug, reference, rung)}>
          {Object.entries(kept).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit" name="do" value="back" class="second">
            {words.finished.back}
          </button>
        </form>
      </div>
      <Sheet {...props} />
      <div class="off-paper field">
        <label for="as-text">{words.finished.email}</label>
        <textarea id="as-text" rows={10} readonly dir="auto">
          {`\n${asText(props)}`}
        </textarea>
        <p>
          <a href={urls.deskConcern(school.slug, reference)}>{words.back}</a>
        </p>
      </div>
    </DeskLayout>
  )
}

const Sheet = (props: LetterProps) => {
  const { t, school, person, letter, logo, isChairs } = props
  const words = t.deskLetters.paper
  return (
    <article class="sheet letter" aria-label={t.deskLetters.finished.sheet}>
      <Letterhead t={t} school={school} logo={logo} isChairs={isChairs} />
      {letter.rung !== 'reminder' && <p class="confidential">{words.confidential}</p>}
      <p class="date">{dateOf(props)}</p>
      {opening(props).map((line) => (
        <p>{line}</p>
      ))}
      <div class="body" dir="auto">
        {[...letter.body.split(/\n{2,}/), ...closing(props)].map((paragraph) => (
          <p class="said">{paragraph}</p>
        ))}
      </div>
      {letter.rung !== 'reminder' && (
        <div class="sign">
          <p>{school.settings.letters.closing}</p>
          <p>
            {person.name}
            <br />
            {person.post}
          </p>
        </div>
      )}
    </article>
  )
}

/** A date in words, as a letter has it: "28 November 2026". */
const dateOf = ({ t, now }: LetterProps) => t.dateInWords(now)

function opening({ t, letter: { rung, recipient } }: LetterProps): string[] {
  const { dear, to } = t.deskLetters.paper
  if (rung === 'reminder') return []
  return [rung === 'authorities' || rung === 'legal' ? to(recipient) : dear(recipient)]
}

/** What a request not to come onto the site must say, whatever its writer made of it: its review, and how to be heard. */
function closing({ t, school, isChairs, letter: { reviewOn } }: LetterProps): string[] {
  if (!reviewOn) return []
  const { review, heard, toChair, toHead, complaints } = t.deskLetters.paper
  const { complaintsUrl, office } = school.settings
  const where = complaintsUrl ? ` ${complaints(complaintsUrl)}` : ''
  return [heard(isChairs ? toChair : toHead(office.phone)) + where, review(t.dayInWords(reviewOn))]
}

function asText(props: LetterProps): string {
  const { school, person, letter } = props
  const signed =
    letter.rung === 'reminder'
      ? []
      : [school.settings.letters.closing, `${person.name}\n${person.post}\n${school.name}`]
  return [...opening(props), letter.body, ...closing(props), ...signed].join('\n\n')
}
