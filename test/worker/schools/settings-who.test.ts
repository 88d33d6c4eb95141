import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { cast } from '../../support/schools.ts'
import { change, kept, setUpAgain } from '../../support/settings.ts'
import { get, newToken, withSchools } from '../../support/worker.ts'

withSchools()

describe('who may', () => {
  const PAGES = ['/settings', '/settings/name', '/settings/closures', '/settings/look']
  const SENDS = ['name', 'closures', 'logo', 'open']

  test.each([
    ['the chair of governors', cast.chair, 403],
    ['another school’s office', 'office@saltmarsh.example.com', 404],
    ['the operator', 'operator@trust.example.com', 404],
  ])('%s may not', async (_, email, status) => {
    const before = await kept()
    const other = await atDesk(email)
    for (const path of PAGES) expect([path, (await other.get(path)).status]).toEqual([path, status])
    for (const section of SENDS) {
      const form = { token: newToken(), revision: '0', name: 'Taken', dates: '25/12/2030', do: 'save' }
      expect([section, (await other.post(`/settings/${section}`, form)).status]).toEqual([section, status])
    }
    expect(await kept()).toEqual(before)
  })

  test('a safeguarding lead who is nothing else may not', async () => {
    await env.DB.prepare(`UPDATE people SET roles = '["dsl"]' WHERE email = ?`).bind(cast.deputyAndDsl).run()
    const lead = await atDesk(cast.deputyAndDsl)
    expect((await lead.get('/settings')).status).toBe(403)
    expect((await lead.post('/settings/name', { name: 'Taken' })).status).toBe(403)
  })

  test('there is no section of another name', async () => {
    const office = await atDesk(cast.office)
    for (const name of ['nothing', 'constructor', '__proto__']) {
      expect([name, (await office.get(`/settings/${name}`)).status]).toEqual([name, 404])
    }
    expect((await office.post('/settings/toString', {})).status).toBe(404)
  })
})

describe('opening to parents', () => {
  test('says what is missing, takes no opening before it is there, and opens once', async () => {
    await setUpAgain()
    const office = await atDesk(cast.office)
    expect((await change(office, 'office', { officePhone: '', officeEmail: '' })).status).toBe(303)
    await env.DB.prepare("UPDATE people SET state = 'proposed' WHERE email = ?").bind(cast.chair).run()
    const missing = await office.page('/settings')
    expect(missing).toContain('How parents reach the office')
    expect(missing).toContain('The list needs a chair of governors.')
    expect(missing).not.toContain('Open to parents</button>')
    const { revision } = await kept()
    const tried = await office.post('/settings/open', { token: newToken(), revision: String(revision) })
    expect(tried.headers.get('Location')).toContain('done=not-ready')
    expect((await get('/bramble-hill')).status).toBe(503)

    await env.DB.prepare("UPDATE people SET state = 'there' WHERE email = ?").bind(cast.chair).run()
    await change(office, 'office', {
      officePhone: '01632 960101',
      officeEmail: 'office@bramble-hill.example.com',
    })
    expect(await office.page('/settings')).toContain('Open to parents</button>')
    const form = { token: newToken(), revision: String((await kept()).revision) }
    for (const _ of [1, 2]) {
      const opened = await office.post('/settings/open', form)
      expect(opened.headers.get('Location')).toContain('done=opened')
    }
    expect((await get('/bramble-hill')).status).toBe(200)
    expect(await office.page('/settings')).not.toContain('Not open to parents yet')
    const log = await office.page('/log')
    expect(log.match(/<td>Opened to parents/g)).toHaveLength(1)
  })

  test('a school without a code in force can’t be opened, nor one that the operator closed', async () => {
    await setUpAgain()
    await env.DB.prepare("UPDATE code_versions SET in_force_from = '2999-01-01'").run()
    const office = await atDesk(cast.office)
    expect(await office.page('/settings')).toContain('The code: publish its first version')
    const form = () => ({ token: newToken(), revision: '0' })
    expect((await office.post('/settings/open', form())).headers.get('Location')).toContain('not-ready')
    await env.DB.prepare("UPDATE schools SET closed_for = 'suspended'").run()
    expect((await office.post('/settings/open', form())).headers.get('Location')).toContain('already')
    expect((await kept()).closed_for).toBe('suspended')
    expect(await office.page('/settings')).toContain('has closed your page')
  })
})
