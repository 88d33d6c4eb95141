import type { Picture } from '../../src/evidence/evidence.ts'
import type { FormState } from '../../src/http/form.ts'
import { Phone } from '../components/contact.tsx'
import { FileField } from '../components/form.tsx'
import { Lines } from '../components/lines.tsx'
import type { PageProps } from '../layout.tsx'

interface AddedProps extends Pick<PageProps, 't'> {
  pictures: Picture[]
  now: number
}

/** What a reporter added, without the pictures themselves: whoever finds the six words must not see them. */
export const AddedPictures = ({ t, pictures, now }: AddedProps) => {
  const words = t.evidence
  if (pictures.length === 0) return null
  const inWords = ({ number, size, addedAt }: Picture) =>
    words.item(number, words.size(size), t.momentInWords(addedAt, now))
  return (
    <>
      <h2>{words.added}</h2>
      <Lines lines={pictures.map(inWords)} />
      <p class="quiet">{words.undo}</p>
    </>
  )
}

/** Adding one more, as a part of the form that a message is written in. What must never be uploaded stands right above the field. */
export const AddPicture = ({ t, school, form }: Pick<PageProps, 't' | 'school'> & { form: FormState }) => {
  const words = t.evidence
  const { image, imageText } = t.report.safety
  return (
    <details class="lid" open={form.errors.some(({ field }) => field === 'picture')}>
      <summary>{words.title}</summary>
      <p>
        <b>{words.shows.title}</b> {words.shows.text}
      </p>
      <Lines lines={words.happens} />
      <p class="safety">
        <b>{image}</b> {imageText} <Phone number={school.settings.safeguarding.phone} />
      </p>
      <FileField
        t={t}
        form={form}
        errors={words.errors}
        name="picture"
        label={words.label}
        hint={words.hint}
      />
      <button type="submit" name="do" value="add-picture">
        {words.send}
      </button>
    </details>
  )
}
