import { actForms } from '../../src/desk/form.ts'
import { LETTERS } from '../../src/desk/letters.ts'
import { SECTIONS } from '../../src/schools/form-settings.ts'
import { urls } from '../../src/urls.ts'
import { bodyOf } from './bodies.ts'
import type { Sent } from './client.ts'
import type { Chance } from './random.ts'
import type { Actor, Scene } from './scene.ts'

export interface Generated extends Sent {
  actor: Actor
}

const SCHOOLS = ['bramble-hill', 'saltmarsh', 'fenwick', 'no-such-school']
/** All that workerd hands on. */
const METHODS = [
  'HEAD',
  'OPTIONS',
  'PUT',
  'PATCH',
  'DELETE',
  'TRACE',
  'PROPFIND',
  'MKCOL',
  'REPORT',
  'SEARCH',
]
const ODD = [
  ...['../../etc/passwd', '..%2f..%2fetc%2fpasswd', '%2e%2e/', '.git/config', '.env', 'wrangler.toml'],
  ...['%00', '%', '%zz', '%c0%af', '%ff%fe', '%E2%80%AE', '\u00e9', "'OR'1'='1", '"><img src=gpattack>'],
  ...['%22%3E%3Cimg%20src=gpattack%3E', '__proto__', 'constructor', '//example.com', '\\example.com'],
  ...['a'.repeat(3000), '?'.repeat(50), ';jsessionid=1', '%0d%0aSet-Cookie:%20a=b', '-1', '0', '1e99'],
  ...['NaN', '2026-02-30', '9007199254740993', '{{7*7}}', '#{7*7}', '%F0%9F%98%80'],
].map((text) => text.replaceAll(/[ "<>^`{}|\\]/g, encodeURIComponent))
const HEADERS: [string, string[]][] = [
  ['Accept-Language', ['cy', 'ar,en;q=0.1', 'x'.repeat(5000), '*;q=9', '\u00ff']],
  ['HX-Request', ['true', 'false', '<img src=gpattack>']],
  ['If-None-Match', ['*', '"x"', 'W/"', 'x'.repeat(2000)]],
  ['Range', ['bytes=0-', 'bytes=9-1', 'bytes=-', 'x']],
  ['X-Forwarded-Host', ['attacker.example.com']],
  ['X-Forwarded-For', ['127.0.0.1', "'; DROP TABLE concerns; --"]],
  ['CF-Connecting-IP', ['::1', 'x'.repeat(300)]],
  ['User-Agent', ['', '() { :;}; echo gpattack', '<script>gpattack()</script>', '\u0080'.repeat(400)]],
  ['X-HTTP-Method-Override', ['DELETE']],
  ['Accept', ['application/json', '*/*;q=x', '']],
  ['Content-Encoding', ['gzip', 'br', 'nonsense']],
]
const NAMES = [
  'find',
  'tab',
  'page',
  'group',
  'lang',
  'next',
  'done',
  'after',
  'who',
  'what',
  'url',
  'format',
]
const MORE = [
  'q',
  'concern',
  'size',
  'month',
  'from',
  'to',
  'stage',
  'classes',
  'v',
  'maxwidth',
  'a',
  'b',
  '',
]

/** Where a reader of the public goes, and what they can send. */
const OPEN_PAGES = (school: string) =>
  [
    ...[urls.home, urls.code, urls.codeChanges, urls.check, urls.checkMessage, urls.talkTo, urls.report],
    ...[urls.receipt, urls.followUp, urls.leave, urls.privacy, urls.accessibility, urls.groupAdmins],
    ...[
      urls.newsletter,
      urls.welcome,
      urls.embed,
      (of: string) => urls.poster(of),
      urls.framedCode,
      urls.framedCheck,
    ],
  ].map((of) => of(school))
const EVERYBODYS = [
  ...[urls.findSchool(), urls.health(), urls.signIn(), urls.signInCode(), urls.notConnected()],
  ...['/oembed', '/desk/auth/callback/google', '/desk/auth/passkey/generate-authenticate-options'],
]
const OPEN_FORMS = (school: string) =>
  [urls.report, urls.followUp, urls.check, urls.checkMessage].map((of) => of(school))

/** A request that somebody might send who means no good, or whose browser is broken. The same chance, the same request. */
export function generate(chance: Chance, scene: Scene): Generated {
  const school = chance.oneOf(SCHOOLS)
  const isForm = chance.is(0.45)
  const { actor, path } = chance.is(0.8) ? anybody(chance, school, isForm) : staff(chance, scene, isForm)
  const method = chance.is(0.04) ? chance.oneOf(METHODS) : isForm ? 'POST' : 'GET'
  const request = { actor, method, path: bent(chance, path), headers: headersFor(chance, scene, actor) }
  if (!isForm) return request
  const { type, body, isCut } = bodyOf(chance, scene)
  const headers = { ...request.headers, ...(type ? { 'Content-Type': type } : {}) }
  return { ...request, headers, body, isCut }
}

function anybody(chance: Chance, school: string, isForm: boolean): { actor: Actor; path: string } {
  const path = isForm
    ? chance.oneOf(
        chance.is(0.02) ? ['/desk/sign-in', '/desk/sign-in/code', '/desk/sign-in/with'] : OPEN_FORMS(school),
      )
    : chance.oneOf([...OPEN_PAGES(school), ...EVERYBODYS])
  return { actor: 'nobody', path }
}

function staff(chance: Chance, scene: Scene, isForm: boolean): { actor: Actor; path: string } {
  const actor = chance.oneOf(['head', 'deputy', 'office', 'chair', 'elsewhere', 'operator', 'spent'] as const)
  const school = chance.is(0.7)
    ? actor === 'elsewhere'
      ? 'saltmarsh'
      : 'bramble-hill'
    : chance.oneOf(SCHOOLS)
  if (actor === 'operator' && chance.is(0.7)) return { actor, path: operatorsPath(chance) }
  if (actor === 'spent' && chance.is(0.3)) {
    return {
      actor,
      path: chance.oneOf([urls.account(), '/desk/sign-out', '/desk/auth/passkey/verify-registration']),
    }
  }
  const known = chance.oneOf(scene.secrets)
  const reference = chance.is(0.8) ? known.reference : chance.oneOf(['222-222', ...ODD])
  return {
    actor,
    path: isForm ? deskForm(chance, scene, school, reference) : deskPage(chance, scene, school, reference),
  }
}

/** Only of the third school can an operator do something that the others would miss. */
const operatorsPath = (chance: Chance) =>
  chance.oneOf([
    ...[urls.operator(), urls.operatorAdd(), urls.operatorImport(), urls.operatorTemplate()],
    ...['bramble-hill', 'fenwick', 'no-such-school'].map(urls.operatorSchool),
    ...['suspend', 'resume', 'hand-over', 'export', 'delete'].map((act) => urls.operatorAct('fenwick', act)),
  ])

const deskPage = (chance: Chance, scene: Scene, school: string, reference: string) =>
  chance.oneOf([
    ...[urls.desk, urls.deskStatistics, urls.deskLog, urls.deskLetters, urls.deskSubjectAccess].map((of) =>
      of(school),
    ),
    ...[urls.deskExport, urls.deskSettings, urls.deskPeople, urls.deskNewPerson, urls.deskCode].map((of) =>
      of(school),
    ),
    ...[urls.deskCodeDraft, urls.deskCodePreview, urls.deskCodePublish, urls.deskCodeCompare].map((of) =>
      of(school),
    ),
    ...[urls.deskConcern, urls.deskRecord, urls.deskLettersAbout].map((of) => of(school, reference)),
    urls.deskLetter(school, reference, chance.oneOf(LETTERS)),
    urls.deskPicture(school, reference, chance.oneOf(ODD)),
    urls.deskSettingsOf(school, chance.oneOf([...Object.keys(SECTIONS), 'closures', 'logo'])),
    urls.deskPerson(school, chance.oneOf([...scene.people, ...ODD])),
  ])

/** Without those that take somebody's place away, or hand a concern to somebody who may then see it. */
const ACTS = Object.keys(actForms).filter((act) => !['hand-over', 'step-aside', 'move-up'].includes(act))

const deskForm = (chance: Chance, scene: Scene, school: string, reference: string) =>
  chance.oneOf([
    ...chance.some(ACTS, 8).map((act) => urls.deskAct(school, reference, act)),
    urls.deskRecord(school, reference),
    urls.deskLetter(school, reference, chance.oneOf(LETTERS)),
    urls.deskSettingsOf(school, chance.oneOf([...Object.keys(SECTIONS), 'closures', 'logo', 'open'])),
    ...[urls.deskSubjectAccess, urls.deskExport, urls.deskCodeDraft, urls.deskCodePublish].map((of) =>
      of(school),
    ),
    `${urls.deskMail(school)}/${chance.oneOf([...scene.people, ...ODD])}`,
  ])

/** A path as it is, or with something at its end, in it, or asked of it. */
function bent(chance: Chance, path: string): string {
  if (chance.is(0.08)) return `${path}/${chance.oneOf(ODD)}`
  if (chance.is(0.05)) return path.replace(/[^/]+$/, () => chance.oneOf(ODD))
  if (chance.is(0.02)) return `/${chance.oneOf(ODD)}/${chance.oneOf(ODD)}`
  if (chance.is(0.02)) return path.replaceAll('/', '//')
  if (chance.is(0.25)) {
    const asked = chance.some([...NAMES, ...MORE], 4).map((name) => `${name}=${chance.oneOf(ODD)}`)
    return `${path}?${asked.join('&')}`
  }
  return path
}

function headersFor(chance: Chance, scene: Scene, actor: Actor): Record<string, string> {
  const headers: Record<string, string> = {}
  if (chance.is(0.2)) {
    for (const [name, values] of chance.some(HEADERS, 4)) headers[name] = chance.oneOf(values)
  }
  headers.Origin = chance.is(0.93) ? 'own' : chance.oneOf(['null', 'https://attacker.example.com', '', 'x'])
  const own = actor === 'nobody' ? '' : scene.browsers[actor].cookie
  const odd = [
    'receipt=x',
    'receipt=',
    'sign-in=%%%',
    '=',
    ';;;',
    'a=b; '.repeat(200),
    `gatepost.session_token=x.y`,
  ]
  const cookie = chance.is(0.06) ? `${own && `${own}; `}${chance.oneOf(odd)}` : own
  if (cookie) headers.Cookie = cookie
  return headers
}
