import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { settingsOf } from '../../../src/env.ts'
import { openPicture, pictureRow } from '../../../src/evidence/evidence.ts'
import { openStorage, storeFor } from '../../../src/storage/store.ts'
import { reseal } from '../../../src/upkeep/reseal.ts'
import { atDesk } from '../../support/desk.ts'
import { eventKinds, objects, pictureRows, postPicture } from '../../support/evidence.ts'
import { JPEG, PNG, textOf, WEBP } from '../../support/pictures.ts'
import { runCron } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import { newToken, post, raise, type Sent, watchLog, withSchools } from '../../support/worker.ts'

withSchools()

const adds = (code: string, bytes = JPEG) =>
  postPicture('/bramble-hill/follow-up', { code, do: 'add-picture', token: newToken() }, { bytes })

let sent: Sent
beforeEach(async () => {
  sent = await raise()
  await adds(sent.code)
})

/** Where the newest picture of a concern is, below the school's desk. */
async function pictureAt(reference: string) {
  const rows = await pictureRows()
  return `/concerns/${reference}/evidence/${rows.at(-1)?.id}`
}

describe('looking at a picture', () => {
  test.each([
    [JPEG, 'image/jpeg', 'jpeg'],
    [PNG, 'image/png', 'png'],
    [WEBP, 'image/webp', 'webp'],
  ])('gives it as what it is, for this page alone', async (bytes, type, ending) => {
    await adds(sent.code, bytes)
    const answer = await (await atDesk(cast.head)).get(await pictureAt(sent.reference))
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': `inline; filename="picture-2.${ending}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    expect(textOf(new Uint8Array(await answer.arrayBuffer()))).toBe(textOf(bytes))
  })

  test('is written down, once for each who looks', async () => {
    const [head, deputy] = [await atDesk(cast.head), await atDesk(cast.deputyAndDsl)]
    const where = await pictureAt(sent.reference)
    await Promise.all([head.get(where), head.get(where), deputy.get(where)])
    await head.get(where)
    expect((await eventKinds()).filter((kind) => kind === 'evidence-seen')).toHaveLength(2)
    const page = await head.page(`/concerns/${sent.reference}`)
    expect(page.match(/<b>Picture looked at<\/b>\s+\(no. 1\)/g)).toHaveLength(2)
  })

  test('is not given to anybody whose look can’t be written down', async () => {
    watchLog()
    const head = await atDesk(cast.head)
    const where = await pictureAt(sent.reference)
    vi.spyOn(env.DB, 'batch').mockRejectedValue(new Error('D1_ERROR'))
    const answer = await head.get(where)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('Content-Type')).toContain('text/html')
  })

  test('does not make what a colleague is writing out of date', async () => {
    const head = await atDesk(cast.head)
    const before = await head.page(`/concerns/${sent.reference}`)
    await head.get(await pictureAt(sent.reference))
    const revision = /name="revision" value="(\d+)"/
    const after = await head.page(`/concerns/${sent.reference}`)
    expect(revision.exec(after)?.[1]).toBe(revision.exec(before)?.[1])
  })

  test.each([
    ['the chair', cast.chair, 404],
    ['the school office', cast.office, 403],
    ['another school’s headteacher', 'head@saltmarsh.example.com', 404],
  ])('is not for %s', async (_, email, status) => {
    const answer = await (await atDesk(email)).get(await pictureAt(sent.reference))
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toContain('text/html')
    expect(await eventKinds()).not.toContain('evidence-seen')
  })

  test('is not for whom the concern is kept from, also when that turns out only now', async () => {
    const about = await raise({ about: 'slt', named: 'Ngozi Adeyemi', risks: 'child' })
    await adds(about.code)
    const deputy = await atDesk(cast.deputyAndDsl)
    expect((await deputy.get(await pictureAt(about.reference))).status).toBe(404)
    await env.DB.prepare('DELETE FROM kept_from').run()
    expect((await deputy.get(await pictureAt(about.reference))).status).toBe(404)
    expect(await eventKinds()).not.toContain('evidence-seen')
  })

  test('of one concern is not possible by the address of another', async () => {
    const other = await raise()
    const head = await atDesk(cast.head)
    expect((await head.get(await pictureAt(other.reference))).status).toBe(404)
    expect((await head.get(`/concerns/${sent.reference}/evidence/nothing`)).status).toBe(404)
  })

  test('on the page itself is only a link', async () => {
    const page = await (await atDesk(cast.head)).page(`/concerns/${sent.reference}`)
    expect(page).toContain(`href="/desk/bramble-hill${await pictureAt(sent.reference)}/look"`)
    expect(page).not.toContain('<img')
  })
})

describe('deleting a picture', () => {
  const deleting = async (email: string, fields: Record<string, string> = {}) => {
    const [row] = await pictureRows()
    const person = await atDesk(email)
    return person.act(sent.reference, 'delete-picture', {
      which: row?.id ?? '',
      reason: 'It should not have been sent. Asked DC Hale.',
      ...fields,
    })
  }

  test('takes it out of the bucket for good, and the reason stays', async () => {
    const head = await atDesk(cast.head)
    const where = await pictureAt(sent.reference)
    const answer = await deleting(cast.head)
    expect(answer.headers.get('Location')).toMatch(/\?done=delete-picture$/)
    expect(await objects()).toEqual([])
    expect(await pictureRows()).toEqual([])
    expect((await head.get(where)).status).toBe(404)
    const page = await head.page(`/concerns/${sent.reference}?done=delete-picture`)
    expect(page).toContain('tell the police (101) who has seen it here')
    expect(page).toContain('Asked DC Hale.')
    expect(page).toMatch(/<b>Picture deleted<\/b>\s+\(no. 1\)/)
  })

  test('says what to do first about one of a child, before there is a button', async () => {
    const page = await (await atDesk(cast.head)).page(`/concerns/${sent.reference}`)
    const button = page.indexOf('Delete it for good')
    for (const words of [
      'Stop looking. Don’t show, copy, print or forward it.',
      'Ask them before you delete it',
    ]) {
      expect(page.indexOf(words)).toBeGreaterThan(0)
      expect(page.indexOf(words)).toBeLessThan(button)
    }
  })

  test.each([
    [{ reason: ' ' }, 'Say why, in a sentence or two.'],
    [{ which: '' }, 'Choose which picture.'],
  ])('needs to know which and why', async (fields, error) => {
    const answer = await deleting(cast.head, fields)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(error)
    expect(await objects()).toHaveLength(1)
  })

  test('does nothing to another concern’s picture', async () => {
    const other = await raise()
    await adds(other.code, PNG)
    const rows = await pictureRows()
    const foreign = rows.find(({ concern_id }) => concern_id !== rows[0]?.concern_id) ?? rows[1]
    const mine = await (await atDesk(cast.head)).act(other.reference, 'delete-picture', {
      which: rows.find((row) => row !== foreign)?.id ?? '',
      reason: 'x',
    })
    expect(mine.status).toBe(409)
    expect(await mine.text()).toContain('That picture is gone already.')
    expect(await objects()).toHaveLength(2)
  })

  test('is final at once even while the bucket is broken, and the cron finishes it', async () => {
    watchLog()
    const broken = vi.spyOn(env.EVIDENCE, 'delete').mockRejectedValue(new Error('R2'))
    expect((await deleting(cast.head)).status).toBe(303)
    expect(await pictureRows()).toMatchObject([{ state: 'going', sealed_details: null }])
    expect((await (await atDesk(cast.head)).get(await pictureAt(sent.reference))).status).toBe(404)
    await runCron()
    expect(await objects()).toHaveLength(1)
    broken.mockRestore()
    await runCron()
    expect(await objects()).toEqual([])
    expect(await pictureRows()).toEqual([])
  })

  test('gives its number to no other', async () => {
    await deleting(cast.head)
    await adds(sent.code)
    expect((await pictureRows()).map(({ number }) => number)).toEqual([2])
  })

  test('makes room for another, and twice is once', async () => {
    const token = newToken()
    const answers = [await deleting(cast.head, { token }), await deleting(cast.head, { token })]
    expect(answers.map(({ status }) => status)).toEqual([303, 422])
    expect((await eventKinds()).filter((kind) => kind === 'evidence-deleted')).toHaveLength(1)
  })
})

test('a deleted concern takes no picture any more, on either side', async () => {
  await env.DB.prepare('UPDATE concerns SET deleted_at = 1').run()
  const late = await adds(sent.code, PNG)
  expect(late.status).toBe(422)
  expect(await late.text()).toContain('No more pictures can be added')
  const Cookie = (await atDesk(cast.head)).cookie
  const path = `/desk/bramble-hill/concerns/${sent.reference}/add-picture`
  expect((await postPicture(path, { token: newToken() }, {}, { Cookie })).status).toBe(409)
  expect(await pictureRows()).toHaveLength(1)
})

test('a renewed key ring: rows are sealed again, objects stay as they are, and only the new key opens them', async () => {
  const newKey = btoa(String.fromCharCode(...new Uint8Array(32).fill(3)))
  const settings = settingsOf(env)
  const ring = (keys: string[]) => openStorage(env.DB, { ...settings, SEALING_KEYS: keys })
  const [before] = await objects()
  watchLog()
  const both = await ring([newKey, ...settings.SEALING_KEYS])
  await reseal(both)
  const [row] = await pictureRows()
  expect(row?.key_id).toBe(both.ring.currentKeyId)
  expect(await objects()).toEqual([before])

  const opened = async (keys: string[]) => {
    const store = storeFor(await ring(keys), 'bramble-hill')
    const found = await pictureRow(store, row?.concern_id ?? '', row?.id ?? '')
    if (!found) throw new Error('no row')
    return textOf(new Uint8Array((await openPicture(store, env.EVIDENCE, found)).bytes))
  }
  expect(await opened([newKey])).toBe(textOf(JPEG))
  await expect(opened(settings.SEALING_KEYS)).rejects.toThrow('not in the ring')
})

test('the reporter’s page names what they added, and nobody else’s words open it', async () => {
  const page = await (await post('/bramble-hill/follow-up', { code: sent.code })).text()
  expect(page).toContain('Pictures you added')
  const other = await raise()
  expect(await (await post('/bramble-hill/follow-up', { code: other.code })).text()).not.toContain(
    'Pictures you added',
  )
})
