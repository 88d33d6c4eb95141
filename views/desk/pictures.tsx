import type { Child } from 'hono/jsx'
import type { Picture } from '../../src/evidence/evidence.ts'
import { urls } from '../../src/urls.ts'
import { Choices, FileField, TextArea } from '../components/form.tsx'
import { ActForm, fieldOf, Lid } from './act-form.tsx'
import type { ConcernProps } from './concern.tsx'
import { nameOf } from './words.ts'

/** The pictures of a concern: a link to each, never the picture itself, so that nobody is met by one unprepared. */
export const Pictures = (props: ConcernProps) => {
  const { t, school, concern, now } = props
  const words = t.evidence.desk
  const { row, pictures, people, isTheirs } = concern
  if (row.deletedAt !== null) return null
  const open = pictures.filter(({ lockedAt }) => lockedAt === null)
  const locked = pictures.filter(({ lockedAt }) => lockedAt !== null)
  return (
    <section>
      <h2>{words.title}</h2>
      {pictures.length === 0 ? <p>{words.none}</p> : <p class="quiet">{words.care}</p>}
      {pictures.length > 0 && (
        <p class="safety">
          {words.indecent} <b>{words.lockFirst}</b>
        </p>
      )}
      {open.length > 0 && <About {...props} act="lock-picture" pictures={open} />}
      <ul class="pictures">
        {pictures.map(({ id, number, size, addedBy, addedAt, lockedAt }) => (
          <li>
            {lockedAt === null ? (
              <a href={urls.deskPicturePage(school.slug, row.reference, id)}>{words.look(number)}</a>
            ) : (
              words.locked(number, t.momentInWords(lockedAt, now))
            )}{' '}
            <span class="quiet">
              {words.about(t.evidence.size(size), nameOf(t, people, addedBy), t.momentInWords(addedAt, now))}
            </span>
          </li>
        ))}
      </ul>
      <Add {...props} />
      {isTheirs && open.length > 0 && <Delete {...props} pictures={open} />}
      {isTheirs && locked.length > 0 && <About {...props} act="unlock-picture" pictures={locked} />}
      {isTheirs && locked.length > 0 && <About {...props} act="delete-locked-picture" pictures={locked} />}
    </section>
  )
}

const Add = (props: ConcernProps) => {
  const { t } = props
  const words = t.desk.acts['add-picture']
  const { image, imageText } = t.report.safety
  return (
    <Lid {...props} act="add-picture" title={words.title}>
      <p class="safety">
        <b>{image}</b> {imageText}
      </p>
      <ActForm {...props} act="add-picture" withFile>
        <FileField {...fieldOf(props, 'add-picture')} name="picture" label={words.label} hint={words.hint} />
      </ActForm>
    </Lid>
  )
}

type OfPictures = ConcernProps & { pictures: Picture[] }

const Delete = (props: OfPictures) => {
  const words = props.t.desk.acts['delete-picture']
  return (
    <About {...props} act="delete-picture">
      <p class="safety">
        <b>{words.indecent}</b> {words.indecentText}
      </p>
    </About>
  )
}

/** An act about one of these pictures, with its reason. */
const About = (
  props: OfPictures & {
    act: 'lock-picture' | 'unlock-picture' | 'delete-picture' | 'delete-locked-picture'
    children?: Child
  },
) => {
  const { t, act, pictures, children } = props
  const words: { title: string; hint?: string; which: string; reason: { label: string; hint: string } } =
    t.desk.acts[act]
  const field = fieldOf(props, act)
  return (
    <Lid {...props} title={words.title}>
      {words.hint && <p class="quiet">{words.hint}</p>}
      {children}
      <ActForm {...props} act={act} second>
        <Choices
          {...field}
          type="radio"
          name="which"
          label={words.which}
          options={pictures.map(({ id, number }): [string, string] => [id, t.evidence.desk.one(number)])}
        />
        <TextArea {...field} name="reason" {...words.reason} rows={3} />
      </ActForm>
    </Lid>
  )
}
