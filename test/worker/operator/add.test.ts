import { expect, test } from 'vitest'
import { count, NEW_SCHOOL, OPERATOR, schoolRow } from '../../support/operator.ts'
import { deliverAll } from '../../support/queue.ts'
import { getAs, signIn } from '../../support/sign-in.ts'
import { get, newToken, post, watchMail, withSchools } from '../../support/worker.ts'

withSchools()

test('an operator adds a school: it is being set up, and its headteacher and chair are invited', async () => {
  const Cookie = await signIn(OPERATOR)
  const fields = { ...NEW_SCHOOL, token: newToken() }
  const added = await post('/operator/add', fields, { Cookie })
  expect(added.headers.get('Location')).toBe('/operator/schools/st-marys-hill-primary?done=added')
  const page = await (await getAs(Cookie, added.headers.get('Location') ?? '')).text()
  expect(page).toContain('Being set up')
  expect(page).toContain('new.head@example.com')

  const again = await post('/operator/add', fields, { Cookie })
  expect(again.headers.get('Location')).toBe('/operator/schools/st-marys-hill-primary?done=added')
  expect(await count('schools')).toBe(3)
  expect(await count('outbox')).toBe(2)

  const mails = watchMail()
  await deliverAll()
  expect(mails.map(({ to }) => to).sort()).toEqual(['new.chair@example.com', 'new.head@example.com'])
  expect(mails[0]?.subject).toBe('You are on St Mary’s Hill Primary’s list in Gatepost')
  expect(mails[0]?.text).toContain('https://gatepost.example.com/desk/st-marys-hill-primary')
  const setsUp = mails.filter(({ text }) => text.includes('what is still missing')).map(({ to }) => to)
  expect(setsUp).toEqual(['new.head@example.com'])

  expect(mails[0]?.text).toContain(
    'Whoever looks after Gatepost for St Mary’s Hill Primary has put you on the school’s list',
  )
  expect(mails[0]?.text).toContain('tell whoever added you')
  mails.length = 0
  const suspend = { token: newToken(), revision: '0' }
  await post('/operator/schools/st-marys-hill-primary/suspend', suspend, { Cookie })
  await deliverAll()
  expect(mails[0]?.text).toContain('has closed your page for parents.')
  expect(mails[0]?.text).not.toContain('reach the office')
  await post('/operator/schools/st-marys-hill-primary/resume', { ...suspend, revision: '1' }, { Cookie })

  const row = await schoolRow('st-marys-hill-primary')
  expect(row).toMatchObject({ closed_for: 'set-up', revision: 2 })
  expect(row?.id).toMatch(/^[0-9a-f-]{36}$/)
  expect(await count('code_drafts')).toBe(1)
  expect((await get('/st-marys-hill-primary')).status).toBe(503)
  const desk = await getAs(await signIn('new.head@example.com'), '/desk/st-marys-hill-primary/log')
  expect(await desk.text()).toMatch(/School added[\s\S]*whoever looks after Gatepost/)
})

test('what is wrong is said beside its field, all that was typed stays, and nothing is added', async () => {
  const Cookie = await signIn(OPERATOR)
  const wrong = async (fields: Record<string, string>) => {
    const answer = await post('/operator/add', { ...NEW_SCHOOL, token: newToken(), ...fields }, { Cookie })
    expect(answer.status).toBe(422)
    return answer.text()
  }
  for (const [fields, says] of [
    [{ school: ' ' }, 'Type the name of the school.'],
    [{ school: '=HYPERLINK("x")' }, 'a spreadsheet would take it for a sum'],
    [{ school: '学校' }, 'We can’t make an address from this name.'],
    [{ slug: 'bramble-hill' }, 'There is a school at /bramble-hill already.'],
    [{ slug: 'operator' }, 'one of Gatepost’s own'],
    [{ slug: 'a b' }, 'small letters, digits and hyphens'],
    [{ headEmail: 'nobody' }, 'The headteacher’s address has to be'],
    [{ chairEmail: '' }, 'Type the chair’s email address.'],
    [{ chairEmail: 'NEW.head@example.com' }, 'each with an address of their own.'],
    [{ chairName: NEW_SCHOOL.headName }, 'must be two people'],
    [{ start: 'nowhere' }, 'We don’t know that starting point.'],
    [{ nation: 'France' }, 'Write England'],
  ] as const) {
    const page = await wrong(fields)
    expect(page).toContain(says)
    expect(page).toContain(
      'value="Cal Chair"'.replace(
        'Cal Chair',
        ('chairName' in fields ? fields.chairName : undefined) ?? 'Cal Chair',
      ),
    )
  }
  expect(await count('schools')).toBe(2)
  expect(await count('outbox')).toBe(0)
})
