import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { address, open, shownText, withBrowser } from './support/browser.ts'
import { fillConcern, sendConcern } from './support/concern.ts'
import { openAs } from './support/desk.ts'
import { mailAbout, mailArrives } from './support/mail.ts'

withBrowser()

const OPERATOR = 'operator@trust.example.com'
const { settings, operator, codeEditor } = en

/** A school that is set up through the pages alone, from one of the starting points. */
interface School {
  slug: string
  head: string
  chair: string
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const pageOf = async (path: string) => shownText(await open(path))
const codeOf = (slug: string) => pageOf(`/${slug}/code`)

async function fillFields(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value)
}

/** The operator adds it; its headteacher fills in what parents need, publishes the code and opens it. */
async function setUp(start: keyof typeof en.startingPoints, slug: string): Promise<School> {
  const school = { slug, head: `head@${slug}.example.com`, chair: `chair@${slug}.example.com` }
  await addAsOperator(start, school)
  const page = await openAs(school.head, `/desk/${slug}/settings`)
  await fillIn(page, slug)
  await publishFirstCode(page, slug)
  await page.goto(new URL(`/desk/${slug}/settings`, page.url()).href)
  await press(page, settings.open.button)
  await page.getByText(settings.open.done).waitFor()
  return school
}

async function addAsOperator(start: keyof typeof en.startingPoints, { slug, head, chair }: School) {
  const page = await openAs(OPERATOR, '/operator/add')
  const fields = { school: `Policy School ${slug}`, slug, headName: 'Olive Marsh', headEmail: head }
  await fillFields(page, { ...fields, chairName: 'Bernard Lyle', chairEmail: chair })
  await page.getByLabel(en.startingPoints[start].name).check()
  await press(page, operator.add.send)
  await page.getByText(operator.school.done.added).waitFor()
}

const CONTACTS = {
  office: { officePhone: '01632 960301', officeEmail: 'office@policy.example.com' },
  safeguarding: { safeguardingName: 'Olive Marsh', safeguardingPhone: '01632 960302' },
  chair: { chairContact: 'write to the Chair of Governors at the school' },
  privacy: { dpName: 'our data protection officer', dpEmail: 'privacy@policy.example.com' },
}

async function fillIn(page: Page, slug: string) {
  for (const [section, fields] of Object.entries(CONTACTS)) {
    await page.goto(new URL(`/desk/${slug}/settings/${section}`, page.url()).href)
    await fillFields(page, fields)
    await press(page, settings.section.save)
    await page.getByRole('status').waitFor()
  }
}

async function publishFirstCode(page: Page, slug: string) {
  await page.goto(new URL(`/desk/${slug}/code/publish`, page.url()).href)
  const { publish } = codeEditor
  await page.getByLabel(publish.approvedBy.label).fill('the governing board')
  await press(page, publish.send)
  await page.getByText(codeEditor.done.published).waitFor()
}

/** Raises a concern with these choices made and gives its reference. */
async function raiseAt(slug: string, choose: (page: Page) => Promise<void> = async () => {}) {
  const page = await open(`/${slug}/report`)
  await fillConcern(page)
  await choose(page)
  const { reference } = await sendConcern(page)
  return reference
}

/** To whom mail about a new concern went. */
async function toldOf(reference: string): Promise<string[]> {
  await mailArrives(reference, 'reply by')
  return (await mailAbout(reference)).flatMap(({ to }) => to)
}

test('a code for class groups: the concern’s address, the ladder, in proportion, looked at once a year', async () => {
  const { slug, head } = await setUp('primary', 'policy-groups')
  const code = await codeOf(slug)
  expect(code).toContain(en.guidance.code.points.groups)
  expect(code).toContain('never do more than is needed')
  const ladder = [
    'quiet word',
    'write to ask',
    'invite them to meet',
    'police or the council',
    'legal advice',
    'school grounds',
  ]
  expect(ladder.map((step) => code.indexOf(step))).toEqual(
    ladder.map((step) => code.indexOf(step)).toSorted((a, b) => a - b),
  )
  for (const step of ladder) expect(code).toContain(step)
  expect(code).toContain(en.guidance.code.review(en.dayInWords(inMonths(12))))
  expect(await toldOf(await raiseAt(slug))).toEqual([head])
})

test('all social media: do and don’t, complaints to the school, how it helps, looked at once a year', async () => {
  const { slug } = await setUp('social-media', 'policy-media')
  const code = await codeOf(slug)
  for (const text of [
    'social media',
    'respect to other parents',
    'share photos of your own child only',
    'complaints procedure',
    'newsletter',
    'welcome pack',
    'workshops',
  ]) {
    expect(code).toContain(text)
  }
  expect(code).toContain(en.guidance.code.review(en.dayInWords(inMonths(12))))
  expect(await pageOf(`/${slug}/newsletter`)).toContain('newsletter')
  expect(await pageOf(`/${slug}/welcome`)).toContain(`Policy School ${slug}`)
})

test('a trust: an answer in 24 hours or the next working day, post down and a talk, changes listed', async () => {
  const { slug } = await setUp('trust', 'policy-trust')
  const second = await setUp('trust', 'policy-trust-two')
  const code = await codeOf(slug)
  for (const text of [
    'within 24 hours',
    'next working day',
    'post to come down',
    'talk about it in person',
    'complaints procedure',
    'if in doubt, don’t post',
  ]) {
    expect(code).toContain(text)
  }
  const listed = await pageOf(`/${second.slug}/code/changes`)
  for (const text of [codeEditor.publish.firstOfAll, 'the governing board']) {
    expect(listed).toContain(text)
  }
  const reference = await raiseAt(slug)
  const { subject } = await mailArrives(reference, 'New concern')
  expect(subject).toMatch(/reply by/)
})

test('evidence and governors: what to keep and never to save, the head’s cases to the chair, no AI, every two years', async () => {
  const { slug, head, chair } = await setUp('evidence', 'policy-evidence')
  const code = await codeOf(slug)
  for (const text of [
    'Don’t delete the messages',
    'Take a screenshot',
    'chair of governors',
    'Do you work here',
  ]) {
    expect(code).toContain(text)
  }
  expect(code).toContain(en.guidance.code.review(en.dayInWords(inMonths(24))))
  expect(await pageOf(`/${slug}/report`)).toContain('Don’t save, copy, forward or upload it')
  expect(await pageOf(`/${slug}/privacy`)).toMatch(/\bAI\b/)
  const aboutHead = await raiseAt(slug, async (page) => {
    await page.getByLabel(en.report.about.options.headteacher, { exact: true }).check()
  })
  expect(await toldOf(aboutHead)).toEqual([chair])
  const desk = await openAs(head, `/desk/${slug}/concerns/${aboutHead}`)
  expect(await shownText(desk)).toContain(en.desk.nothingHere.title)
})

test('a city school: time, date and place, bullying and trolling apart, extremism to the lead, equality', async () => {
  const { slug } = await setUp('city', 'policy-city')
  const code = await codeOf(slug)
  for (const text of [
    'the time, the date and the place',
    'Cyberbullying',
    'Trolling',
    'Equality Act 2010',
    'extreme views',
  ]) {
    expect(code).toContain(text)
  }
  const lead = 'lead@policy-city.example.com'
  const people = await openAs(`head@${slug}.example.com`, `/desk/${slug}/people/new`)
  const { form } = en.people
  await people.getByLabel(form.name.label).fill('Zainab Hale')
  await people.getByLabel(form.post.label).fill('Deputy headteacher')
  await people.getByLabel(form.email.label).fill(lead)
  await people.getByLabel(en.people.roles.dsl).check()
  await press(people, form.send)
  await people.getByText(en.people.done.propose).waitFor()
  const chair = await openAs(`chair@${slug}.example.com`, `/desk/${slug}/people`)
  await chair.getByRole('link', { name: `${en.people.look} Zainab Hale` }).click()
  await press(chair, en.people.agree.send)
  await chair.getByText(en.people.done.agree).waitFor()
  await people.reload()
  await people.getByRole('link', { name: `${en.people.change} Olive Marsh` }).click()
  await people.getByLabel(en.people.roles.dsl).uncheck()
  await press(people, form.save)
  await people.getByText(en.people.done.change).waitFor()
  const reference = await raiseAt(slug, async (page) => {
    await page.locator('[name="risks"][value="extremism"]').check()
  })
  await expect.poll(() => toldOf(reference)).toContain(lead)
})

describe('none of them', () => {
  test('shows parents anything before it is opened', async () => {
    const school = {
      slug: 'policy-shut',
      head: 'head@policy-shut.example.com',
      chair: 'chair@policy-shut.example.com',
    }
    await addAsOperator('primary', school)
    for (const path of ['', '/code', '/report', '/check']) {
      const page = await (await fetch(`${address}/${school.slug}${path}`)).text()
      expect(page).toContain(en.schools.closed['set-up'])
    }
  })
})

/** The day in so many months, as the publish page reckons it. */
function inMonths(months: number): string {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, now.getUTCDate()))
    .toISOString()
    .slice(0, 10)
}
