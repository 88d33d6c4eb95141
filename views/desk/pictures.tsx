import { urls } from '../../src/urls.ts'
import { Choices, FileField, TextArea } from '../components/form.tsx'
import { ActForm, fieldOf } from './act-form.tsx'
import type { ConcernProps } from './concern.tsx'
import { nameOf } from './words.ts'

/** The pictures of a concern: a link to each, never the picture itself, so that nobody is met by one unprepared. */
export const Pictures = (props: ConcernProps) => {
  const { t, school, concern, now } = props
  const words = t.evidence.desk
  const { row, pictures, people } = concern
  if (row.deletedAt !== null) return null
  return (
    <section>
      <h2>{words.title}</h2>
      {pictures.length === 0 ? <p>{words.none}</p> : <p class="quiet">{words.care}</p>}
      {pictures.length > 0 && <p class="safety">{words.indecent}</p>}
      <ul class="pictures">
        {pictures.map(({ id, number, size, addedBy, addedAt }) => (
          <li>
            <a href={urls.deskPicturePage(school.slug, row.reference, id)}>{words.look(number)}</a>{' '}
            <span class="quiet">
              {words.about(t.evidence.size(size), nameOf(t, people, addedBy), t.momentInWords(addedAt, now))}
            </span>
          </li>
        ))}
      </ul>
      <Add {...props} />
      {pictures.length > 0 && <Delete {...props} />}
    </section>
  )
}

const Add = (props: ConcernProps) => {
  const { t, trial } = props
  const words = t.desk.acts['add-picture']
  const { image, imageText } = t.report.safety
  return (
    <details class="lid" open={trial.act === 'add-picture'}>
      <summary>{words.title}</summary>
      <p class="safety">
        <b>{image}</b> {imageText}
      </p>
      <ActForm {...props} act="add-picture" withFile>
        <FileField {...fieldOf(props, 'add-picture')} name="picture" label={words.label} hint={words.hint} />
      </ActForm>
    </details>
  )
}

const Delete = (props: ConcernProps) => {
  const { t, trial, concern } = props
  const words = t.desk.acts['delete-picture']
  const field = fieldOf(props, 'delete-picture')
  return (
    <details class="lid" open={trial.act === 'delete-picture'}>
      <summary>{words.title}</summary>
      <p class="safety">
        <b>{words.indecent}</b> {words.indecentText}
      </p>
      <ActForm {...props} act="delete-picture" second>
        <Choices
          {...field}
          type="radio"
          name="which"
          label={words.which}
          options={concern.pictures.map(({ id, number }): [string, string] => [id, words.one(number)])}
        />
        <TextArea {...field} name="reason" {...words.reason} rows={3} />
      </ActForm>
    </details>
  )
}
