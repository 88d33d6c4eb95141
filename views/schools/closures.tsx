import type { FormState } from '../../src/http/form.ts'
import type { LineFault } from '../../src/schools/closures.ts'
import type { Closure } from '../../src/schools/settings.ts'
import { urls } from '../../src/urls.ts'
import { Choices, FileField, TextArea } from '../components/form.tsx'
import { Lines } from '../components/lines.tsx'
import { ChangeForm, type Unseen } from '../desk/change-form.tsx'
import type { DeskPageProps } from '../desk/layout.tsx'
import { type SectionProps, SettingsLayout } from './section.tsx'

interface ClosuresProps extends DeskPageProps, Pick<SectionProps, 'meanwhile'> {
  form: FormState
  unseen: Unseen
  faults: LineFault[]
}

/** The days on which a school is closed, in a box to type, paste or upload into. */
export const ClosuresPage = (props: ClosuresProps) => {
  const { t, school, form, unseen, faults } = props
  const words = t.settings.closuresPage
  const field = { t, form, errors: words.errors }
  const said = ({ line, typed, why }: LineFault) => words.line(line, typed, words.faults[why])
  return (
    <SettingsLayout {...props} title={t.settings.sections.closures.title} errors={words.errors}>
      <ChangeForm action={urls.deskSettingsOf(school.slug, 'closures')} unseen={unseen} withFile>
        <TextArea
          {...field}
          name="dates"
          {...t.settings.fields.closures}
          rows={12}
          note={
            faults.length > 0 && (
              <div class="faults">
                <Lines lines={faults.map(said)} />
              </div>
            )
          }
        />
        <FileField {...field} name="file" {...words.upload} accept=".ics,text/calendar" optional />
        <button type="submit" name="do" value="check">
          {words.check}
        </button>
      </ChangeForm>
    </SettingsLayout>
  )
}

interface ReviewProps extends DeskPageProps {
  unseen: Unseen
  /** Each with the line that reads as it. */
  closures: [line: string, closure: Closure][]
  notes: string[]
}

/** What was understood, before anything is saved. */
export const ClosuresReviewPage = (props: ReviewProps) => {
  const { t, school, unseen, closures, notes } = props
  const words = t.settings.closuresPage.review
  const form = { values: { dates: closures.map(([line]) => line) }, errors: [] }
  return (
    <SettingsLayout {...props} title={words.title} form={form} errors={{}}>
      <p class="lead">{words.lead}</p>
      {notes.length > 0 && (
        <div class="notice">
          <Lines lines={notes} />
        </div>
      )}
      <ChangeForm action={urls.deskSettingsOf(school.slug, 'closures')} unseen={unseen}>
        {closures.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Choices
            t={t}
            form={form}
            errors={{}}
            name="dates"
            label={words.label}
            type="checkbox"
            options={closures.map(([line, closure]) => [line, <Days t={t} closure={closure} />])}
          />
        )}
        <p class="buttons">
          <button type="submit" name="do" value="save">
            {words.save}
          </button>
          <button type="submit" name="do" value="back" class="second">
            {words.back}
          </button>
        </p>
      </ChangeForm>
    </SettingsLayout>
  )
}

const Days = ({ t, closure: { from, to, name } }: Pick<DeskPageProps, 't'> & { closure: Closure }) => (
  <>
    {from === to
      ? t.weekdayInWords(from)
      : t.settings.closuresPage.range(t.weekdayInWords(from), t.weekdayInWords(to))}
    {name && <small dir="auto">{name}</small>}
  </>
)
