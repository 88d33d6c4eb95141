import type { Words } from '../../src/i18n/words.ts'
import type { Understood } from '../../src/operator/import.ts'
import { urls } from '../../src/urls.ts'
import { OperatorLayout } from './layout.tsx'

type Ready = Extract<Understood, { outcome: 'ready' }>
type Wrong = Extract<Understood, { outcome: 'wrong' }>

/** What was understood of a file. The text goes along in the form: nothing is kept in between. */
export const UnderstoodPage = ({
  t,
  schools,
  unused,
  text,
  token,
}: Pick<Ready, 'schools' | 'unused'> & { t: Words; text: string; token: string }) => {
  const words = t.operator.import
  const title = words.understood(schools.length)
  return (
    <OperatorLayout t={t} title={title} current="import">
      <h1 tabindex={-1} autofocus>
        {title}
      </h1>
      <p class="lead">{words.preview}</p>
      {unused.length > 0 && <p>{words.unknown(unused.join(', '))}</p>}
      <form method="post" action={urls.operatorImport()}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="text" value={text} />
        <p class="buttons">
          <button type="submit">{words.send(schools.length)}</button>
          <a href={urls.operatorImport()}>{words.again}</a>
        </p>
      </form>
      <Preview t={t} schools={schools} />
    </OperatorLayout>
  )
}

const Preview = ({ t, schools }: { t: Words } & Pick<Ready, 'schools'>) => {
  const { columns, import: words } = t.operator
  const { headEmail, chairEmail, slug, start } = t.operator.short
  return (
    <table class="listing health understood">
      <caption class="unseen">{words.caption}</caption>
      <thead>
        <tr>
          {[columns.name, slug, headEmail, chairEmail, start].map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {schools.map((school) => (
          <tr>
            <th scope="row">{school.school}</th>
            <td data-label={slug}>/{school.slug}</td>
            <td data-label={headEmail}>
              {school.headName}
              <br />
              {school.headEmail}
            </td>
            <td data-label={chairEmail}>
              {school.chairName}
              <br />
              {school.chairEmail}
            </td>
            <td data-label={start}>
              {t.startingPoints[school.start as keyof Words['startingPoints']].name}
              <br />
              {t.operator.fields.nation.options[school.nation]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is wrong with a file, line by line. Nothing of it was added. */
export const WrongPage = ({ t, lines }: { t: Words } & Pick<Wrong, 'lines'>) => {
  const words = t.operator.import
  return (
    <OperatorLayout t={t} title={words.title} hasErrors current="import">
      <div class="summary" role="alert" tabindex={-1} autofocus>
        <h1>{words.wrong(lines.length)}</h1>
        <p>{words.nothing}</p>
      </div>
      <dl class="facts">
        {lines.map(({ line, says }) => (
          <div>
            <dt>{words.line(line)}</dt>
            {says.map((fault) => (
              <dd>{fault}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p>
        <a class="button" href={urls.operatorImport()}>
          {words.again}
        </a>
      </p>
    </OperatorLayout>
  )
}
