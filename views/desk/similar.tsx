import type { ListedConcern } from '../../src/concerns/listed.ts'
import { urls } from '../../src/urls.ts'
import { ActForm } from './act-form.tsx'
import type { ConcernProps } from './concern.tsx'
import { pointNames } from './words.ts'

/** Others about the same group: those worked as one with this, those that may be about the same post, and earlier ones. */
export const Similar = (props: ConcernProps) => {
  const { t, concern } = props
  const words = t.desk.concern.similar
  const { likely, linked, earlier, row } = concern
  const group = row.groupName ?? ''
  const apart = likely.filter((other) => !linked.some(({ id }) => id === other.id))
  if (apart.length + linked.length + earlier.length === 0) return null
  return (
    <section>
      <h2>{words.title}</h2>
      {linked.length > 0 && (
        <>
          <h3>{words.linked}</h3>
          <List {...props} rows={linked} />
          <p class="quiet">{words.linkedHint}</p>
          {concern.isTheirs && <ActForm {...props} act="unlink" second />}
        </>
      )}
      {apart.length > 0 && (
        <>
          <p>{words.likely(apart.length, group)}</p>
          {apart.map((other) => (
            <div class="likely">
              <List {...props} rows={[other]} />
              {concern.isTheirs && (
                <ActForm {...props} act="link" second withWhat={words.linkWith(other.reference)}>
                  <input type="hidden" name="other" value={other.reference} />
                </ActForm>
              )}
            </div>
          ))}
        </>
      )}
      {earlier.length > 0 && (
        <>
          <h3>{words.earlier(group)}</h3>
          <List {...props} rows={earlier} />
        </>
      )}
    </section>
  )
}

const List = ({ t, school, ownPoints, rows, now }: ConcernProps & { rows: ListedConcern[] }) => (
  <ul>
    {rows.map((row) => (
      <li>
        <a href={urls.deskConcern(school.slug, row.reference)}>{row.reference}</a>,{' '}
        {pointNames({ t, ownPoints }, row.points)}, {t.dayNear(row.raisedAt, now)}, {t.desk.states[row.state]}
      </li>
    ))}
  </ul>
)
