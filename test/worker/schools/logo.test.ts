import { expect, test } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { JPEG, PNG, photo, pngChunk, pngWith, SECRET, textOf, WEBP } from '../../support/pictures.ts'
import { cast } from '../../support/schools.ts'
import { change, kept, setUpAgain, upload } from '../../support/settings.ts'
import { get, newToken, raise, withSchools } from '../../support/worker.ts'

withSchools()

const logoOn = (page: string) => /<img class="logo" src="([^"]+)" alt=""\/>/.exec(page)?.[1] ?? ''
const home = async () => (await get('/bramble-hill')).text()

test('a logo is on the first page and on letters, cleaned, and a browser keeps it for good', async () => {
  expect((await get('/bramble-hill/logo')).status).toBe(404)
  expect(logoOn(await home())).toBe('')
  const { reference } = await raise()
  const head = await atDesk(cast.head)
  expect((await upload(head, 'logo', {}, { bytes: photo() })).status).toBe(303)
  const at = logoOn(await home())
  expect(at).toMatch(/^\/bramble-hill\/logo\?v=[\w-]{16}$/)

  const answer = await get(at)
  expect(answer.headers.get('Content-Type')).toBe('image/jpeg')
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'")
  const bytes = textOf(new Uint8Array(await answer.arrayBuffer()))
  expect(bytes.startsWith('\xff\xd8\xff')).toBe(true)
  expect(bytes).not.toContain(SECRET)
  for (const other of ['/bramble-hill/logo', '/bramble-hill/logo?v=old']) {
    expect((await get(other)).headers.get('Cache-Control')).toBe('no-store')
  }
  expect((await get('/saltmarsh/logo')).status).toBe(404)

  const fields = { token: newToken(), recipient: 'Mrs Hill', body: 'Hello.' }
  const letter = await (await head.post(`/concerns/${reference}/letters/caution`, fields)).text()
  expect(logoOn(letter)).toBe(at)
  for (const path of ['/code', '/report', '/talk-to']) {
    expect(logoOn(await (await get(`/bramble-hill${path}`)).text())).toBe('')
  }
})

test('it can be changed and removed, each is in the log, and a form sent twice is one change', async () => {
  const office = await atDesk(cast.office)
  await setUpAgain()
  await upload(office, 'logo', {}, { bytes: PNG })
  const first = logoOn(await office.page('/settings/look'))
  expect((await get(first)).headers.get('Content-Type')).toBe('image/png')
  const form = { token: newToken(), revision: '1' }
  for (const _ of [1, 2]) expect((await upload(office, 'logo', form, { bytes: WEBP })).status).toBe(303)
  expect((await kept()).revision).toBe(2)
  expect(logoOn(await office.page('/settings/look'))).not.toBe(first)
  expect((await upload(office, 'logo', form, { bytes: JPEG })).status).toBe(409)
  expect((await change(office, 'logo', { do: 'remove' })).status).toBe(303)
  expect((await change(office, 'logo', { do: 'remove' })).status).toBe(303)
  expect((await get(first)).status).toBe(404)
  const log = await office.page('/log')
  for (const said of ['Logo put in', 'Logo changed', 'Logo taken out']) {
    expect(log.split(`Settings changed: ${said}`)).toHaveLength(2)
  }
})

test('what is no picture, a damaged one, none or one that is too large is told beside the field', async () => {
  const office = await atDesk(cast.office)
  const large = pngWith(pngChunk('IDAT', 'x'.repeat(100_000)))
  const huge = new Uint8Array(2_000_000)
  for (const [bytes, error] of [
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'PNG, JPEG or WebP picture'],
    [PNG.slice(0, 60), 'couldn’t read that picture'],
    ['', 'Choose a picture first.'],
    [large, 'larger than 100 KB'],
    [huge, 'larger than 100 KB'],
  ] as const) {
    const answer = await upload(office, 'logo', {}, { bytes: bytes as string })
    expect([error, answer.status]).toEqual([error, 422])
    const page = await answer.text()
    expect(page).toContain(error)
    expect(page).toContain('value="#1b5e4b"')
  }
  expect((await get('/bramble-hill/logo')).status).toBe(404)
  expect((await kept()).revision).toBe(0)
})
