import { Hono } from 'hono'
import { NoCodePage } from '../../views/guidance/code.tsx'
import { OutcomeSection, SelfCheckPage } from '../../views/guidance/self-check.tsx'
import { answer } from '../http/answer.ts'
import { pageProps, type SchoolApp } from '../http/context.ts'
import { blankForm, parseForm } from '../http/form.ts'
import { LATE_HTMX } from '../http/late-htmx.ts'
import { discoveryOf } from '../outreach/oembed.ts'
import { urls } from '../urls.ts'
import { selfCheckForm } from './form.ts'
import { outcomeOf, questionsFor } from './self-check.ts'

/** The quick self-check before a post. What is answered is read, answered and forgotten. */
export const selfCheck = new Hono<SchoolApp>()

selfCheck.get('/check', (c) => {
  const points = c.var.code?.content.points
  c.header('Cache-Control', 'no-cache')
  if (!points) return answer(c, <NoCodePage {...pageProps(c)} />)
  c.set('script', LATE_HTMX)
  return answer(
    c,
    <SelfCheckPage
      {...pageProps(c)}
      lateHtmx={LATE_HTMX}
      oembed={discoveryOf(c.var.settings.ADDRESS, urls.check(c.var.school.slug))}
      questions={questionsFor(points)}
      form={blankForm}
      outcome={null}
    />,
  )
})

selfCheck.post('/check', async (c) => {
  const points = c.var.code?.content.points
  if (!points) return answer(c, <NoCodePage {...pageProps(c)} />)
  const questions = questionsFor(points)
  const form = await parseForm(c, selfCheckForm(questions))
  const outcome = form.ok ? outcomeOf(form.data, points) : null
  const status = outcome ? 200 : 422
  c.header('Vary', 'HX-Request')
  if (c.req.header('HX-Request') === 'true') {
    return c.html(<OutcomeSection {...pageProps(c)} outcome={outcome} />, status)
  }
  c.set('script', LATE_HTMX)
  return answer(
    c,
    <SelfCheckPage
      {...pageProps(c)}
      lateHtmx={LATE_HTMX}
      oembed={discoveryOf(c.var.settings.ADDRESS, urls.check(c.var.school.slug))}
      questions={questions}
      form={form}
      outcome={outcome}
    />,
    status,
  )
})
