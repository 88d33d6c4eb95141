import { en } from '../../src/i18n/en.ts'
import { type Answer, send } from './client.ts'
import { rawPayload } from './payloads.ts'
import { chanceOf } from './random.ts'
import { type Generated, generate } from './requests.ts'
import type { Scene } from './scene.ts'
import type { Part, Target } from './target.ts'

const AT_ONCE = 64
/** What must be in every answer of Gatepost's own. */
const ALWAYS = ['content-security-policy', 'x-content-type-options', 'cache-control']
/** Shares of all answers that show that requests came through to where something happens. */
const CAME_THROUGH = { 200: 0.15, 303: 0.01, 422: 0.03, 404: 0.05 }

/** Sends so many generated requests: none may be a fault, hang, or show what its sender may not see. */
export async function storm(target: Target, scene: Scene, many: number, seed: number): Promise<Part> {
  const wrong: string[] = []
  const statuses: Record<number, number> = {}
  let slowest = 0
  let next = 0
  async function lane() {
    while (next < many) {
      const number = next++
      const request = generate(chanceOf(seed + number), scene)
      const { headers } = request
      if (headers.Origin === 'own') headers.Origin = target.server.address
      const answer = await send(target.server.address, request).catch((error: Error) => error)
      const faults = answer instanceof Error ? [answer.message] : faultsOf(request, answer, scene)
      for (const fault of faults)
        wrong.push(`${fault}: --seed ${seed}, request ${number}: ${inWords(request)}`)
      if (answer instanceof Error) continue
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
      slowest = Math.max(slowest, answer.took)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  for (const [status, share] of Object.entries(CAME_THROUGH)) {
    const came = (statuses[Number(status)] ?? 0) / many
    if (came < share)
      wrong.push(`only ${(came * 100).toFixed(1)}% were answered ${status}: nothing was tried`)
  }
  wrong.push(...(await goneWrongInside(target)))
  const perStatus = Object.fromEntries(Object.entries(statuses).map(([status, n]) => [`status${status}`, n]))
  return { wrong, counts: { requests: many, ...perStatus, slowestMs: Math.round(slowest) } }
}

function faultsOf(request: Generated, { status, headers, body }: Answer, scene: Scene): string[] {
  if (request.isCut && status === 0) return []
  const asked = decodeURIComponent(
    request.path.replaceAll(/%(?![0-9a-f]{2})/gi, '%25').replaceAll(/%[89a-f][0-9a-f]/gi, ''),
  )
  const isMeant =
    (status === 503 &&
      (body.includes(en.schools.closed.suspended) ||
        (request.method === 'HEAD' && asked.includes('fenwick')))) ||
    // The oEmbed specification wants it for a format that is not offered.
    (status === 501 && asked.includes('oembed'))
  const sent = new URLSearchParams(request.body?.toString() ?? '').toString()
  const leaked = scene.secrets.filter(({ reference, code, words, seenBy }) => {
    const isGiven = asked.includes(reference) || sent.includes(code.replaceAll(' ', '+'))
    return !seenBy.includes(request.actor) && (body.includes(words) || (body.includes(reference) && !isGiven))
  })
  return [
    ...(status >= 500 && !isMeant ? [`answered ${status}`] : []),
    ...leaked.map(({ reference }) => `${request.actor} was shown ${reference}`),
    ...(rawPayload(body, headers) ? ['what was sent came back as it was'] : []),
    ...(status === 400 ? [] : ALWAYS.filter((name) => !headers[name]).map((name) => `no ${name}`)),
  ]
}

/** The log may say that something failed, and nothing that was sent. */
async function goneWrongInside({ log }: Target): Promise<string[]> {
  const lines = await log()
  const faults = lines.filter((line) => line.includes('"fault"'))
  const told = lines.filter((line) => /gpattack|kept-/.test(line))
  return [
    ...[...new Set(faults)].slice(0, 10).map((line) => `in the log: ${line}`),
    ...told.slice(0, 5).map((line) => `what was sent is in the log: ${line.slice(0, 200)}`),
  ]
}

const inWords = ({ actor, method, path, headers, body }: Generated) =>
  JSON.stringify({
    actor,
    method,
    path,
    ...headers,
    Cookie: undefined,
    body: body?.toString('latin1').slice(0, 1500),
  })
