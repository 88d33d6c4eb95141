import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { atDesk } from '../../support/desk.ts'
import { eventKinds, objects, pictureRows, postPicture } from '../../support/evidence.ts'
import { bytesOf, JPEG, join, PNG, photo, SECRET, textOf, WEBP } from '../../support/pictures.ts'
import { deliverAll, outboxRows, runCron } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import {
  everyRow,
  newToken,
  post,
  raise,
  type Sent,
  watchLog,
  watchMail,
  withSchools,
} from '../../support/worker.ts'

withSchools()

const FOLLOW_UP = '/bramble-hill/follow-up'
type File = Parameters<typeof postPicture>[2]

const adds = (code: string, file: File = {}, token = newToken()) =>
  postPicture(FOLLOW_UP, { code, do: 'add-picture', token }, file)

/** A picture added on the desk, with the page's token. */
async function addsAtDesk(reference: string, file: File = {}, token = newToken(), cookie?: string) {
  const fields = { token, revision: '0' }
  const Cookie = cookie ?? (await atDesk(cast.head)).cookie
  return postPicture(`/desk/bramble-hill/concerns/${reference}/add-picture`, fields, file, { Cookie })
}

let sent: Sent
beforeEach(async () => {
  sent = await raise()
})

describe('a reporter adds a picture:', () => {
  test('it is there, the page says so, and the picture itself is not on it', async () => {
    const answer = await adds(sent.code)
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('We have your picture.')
    expect(page).toContain('Picture 1 (1 KB), ')
    expect(page).not.toMatch(/<img|evidence\//)
    expect(await pictureRows()).toMatchObject([{ added_by: 'reporter', number: 1, state: 'there' }])
    expect(await eventKinds()).toEqual(['raised', 'evidence-added'])
  })

  test('what is being written stays, whether the picture is taken or not', async () => {
    const fields = { code: sent.code, do: 'add-picture', token: newToken(), message: 'Half a sent' }
    for (const file of [{}, { bytes: bytesOf('no picture') }]) {
      const page = await (await postPicture(FOLLOW_UP, fields, file)).text()
      expect(page).toContain('Half a sent</textarea>')
    }
    expect(await pictureRows()).toHaveLength(1)
    expect(await eventKinds()).toEqual(['raised', 'evidence-added'])
  })

  test('with a message: both are there, once, and a picture that can’t be taken keeps no message back', async () => {
    const fields = { code: sent.code, do: 'say', token: newToken(), message: 'Here it is.' }
    for (const time of [1, 2]) {
      const page = await (await postPicture(FOLLOW_UP, fields, {})).text()
      expect([time, page]).toEqual([time, expect.stringContaining('Sent. We will read it.')])
      expect(page.match(/Here it is\./g)).toHaveLength(1)
    }
    expect(await pictureRows()).toHaveLength(1)
    const broken = { ...fields, token: newToken(), message: 'And this.' }
    const refused = await postPicture(FOLLOW_UP, broken, { bytes: bytesOf('no picture') })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toMatch(/And this\.[\s\S]*We can only take a picture/)
    expect(await pictureRows()).toHaveLength(1)
  })

  test('those who work it are told that there is one, and nothing of it', async () => {
    const mail = watchMail()
    await adds(sent.code)
    await deliverAll()
    const told = mail.filter(({ subject }) => subject === `New picture on concern ${sent.reference}`)
    expect(told.map(({ to }) => to)).toEqual([cast.head])
    expect(told[0]?.text).toContain(`/desk/bramble-hill/concerns/${sent.reference}`)
    expect(JSON.stringify(told)).not.toMatch(/IMG_2034|evidence|image\//)
  })

  test('what to do with a picture that nobody should keep, and what shows who took it, stand before the field', async () => {
    const page = await (await post(FOLLOW_UP, { code: sent.code })).text()
    const field = page.indexOf('type="file"')
    for (const words of [
      'A nude or sexual picture or video of anybody?',
      'Don’t save, copy, forward or upload it.',
      'Of a child: tell the police (101, or 999 if it is urgent)',
      'Of an adult: tell the police, and tell us in words only.',
      'The picture itself can show that it was you.',
      'We take out its hidden data',
    ]) {
      expect(page.indexOf(words)).toBeGreaterThan(0)
      expect(page.indexOf(words)).toBeLessThan(field)
    }
  })

  test('sent twice, also at the same moment, it is one', async () => {
    const token = newToken()
    const both = await Promise.all([adds(sent.code, {}, token), adds(sent.code, {}, token)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await adds(sent.code, {}, token)).status).toBe(200)
    expect(await pictureRows()).toHaveLength(1)
    expect(await objects()).toHaveLength(1)
    expect(await eventKinds()).toEqual(['raised', 'evidence-added'])
    expect((await outboxRows()).filter(({ kind }) => kind === 'new-message')).toHaveLength(1)
  })

  test('another picture from the same form is another', async () => {
    const token = newToken()
    await adds(sent.code, {}, token)
    await adds(sent.code, { bytes: PNG }, token)
    expect((await pictureRows()).map(({ number }) => number)).toEqual([1, 2])
  })

  test('the eleventh is not taken, also when two come at once', async () => {
    for (let i = 0; i < 9; i++) await adds(sent.code)
    const both = await Promise.all([adds(sent.code), adds(sent.code)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
    const refused = await both.find(({ status }) => status === 422)?.text()
    expect(refused).toContain('There are 10 pictures already')
    expect((await pictureRows()).filter(({ state }) => state === 'there')).toHaveLength(10)
  })

  test('with no code, or a wrong one, nothing is kept', async () => {
    expect((await adds('zebra zone zoo zero youth young')).status).toBe(422)
    expect((await adds('')).status).toBe(422)
    expect(await pictureRows()).toEqual([])
    expect(await objects()).toEqual([])
  })
})

describe('staff add a picture on the desk:', () => {
  test('it is there, with who added it', async () => {
    const answer = await addsAtDesk(sent.reference)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toMatch(/\?done=add-picture$/)
    const page = await (await atDesk(cast.deputyAndDsl)).page(`/concerns/${sent.reference}`)
    expect(page).toMatch(/Look at picture 1<\/a>.*1 KB, added by \w+ \w+/)
    expect(page).toMatch(/<b>Picture added<\/b>\s+\(no. 1\)/)
    expect(page).not.toContain('<img')
  })

  test('it is not the reporter’s: they are not shown that there is one', async () => {
    await addsAtDesk(sent.reference)
    expect(await (await post(FOLLOW_UP, { code: sent.code })).text()).not.toContain('Picture 1')
  })

  test('sent twice is one', async () => {
    const [token, { cookie }] = [newToken(), await atDesk(cast.head)]
    const both = await Promise.all([
      addsAtDesk(sent.reference, {}, token, cookie),
      addsAtDesk(sent.reference, {}, token, cookie),
    ])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(await pictureRows()).toHaveLength(1)
    expect((await eventKinds()).filter((kind) => kind === 'evidence-added')).toHaveLength(1)
  })

  test('who may not see the concern can’t', async () => {
    const kept = await raise({ about: 'headteacher' })
    for (const [email, status] of [
      [cast.head, 404],
      [cast.assistant, 404],
      [cast.office, 403],
      ['head@saltmarsh.example.com', 404],
    ] as const) {
      const { cookie } = await atDesk(email)
      expect((await addsAtDesk(kept.reference, {}, newToken(), cookie)).status).toBe(status)
    }
    expect(await pictureRows()).toEqual([])
    expect(await objects()).toEqual([])
  })
})

describe.each([
  ['by a reporter', (file: File) => adds(sent.code, file)],
  ['on the desk', (file: File) => addsAtDesk(sent.reference, file)],
])('what can’t be taken %s is said beside the field, and nothing of it is kept:', (_, add) => {
  test.each<[string, File, string]>([
    ['no file', null, 'Choose a picture first.'],
    ['an empty one', { bytes: bytesOf('') }, 'Choose a picture first.'],
    [
      'a web page called a picture',
      { bytes: bytesOf('<script>alert(1)</script>') },
      'PNG, JPEG or WebP file',
    ],
    ['a PDF', { bytes: bytesOf('%PDF-1.7'), type: 'image/png', name: 'x.png' }, 'PNG, JPEG or WebP file'],
    ['a damaged one', { bytes: JPEG.slice(0, 200) }, 'We couldn’t read that picture.'],
    ['one over 5 MB', { bytes: join(JPEG, '\0'.repeat(5_000_000)) }, 'That picture is larger than 5 MB.'],
  ])('%s', async (_, file, error) => {
    const answer = await add(file)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(error)
    expect(page).toMatch(/<a href="#(add-picture-)?picture">/)
    expect(page).toContain('Error: ')
    expect(await pictureRows()).toEqual([])
    expect(await objects()).toEqual([])
    expect(await eventKinds()).not.toContain('evidence-added')
  })

  test('one just under 5 MB is taken', async () => {
    const answer = await add({ bytes: join(JPEG, '\0'.repeat(4_999_000 - JPEG.length)) })
    expect(answer.status).toBeLessThan(400)
    expect(await pictureRows()).toHaveLength(1)
  })

  test('what is far too large gets the page that says so', async () => {
    const answer = await add({ bytes: join(JPEG, '\0'.repeat(10_000_000)) })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('a picture of 5 MB')
  })
})

test('no other form may be so large', async () => {
  const large = { bytes: join(JPEG, '\0'.repeat(1_000_000)) }
  for (const path of ['/bramble-hill/report', '/bramble-hill/check', '/bramble-hill/follow-up/x']) {
    expect((await postPicture(path, {}, large)).status).toBe(413)
  }
  const cookie = (await atDesk(cast.head)).cookie
  const act = `/desk/bramble-hill/concerns/${sent.reference}/note`
  expect((await postPicture(act, {}, large, { Cookie: cookie })).status).toBe(413)
})

test('a picture that comes with anything but a message is no picture', async () => {
  const answer = await postPicture(FOLLOW_UP, { code: sent.code, do: 'withdraw', token: newToken() })
  expect(answer.status).toBe(200)
  expect(await pictureRows()).toEqual([])
})

describe('what is kept', () => {
  test('tells nothing to who copies the database and the bucket', async () => {
    await adds(sent.code, { name: 'kim-marsh-phone.jpg' })
    await addsAtDesk(sent.reference, { bytes: WEBP })
    const kept = await objects()
    expect(kept).toHaveLength(2)
    const everything = (await everyRow()) + kept.map(({ key, bytes }) => key + textOf(bytes)).join('')
    for (const trace of ['JFIF', textOf(JPEG).slice(-60), 'VP8', 'WEBP', 'image/', 'kim-marsh', '.jpg']) {
      expect(everything).not.toContain(trace)
    }
    const rows = await pictureRows()
    for (const { key } of kept) {
      expect(key).toMatch(/^[0-9a-f-]{36}$/)
      for (const { id, concern_id } of rows) expect([id, concern_id]).not.toContain(key)
    }
  })

  test('does not open in another’s place', async () => {
    await adds(sent.code)
    await adds(sent.code, { bytes: PNG })
    const [first, second] = await pictureRows()
    await env.DB.prepare('UPDATE evidence SET object_name = ? WHERE id = ?')
      .bind(second?.object_name, first?.id)
      .run()
    await env.DB.prepare('UPDATE evidence SET sealed_details = ? WHERE id = ?')
      .bind(first?.sealed_details, second?.id)
      .run()
    watchLog()
    const head = await atDesk(cast.head)
    for (const row of [first, second]) {
      expect((await head.get(`/concerns/${sent.reference}/evidence/${row?.id}`)).status).toBe(503)
    }
    expect(await eventKinds()).not.toContain('evidence-seen')
  })

  test('says nothing of where it was taken, and is still shown the right way up', async () => {
    await adds(sent.code, { bytes: photo() })
    const [row] = await pictureRows()
    const picture = await (await atDesk(cast.head)).get(`/concerns/${sent.reference}/evidence/${row?.id}`)
    const text = textOf(new Uint8Array(await picture.arrayBuffer()))
    expect(text).not.toContain(SECRET)
    expect(text).not.toContain('iPhone')
    expect(text).toContain('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06')
  })
})

describe('when something breaks', () => {
  const failing = () => vi.fn().mockRejectedValue(new Error(`to ${SECRET}`))

  test('the bucket: a calm page on which it can be sent again, and nothing is half there', async () => {
    const log = watchLog()
    vi.spyOn(env.EVIDENCE, 'put').mockImplementation(failing())
    const answer = await adds(sent.code)
    expect(answer.status).toBe(503)
    const page = await answer.text()
    expect(page).toContain('the picture was not kept. Please choose it and send it again.')
    expect(page).toContain('value="add-picture"')
    const staff = await addsAtDesk(sent.reference)
    expect(staff.status).toBe(503)
    expect(await staff.text()).toContain('the picture was not kept')
    expect(await eventKinds()).not.toContain('evidence-added')
    expect(await outboxRows()).toHaveLength(1)
    expect(log()).toContain('evidence.not-kept')
    expect(log()).not.toContain(SECRET)
  })

  test('the bucket, and then not: the same form sent again is one picture', async () => {
    watchLog()
    const token = newToken()
    const broken = vi.spyOn(env.EVIDENCE, 'put').mockImplementation(failing())
    await adds(sent.code, {}, token)
    broken.mockRestore()
    expect((await adds(sent.code, {}, token)).status).toBe(200)
    expect(await pictureRows()).toMatchObject([{ state: 'there', number: 1 }])
  })

  test('the database once the object is put: a calm page, and the cron takes the object out again', async () => {
    watchLog()
    const broken = vi.spyOn(env.DB, 'batch').mockImplementation(failing())
    const answer = await adds(sent.code)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('This was not sent')
    broken.mockRestore()
    expect(await objects()).toHaveLength(1)
    expect(await eventKinds()).toEqual(['raised'])
    const page = await (await atDesk(cast.head)).page(`/concerns/${sent.reference}`)
    expect(page).toContain('No pictures.')

    await runCron()
    expect(await objects()).toHaveLength(1)
    await env.DB.prepare('UPDATE evidence SET added_at = added_at - 3600000').run()
    await runCron()
    expect(await objects()).toEqual([])
    expect(await pictureRows()).toEqual([])
  })

  test('what is there the cron leaves alone', async () => {
    await adds(sent.code)
    await env.DB.prepare('UPDATE evidence SET added_at = 0').run()
    await runCron()
    expect(await objects()).toHaveLength(1)
    expect(await pictureRows()).toMatchObject([{ state: 'there' }])
  })
})
