import { Browser, raise } from './browser.ts'
import { type Form, formsOn } from './forms.ts'
import { ALL_IN_ONE, PAYLOADS } from './payloads.ts'
import type { Scene } from './scene.ts'
import type { Part, Target } from './target.ts'
import { Visit } from './visit.ts'

/** Puts a payload into every field of every form, and then looks everywhere for one that is more than text. */
export async function injection(target: Target, scene: Scene, isShort: boolean): Promise<Part> {
  const visit = new Visit(isShort)
  const { address } = target.server
  const payloads = isShort ? [ALL_IN_ONE] : PAYLOADS
  for (const said of payloads) {
    const line = said.replace(/\s+/g, ' ')
    const fields: [string, string][] = [
      ['about', 'parent'],
      ['otherGroup', line],
      ['when', line],
      ['more', said],
    ]
    await raise(address, 'bramble-hill', [
      ...fields,
      ['said', said],
      ['name', line],
      ['contact', line],
      ['named', line],
    ])
  }
  const { code } = await raise(address, 'bramble-hill', [
    ['said', payloads[0] ?? ''],
    ['mayContact', 'yes'],
    ['contact', '01632 960999'],
  ])
  const { head, office, operator } = scene.browsers
  const readers: [string, Browser, string[]][] = [
    [
      'parent',
      new Browser(address),
      ['/bramble-hill', '/bramble-hill/report', '/bramble-hill/check', '/desk/sign-in'],
    ],
    ['office', office, ['/desk/bramble-hill/settings', '/desk/bramble-hill/people']],
    [
      'head',
      head,
      ['/desk/bramble-hill', '/desk/bramble-hill/code/draft', '/desk/bramble-hill/subject-access'],
    ],
    ['operator', operator, ['/operator/add', '/operator/schools/fenwick', '/operator']],
  ]
  await visit.sendAll('parent', new Browser(address), followUps(code), payloads)
  for (const [who, browser, start] of readers) {
    await visit.sendAll(who, browser, await visit.crawl(who, browser, start), payloads)
  }
  await raiseInGroups(head, address)
  await visit.readFiles(head)
  // What was typed everywhere, seen by everybody.
  for (const [who, browser, start] of readers) await visit.crawl(who, browser, [...start, '/bramble-hill'])
  for (const mail of target.ledger.sent) visit.readMail(mail)
  const told = (await target.log()).filter((line) => line.includes('gpattack') || line.includes('"fault"'))
  return {
    wrong: [...visit.wrong, ...told.map((line) => `in the log: ${line.slice(0, 200)}`)],
    counts: visit.counts,
  }
}

/** A group of the school's list is what a spreadsheet holds of what somebody typed: one named as a formula each. */
async function raiseInGroups(head: Browser, address: string) {
  const path = '/desk/bramble-hill/settings/groups'
  const groups = [...PAYLOADS, ALL_IN_ONE].filter((payload) => /^[=+@-]/.test(payload))
  const form = formsOn((await head.get(path)).body, path).find(
    ({ action, method }) => method === 'post' && action === path,
  )
  const fields = form?.fields.filter(([name]) => name !== 'groups') ?? []
  await head.post(path, [...fields, ['groups', groups.join('\n')]])
  for (const group of groups)
    await raise(address, 'bramble-hill', [
      ['said', 'In this group.'],
      ['group', group],
    ])
}

const followUps = (code: string): Form[] =>
  ['say', 'open'].map((what) => ({
    action: '/bramble-hill/follow-up',
    method: 'post',
    fields: [
      ['code', code],
      ['do', what],
      ['message', ''],
    ],
    typed: what === 'say' ? [{ name: 'message', type: 'text' }] : [{ name: 'code', type: 'text' }],
    buttons: [],
    takesFile: false,
  }))
