import { expect, test } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { deliverAll } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import { change, kept } from '../../support/settings.ts'
import { getAs } from '../../support/sign-in.ts'
import { get, newToken, raise, watchMail, withSchools } from '../../support/worker.ts'

withSchools()

/** Every section: what is filled in, what parents or staff then see where, and what the log says. */
const SECTIONS: [
  section: string,
  fields: Record<string, string | string[]>,
  at: string,
  seen: string,
  logged: string,
][] = [
  [
    'name',
    { name: 'Bramble Top School', trust: '' },
    '',
    'Bramble Top School',
    'The school’s name: from “Bramble Hill Community Primary School” to “Bramble Top School”. Trust: emptied, was “Tideway Schools Trust”',
  ],
  ['look', { colour: '#FFD700' }, '', '{--school:#ffd700}', 'from “#1b5e4b” to “#FFD700”'],
  [
    'office',
    {
      officePhone: '01632 960199',
      officeEmail: 'hello@bramble-hill.example.com',
      officeAddress: 'Bramble Hill, Westmere',
      complaintsUrl: 'www.bramble-hill.example.com/complaints',
    },
    '/talk-to',
    'https://www.bramble-hill.example.com/complaints',
    'Phone number: from “01632 960101” to “01632 960199”',
  ],
  [
    'safeguarding',
    { safeguardingName: 'Ada Onuoha', safeguardingPhone: '01632 960103', safeguardingEmail: '' },
    '/report',
    'Ada Onuoha',
    'Name: from “Ngozi Adeyemi” to “Ada Onuoha”',
  ],
  [
    'council',
    { childrensPhone: '01632 960170', childrensNightPhone: '01632 960171', ladoPhone: '01632 960172' },
    '/report',
    'href="tel:01632960170"',
    'Children’s services: phone number: from “01632 960150” to “01632 960170”',
  ],
  [
    'chair',
    { chairName: '', chairContact: 'chair@bramble-hill.example.com' },
    '/talk-to',
    'chair@bramble-hill.example.com',
    'Name: emptied, was “Howard Pell”',
  ],
  [
    'groups',
    { groups: 'Reception\n• Owls\nreception\n\tOwls \nYear 1 & 2' },
    '/report',
    'Year 1 &amp; 2',
    'added “Owls”, “Year 1 &amp; 2”; taken out “Nursery”, “Year 1”',
  ],
  [
    'reply',
    { readers: 'our headteacher', replyHours: '48', nation: 'scotland', acknowledgement: 'We have it.' },
    '/report',
    'within 48 hours',
    'Bank holidays: from “England and Wales” to “Scotland”',
  ],
  [
    'mail',
    { mailBody: 'notice' },
    '/privacy',
    'Nothing you wrote is in it.',
    'What mail about a new concern holds: from',
  ],
  [
    'privacy',
    {
      retentionMonths: '6',
      controller: 'Tideway',
      dpName: 'our data team',
      dpEmail: 'data@bramble-hill.example.com',
    },
    '/privacy',
    'data@bramble-hill.example.com',
    'Months that a closed concern is kept: from “12” to “6”',
  ],
  ['languages', { languages: ['pl', 'ur'] }, '/report', 'lang="ur" dir="rtl"', 'added “Polish”, “Urdu”'],
]

test('each section: what is saved counts at once and is in the log', async () => {
  const office = await atDesk(cast.office)
  for (const [section, fields, at, seen, logged] of SECTIONS) {
    const saved = await change(office, section, fields)
    expect(saved.headers.get('Location'), section).toBe(
      `/desk/bramble-hill/settings?done=${section}${section === 'groups' ? '&merged=2' : ''}`,
    )
    expect(await (await get(`/bramble-hill${at}`)).text(), section).toContain(seen)
    expect(await office.page('/log'), section).toContain(logged)
    const page = await office.page(`/settings/${section}`)
    const simple = Object.values(fields)
      .flat()
      .filter((value) => !/[\n.]/.test(value))
    for (const value of simple) expect(page, section).toContain(value)
  }
})

test('a letter to a parent has the school’s paragraph and ending; a note has no such paragraph', async () => {
  const { reference } = await raise()
  const head = await atDesk(cast.head)
  await change(head, 'letters', {
    lettersMore: 'Our policies are on our website.',
    lettersClosing: 'With best wishes',
  })
  const path = `/concerns/${reference}/letters/`
  expect(await head.page(`${path}conversation`)).toContain('Our policies are on our website.')
  expect(await head.page(`${path}authorities`)).not.toContain('Our policies')
  expect(await head.page(`${path}reminder`)).not.toContain('Our policies')
  const fields = { token: newToken(), recipient: 'Mrs Hill', body: 'Hello.' }
  const letter = await (await head.post(`${path}conversation`, fields)).text()
  expect(letter).toContain('With best wishes')
  expect(letter).not.toContain('Yours sincerely')
})

test('groups are kept once each, in their order, and the office is told', async () => {
  const office = await atDesk(cast.office)
  const saved = await change(office, 'groups', { groups: 'Owls\nYear 1\nowls\nYear 1\nFoxes' })
  expect((await kept()).settings.groups).toEqual(['Owls', 'Year 1', 'Foxes'])
  const hub = await getAs(office.cookie, saved.headers.get('Location') ?? '')
  expect(await hub.text()).toContain('2 groups were on the list twice')
})

test('a ready list of groups comes into the box, and nothing is saved', async () => {
  const office = await atDesk(cast.office)
  const page = await office.page('/settings/groups?stage=infant&classes=2')
  expect(page).toContain('\nReception A\nReception B\nYear 1A\nYear 1B\nYear 2A\nYear 2B</textarea>')
  expect((await kept()).settings.groups).toHaveLength(8)
  expect(await office.page('/settings/groups?stage=zoo')).toContain('Nursery')
})

test.each([
  ['/settings/logo', '/settings/look'],
  ['/settings/open', '/settings'],
])('%s, asked for again by a reload, is the page that its form stands on', async (path, page) => {
  const office = await atDesk(cast.office)
  const again = await office.get(path)
  expect([again.status, again.headers.get('Location')]).toEqual([302, `/desk/bramble-hill${page}`])
})

const many = Array.from({ length: 101 }, (_, i) => `Group ${i}`).join('\n')

const WRONG: [section: string, fields: Record<string, string | string[]>, error: string][] = [
  ['name', { name: ' ', trust: 'Kept & trusted' }, 'Give the school’s name.'],
  ['look', { colour: 'red;}' }, 'Choose a colour'],
  ['office', { officePhone: '', officeEmail: 'kept@school.example.com' }, 'Parents ring this number.'],
  [
    'office',
    { officePhone: '01632 960101 or 960102', officeEmail: 'kept@school.example.com' },
    'Give one phone number',
  ],
  ['office', { officePhone: '01632 960101', officeEmail: 'kept at school' }, 'That isn’t an email address.'],
  [
    'office',
    {
      officePhone: '01632 960101',
      officeEmail: 'a@school.example.com',
      complaintsUrl: 'javascript:alert(1)',
    },
    'That isn’t a web address.',
  ],
  [
    'safeguarding',
    { safeguardingPhone: '', safeguardingName: 'Kept Name' },
    'Parents ring this number when they worry',
  ],
  ['chair', { chairContact: '', chairName: 'Kept Name' }, 'Parents need a way past the headteacher.'],
  ['groups', { groups: many }, 'Those are more than 100 groups.'],
  ['groups', { groups: 'x'.repeat(201) }, 'longer than 200 letters'],
  [
    'reply',
    { replyHours: '0', nation: 'england-and-wales', readers: 'kept readers' },
    'Give a whole number from 1 to 240.',
  ],
  [
    'reply',
    { replyHours: '24', nation: 'france', readers: 'kept readers' },
    'Choose whose bank holidays you keep.',
  ],
  ['mail', { mailBody: 'everything' }, 'Choose what mail holds.'],
  [
    'privacy',
    { retentionMonths: '85', dpName: 'kept name', dpEmail: '' },
    'Give a whole number from 1 to 84.',
  ],
  [
    'privacy',
    { retentionMonths: '12', dpName: 'kept name', dpEmail: '' },
    'By law parents must be able to ask',
  ],
  [
    'letters',
    { lettersMore: 'x'.repeat(1001), lettersClosing: 'Kept closing' },
    'Keep it under 1,000 letters.',
  ],
  ['languages', { languages: ['pl', 'xx'] }, 'isn’t on our list'],
]

test('what can’t stand is told with 422, and what was typed is kept', async () => {
  const office = await atDesk(cast.office)
  const before = await kept()
  for (const [section, fields, error] of WRONG) {
    const answer = await change(office, section, fields)
    expect([error, answer.status]).toEqual([error, 422])
    const page = await answer.text()
    expect(page).toContain(error)
    expect(page).toContain('Error: ')
    const typed = Object.values(fields)
      .flat()
      .filter((value) => /^kept/i.test(value))
    for (const value of typed) expect(page).toContain(value.replaceAll('&', '&amp;'))
  }
  expect(await kept()).toEqual(before)
})

test('sent twice it is one change, and what is the same is none', async () => {
  const office = await atDesk(cast.office)
  const form = { token: newToken(), revision: '0', mailBody: 'notice' }
  for (const _ of [1, 2]) expect((await office.post('/settings/mail', form)).status).toBe(303)
  expect((await kept()).revision).toBe(1)
  const same = await change(office, 'mail', { mailBody: 'notice' })
  expect(same.headers.get('Location')).toContain('done=same')
  expect((await kept()).revision).toBe(1)
  expect((await office.page('/log')).match(/Settings changed:/g)).toHaveLength(1)
})

test('what somebody else changed meanwhile is not overwritten: both are shown, and sent again it counts', async () => {
  const [office, head] = [await atDesk(cast.office), await atDesk(cast.head)]
  await change(head, 'chair', { chairName: 'Iris Webb', chairContact: 'chair@bramble-hill.example.com' })
  const mine = { chairName: 'Mine <b>', chairContact: 'chair@bramble-hill.example.com' }
  const answer = await office.post('/settings/chair', { token: newToken(), revision: '0', ...mine })
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain('Name is now “Iris Webb”')
  expect(page).not.toContain('How parents reach the chair is now')
  expect(page).toContain('value="Mine &lt;b&gt;"')
  expect((await kept()).settings.chair.name).toBe('Iris Webb')
  await change(office, 'chair', mine)
  expect((await kept()).settings.chair.name).toBe('Mine <b>')
})

test('whoever parents should reach is told when that is changed, and nobody for other sections', async () => {
  const mails = watchMail()
  const office = await atDesk(cast.office)
  mails.length = 0
  await change(office, 'chair', {
    chairName: 'Howard Pell',
    chairContact: 'write to office@elsewhere.example.com',
  })
  await change(office, 'languages', { languages: 'pl' })
  await deliverAll()
  expect(mails.map(({ to }) => to).toSorted()).toEqual([cast.chair, cast.deputyAndDsl, cast.head])
  expect(mails[0]?.text).toContain('office@elsewhere.example.com')
  expect(mails[0]?.subject).not.toContain('elsewhere')
})

const COUNCIL = {
  childrensPhone: '01632 960170',
  childrensNightPhone: '01632 960171',
  ladoPhone: '01632 960172',
}

test('the council’s numbers: parents see children’s services, the desk the LADO too, each where it is needed', async () => {
  const head = await atDesk(cast.head)
  await change(head, 'council', COUNCIL)
  const form = await (await get('/bramble-hill/report')).text()
  expect(form).toMatch(
    /children’s services: <a[^>]*>01632 960170<\/a>, at night and weekends <a[^>]*>01632 960171/,
  )
  expect(form).not.toContain('01632 960172')
  const [risky, staff, plain] = [
    await raise({ risks: 'child' }),
    await raise({ about: 'staff' }),
    await raise(),
  ]
  const page = (reference: string) => head.page(`/concerns/${reference}`)
  const numbers = async (reference: string) => (await page(reference)).match(/01632 96017\d(?=<)/g) ?? []
  expect(await numbers(risky.reference)).toEqual(['01632 960170', '01632 960171'])
  expect(await numbers(staff.reference)).toEqual(['01632 960172'])
  expect(await numbers(plain.reference)).toEqual([])
  expect(await head.page('/settings')).toContain('LADO: 01632 960172')
})

test('without the council’s numbers nobody misses them, and a wrong one is told with 422', async () => {
  const head = await atDesk(cast.head)
  await change(head, 'council', { childrensPhone: '', childrensNightPhone: '', ladoPhone: '' })
  const form = await (await get('/bramble-hill/report')).text()
  expect(form).toContain('or your council’s children’s services. They answer day and night.')
  const wrong = await change(head, 'council', { ...COUNCIL, ladoPhone: 'ask Kim' })
  expect(wrong.status).toBe(422)
  const page = await wrong.text()
  expect(page).toContain('ask Kim')
  expect(page).toContain('01632 960171')
})
