import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { deliverAll } from '../../support/queue.ts'
import { cast } from '../../support/schools.ts'
import { newToken, post, raise, watchMail, withSchools } from '../../support/worker.ts'

withSchools()

const keptFrom = async () => {
  const { results } = await env.DB.prepare(
    'SELECT email FROM kept_from JOIN people ON people.id = person_id ORDER BY email',
  ).all()
  return results.map((row) => row.email)
}

describe('a concern goes to', () => {
  const { head, deputyAndDsl, chair } = cast
  const rows: [string, Record<string, string>, string[], string[]][] = [
    ['about nobody in particular', {}, [head], []],
    ['about a parent', { about: 'parent' }, [head], []],
    ['about a pupil', { about: 'pupil' }, [head], []],
    ['about a pupil at risk', { about: 'pupil', risks: 'child' }, [deputyAndDsl, head], []],
    ['about extremism', { risks: 'extremism' }, [deputyAndDsl, head], []],
    ['about staff', { about: 'staff' }, [head], []],
    ['about the deputy by name', { about: 'staff', named: 'Mrs Adeyemi' }, [head], [deputyAndDsl]],
    ['about SLT', { about: 'slt' }, [head], []],
    ['about the head', { about: 'headteacher' }, [chair], [head]],
    ['about the head, at risk', { about: 'headteacher', risks: 'child' }, [chair, deputyAndDsl], [head]],
    ['about “staff” who is the head', { about: 'staff', named: 'ruth OKAFOR' }, [chair], [head]],
    ['about a parent who is the deputy', { about: 'parent', named: 'Ngozi Adeyemi' }, [head], [deputyAndDsl]],
  ]

  test.each(rows)('%s', async (_, fields, recipients, kept) => {
    const sent = watchMail()
    const { code } = await raise(fields)
    await deliverAll()
    expect(sent.map((mail) => mail.to).sort()).toEqual(recipients)
    expect(await keptFrom()).toEqual(kept)

    sent.length = 0
    await post('/bramble-hill/follow-up', { code, do: 'say', message: 'More.', token: newToken() })
    await deliverAll()
    expect(sent.map((mail) => mail.to).sort()).toEqual(recipients)
  })

  test('the deputy safeguarding lead, where the lead is the one it is about', async () => {
    const sent = watchMail()
    await raise({ about: 'slt', named: 'Adeyemi', risks: 'child' })
    await deliverAll()
    expect(sent.map((mail) => mail.to).sort()).toEqual([cast.assistant, head].sort())
  })

  test('nobody it is kept from, also once their address has changed', async () => {
    const sent = watchMail()
    const { code } = await raise({ about: 'slt', named: 'Mrs Adeyemi', risks: 'child' })
    await env.DB.prepare(
      "UPDATE people SET id = 'new', email = 'new@bramble-hill.example.com' WHERE email = ?",
    )
      .bind(deputyAndDsl)
      .run()
    await post('/bramble-hill/follow-up', { code, do: 'say', message: 'More.', token: newToken() })
    await deliverAll()
    expect(sent.map((mail) => mail.to)).not.toContain('new@bramble-hill.example.com')
    expect(sent).toHaveLength(4)
  })

  test('nobody at another school', async () => {
    const sent = watchMail()
    await raise({}, 'saltmarsh')
    await deliverAll()
    expect(sent.map((mail) => mail.to).sort()).toEqual([
      'deputy@saltmarsh.example.com',
      'head@saltmarsh.example.com',
    ])
  })
})
