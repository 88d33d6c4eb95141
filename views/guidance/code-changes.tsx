import type { Change, PartChanges } from '../../src/guidance/compare.ts'
import type { PageProps } from '../layout.tsx'
import { changedWords } from './changed-words.ts'

type ChangesProps = Pick<PageProps, 't'> & { changes: PartChanges[] }

/** What is different between two versions, part by part. */
export const CodeChanges = ({ t, changes }: ChangesProps) => (
  <div class="changes">
    {changes.map(({ part, changes }) => (
      <section>
        <h3>{t.codeEditor.parts[part]}</h3>
        <ul>
          {changes.map((change) => (
            <li>
              <OneChange t={t} change={part === 'covers' ? inWords(t, change) : change} />
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)

function inWords(t: PageProps['t'], change: Change): Change {
  const named = (id: string) => t.codeEditor.covers.options[id as 'groups']
  return change.what === 'reworded'
    ? { ...change, before: named(change.before), after: named(change.after) }
    : change
}

const OneChange = ({ t, change }: Pick<PageProps, 't'> & { change: Change }) => {
  const { what } = t.codeEditor.compare
  if (change.what === 'reworded') {
    return (
      <>
        <b>{what.reworded}</b>
        {change.field && ` · ${change.of} · ${t.codeEditor.editor.points[change.field].label}`}
        <Reworded t={t} before={change.before} after={change.after} />
      </>
    )
  }
  return (
    <>
      <b>{what[change.what]}:</b> {change.what === 'removed' && <del>{change.before}</del>}
      {change.what === 'added' && <ins>{change.after}</ins>}
      {change.what === 'moved' && change.after}
    </>
  )
}

/** Both wordings, with the words marked that only one has. */
const Reworded = ({ t, before, after }: Pick<PageProps, 't'> & { before: string; after: string }) => {
  const words = t.codeEditor.compare
  const runs = changedWords(before, after)
  return (
    <>
      <p>
        {words.was} {runs.before.map(({ text, isChanged }) => (isChanged ? <del>{text}</del> : text))}
      </p>
      <p>
        {words.now} {runs.after.map(({ text, isChanged }) => (isChanged ? <ins>{text}</ins> : text))}
      </p>
    </>
  )
}
