import { Hono } from 'hono'
import { StatisticsPage } from '../../views/desk/statistics.tsx'
import type { CodeVersion } from '../guidance/code.ts'
import { everyPointId, SOMETHING_ELSE } from '../guidance/points.ts'
import { answer } from '../http/answer.ts'
import { type DeskSchoolApp, deskProps } from '../http/desk.tsx'
import { dayOf } from '../schools/calendar.ts'
import type { School } from '../schools/schools.ts'
import { newsletterText } from './newsletter.ts'
import { statisticsOf, type Vocabulary } from './statistics.ts'
import { termAfter, termBefore, termNamed, termOf } from './terms.ts'

/** The figures for governors, term by term. */
export const statistics = new Hono<DeskSchoolApp>()

statistics.get('/statistics', async (c) => {
  const { store, person, school, versions, t } = c.var
  const now = Date.now()
  const asked = c.req.query('term')
  const named = asked ? termNamed(asked, now) : null
  const term = named ?? termOf(now)
  const words = vocabularyOf(school, versions)
  const { statistics, countsKept } = await statisticsOf(store, person, term, words, now)
  return answer(
    c,
    <StatisticsPage
      {...deskProps(c)}
      statistics={statistics}
      countsKept={countsKept}
      newsletter={newsletterText(t, statistics)}
      before={termBefore(term)}
      after={statistics.isOver ? termAfter(term) : null}
      isUnknown={Boolean(asked) && !named}
      today={dayOf(now)}
    />,
  )
})

/** The school's groups, and each point that a version of its code has had. */
function vocabularyOf({ settings }: School, versions: CodeVersion[]): Vocabulary {
  const inCode = new Set(versions.flatMap(({ content }) => content.points.map(({ id }) => id)))
  return {
    points: everyPointId(inCode).filter((id) => inCode.has(id) || id === SOMETHING_ELSE),
    groups: [...new Set(settings.groups)],
  }
}
