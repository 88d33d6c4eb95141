import type { Point } from '../../src/guidance/code.ts'
import type { FormState } from '../../src/http/form.ts'
import { urls } from '../../src/urls.ts'
import { Choices, ErrorSummary, Select, TextArea, TextField } from '../components/form.tsx'
import { OwnLanguages } from '../components/own-languages.tsx'
import { SafetyPanel } from '../components/safety.tsx'
import { type ConfidentialProps, Layout, type PageProps } from '../layout.tsx'
import { NotSent } from './in-place-form.tsx'

interface ReportProps extends ConfidentialProps {
  points: Pick<Point, 'id' | 'report'>[]
  form: FormState
  token: string
  /** A fault of ours kept it from being saved. */
  notSent?: boolean
}

/** The concern form: safety first, what is required next, everything else optional and said to be. */
export const ReportPage = ({ t, school, theme, keepsNothing, points, form, token, notSent }: ReportProps) => {
  const words = t.report
  const field = { t, form, errors: words.errors }
  return (
    <Layout
      t={t}
      title={words.tab}
      description={t.site.descriptions.report(school.name)}
      hasErrors={form.errors.length > 0}
      school={school}
      theme={theme}
      confidential
      isAlone
      keepsNothing={keepsNothing}
    >
      <ErrorSummary {...field} />
      {notSent && (
        <div class="summary" role="alert" tabindex={-1} autofocus>
          <h2>{words.notSent}</h2>
          <p>{words.notSentText}</p>
          <p>{t.site.notSent.urgent}</p>
        </div>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(school.settings.readers)}</p>
      <p>{words.heardWithin(school.settings.replyHours)}</p>
      <SafetyPanel t={t} school={school} />
      <InConfidence t={t} school={school} />
      <form method="post" action={urls.report(school.slug)} autocomplete="off" novalidate>
        <input type="hidden" name="token" value={token} />
        <Choices
          {...field}
          type="checkbox"
          name="points"
          {...words.points}
          options={[
            ...points.map(({ id, report }): [string, string] => [id, report]),
            ['other', words.somethingElse],
          ]}
        />
        <TextArea
          {...field}
          name="said"
          label={words.said.label}
          hint={words.said.hint}
          rows={7}
          note={<OwnLanguages t={t} school={school} />}
        />
        <Choices
          {...field}
          type="radio"
          name="about"
          {...words.about}
          options={Object.entries(words.about.options)}
          optional
        />
        <TextField {...field} name="named" {...words.named} optional />
        <Choices
          {...field}
          type="checkbox"
          name="risks"
          {...words.risks}
          options={Object.entries(words.risks.options)}
          optional
        />
        <WhichGroup {...field} groups={school.settings.groups} />
        <TextField {...field} name="when" {...words.when} optional />
        <TextArea {...field} name="more" {...words.more} rows={4} optional />
        <h2>{words.you.title}</h2>
        <p>{words.you.text}</p>
        <Choices
          {...field}
          type="radio"
          name="mayContact"
          {...words.mayContact}
          options={Object.entries(words.mayContact.options)}
          optional
        />
        <TextField {...field} name="name" {...words.name} autocomplete="name" optional />
        <TextField {...field} name="contact" {...words.contact} optional />
        <NotSent t={t} />
        <button type="submit">{words.send}</button>
      </form>
    </Layout>
  )
}

/** What "in confidence" means here, and what to keep. */
const InConfidence = ({ t, school }: Pick<PageProps, 't' | 'school'>) => {
  const { promise, evidence } = t.report
  return (
    <section class="promise">
      <h2>{promise.title}</h2>
      <ul>
        <li>{promise.readers}</li>
        <li>{promise.dsl}</li>
        <li>{promise.law}</li>
        <li>
          {promise.deleted(school.settings.retentionMonths)}{' '}
          <a href={urls.privacy(school.slug)} target="_blank" rel="noopener">
            {promise.more}
          </a>
        </li>
        <li>{promise.history}</li>
      </ul>
      <p>
        <b>{evidence.title}</b> {evidence.text}
      </p>
    </section>
  )
}

/** The school's own groups to choose from, or a box to write in; both when there is a list. */
const WhichGroup = ({
  groups,
  ...field
}: { groups: string[] } & Pick<PageProps, 't'> & { form: FormState; errors: Record<string, string> }) => {
  const { group, otherGroup } = field.t.report
  if (groups.length === 0) return <TextField {...field} name="otherGroup" label={group.label} optional />
  return (
    <>
      <Select {...field} name="group" label={group.label} none={group.none} options={groups} optional />
      <TextField {...field} name="otherGroup" {...otherGroup} optional />
    </>
  )
}
