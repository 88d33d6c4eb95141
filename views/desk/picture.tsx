import { urls } from '../../src/urls.ts'
import { DeskLayout, type DeskPageProps } from './layout.tsx'

/** One picture, as wide as the page at the most: a screenshot of a phone is larger than a phone. */
export const PicturePage = ({
  reference,
  picture,
  ...props
}: DeskPageProps & { reference: string; picture: { id: string; number: number } }) => {
  const words = props.t.evidence.desk
  const source = urls.deskPicture(props.school.slug, reference, picture.id)
  return (
    <DeskLayout {...props} title={words.one(picture.number)}>
      <p>
        <a href={urls.deskConcern(props.school.slug, reference)}>{words.back(reference)}</a>
      </p>
      <h1>{words.one(picture.number)}</h1>
      <p class="safety">
        {words.indecent} <b>{words.lockFirst}</b>
      </p>
      <p class="quiet">{words.seen}</p>
      <p>
        <img class="picture" src={source} alt={words.alt} />
      </p>
      <p>
        <a href={source}>{words.whole}</a>
      </p>
    </DeskLayout>
  )
}
