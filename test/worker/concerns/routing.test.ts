import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { atDesk } from '../../support/desk.ts'
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
  const { head, deputyAndDsl, assistant, chair } = cast
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
    ['about somebody of SLT, at risk', { about: 'slt', risks: 'child' }, [head], [assistant, deputyAndDsl]],
    ['about the safeguarding lead', { about: 'staff', named: 'the DSL' }, [head], [deputyAndDsl]],
    ['about a governor', { about: 'governor' }, [head], [chair]],
    ['about a parent who is the chair', { about: 'parent', named: 'Howard Pell' }, [head], [chair]],
    ['about nobody in particular who works there', { named: 'Mr Teal' }, [head], []],
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

  test('and where no safeguarding lead has it, mail and desk say so, and to ring the LADO', async () => {
    const sent = watchMail()
    const { reference, page } = await raise({ about: 'slt', risks: 'child' })
    await deliverAll()
    expect(page).not.toContain('safeguarding lead')
    const shown = await (await atDesk(head)).page(`/concerns/${reference}`)
    for (const text of [sent[0]?.text, sent[0]?.html, shown]) {
      expect(text).toContain('No safeguarding lead has this')
      expect(text).toContain('(LADO)')
    }
    const other = await raise({ about: 'staff', risks: 'child' })
    expect(await (await atDesk(head)).page(`/concerns/${other.reference}`)).not.toContain(
      'No safeguarding lead',
    )
  })

  test('not the chair it is about, also when the headteacher steps aside: nobody is left then', async () => {
    const { reference } = await raise({ about: 'governor' })
    const stepped = await (await atDesk(head)).act(reference, 'step-aside', { reason: 'We are friends.' })
    expect(stepped.status).toBe(409)
    expect(await stepped.text()).toContain('governor services')
    expect((await (await atDesk(chair)).get(`/concerns/${reference}`)).status).toBe(404)
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
