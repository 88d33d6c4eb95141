import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { DeskLayout, type DeskPageProps } from './layout.tsx'
import { SchoolNav } from './school-nav.tsx'

/** Whoever is on the list of several schools chooses one; whoever is on none is told so. */
export const DeskHomePage = ({
  t,
  schools,
  isOperator,
}: {
  t: Words
  schools: { slug: string; name: string }[]
  isOperator: boolean
}) => {
  const words = t.desk.home
  return (
    <DeskLayout t={t} title={words.title}>
      <h1>{words.title}</h1>
      {isOperator && (
        <>
          <p class="lead">{words.operator}</p>
          <p>
            <a class="button" href={urls.operator()}>
              {words.toOperator}
            </a>
          </p>
        </>
      )}
      {schools.length === 0 && !isOperator && <p class="lead">{words.none}</p>}
      <ul class="doors">
        {schools.map(({ slug, name }) => (
          <li>
            <a class="door" href={urls.desk(slug)}>
              <b>{name}</b>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={urls.account()}>{t.desk.nav.account}</a>
      </p>
      <form method="post" action={urls.signOut()}>
        <button type="submit" class="second">
          {t.desk.nav.signOut}
        </button>
      </form>
    </DeskLayout>
  )
}

/** For the school office, which sees no concerns. */
export const NoConcernsPage = (props: DeskPageProps) => (
  <DeskLayout {...props} title={props.t.desk.title}>
    <h1>{props.t.desk.title}</h1>
    <p class="lead">{props.t.desk.home.office}</p>
    {props.may.runSchool && <SchoolNav {...props} />}
  </DeskLayout>
)

/** 404: an address that leads somebody to nothing, whatever the reason. */
export const NothingHerePage = ({ t, isOperator }: { t: Words; isOperator: boolean }) => {
  const { title, text, toDesk, toSchools } = t.desk.nothingHere
  return (
    <DeskLayout t={t} title={title}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a class="button" href={isOperator ? urls.operator() : urls.deskHome()}>
          {isOperator ? toSchools : toDesk}
        </a>
      </p>
    </DeskLayout>
  )
}

/** For whoever works concerns and doesn't run the school. */
export const NotYoursPage = (props: DeskPageProps) => {
  const words = props.t.settings.notYours
  return (
    <DeskLayout {...props} title={words.title} current="school">
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
    </DeskLayout>
  )
}
