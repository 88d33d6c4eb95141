import { env } from 'cloudflare:workers'
import { type atDesk, revisionOn } from './desk.ts'
import { newToken, postFile } from './worker.ts'

type Desk = Awaited<ReturnType<typeof atDesk>>
type Fields = Record<string, string | string[]>

/** Sends the form of a section of the settings as its page holds it now, with some of it filled in. */
export async function change(desk: Desk, section: string, fields: Fields) {
  const revision = revisionOn(await desk.page(`/settings/${section === 'logo' ? 'look' : section}`))
  return desk.post(`/settings/${section}`, { token: newToken(), revision, ...fields })
}

/** The same with a file. */
export async function upload(
  desk: Desk,
  section: 'logo' | 'closures',
  fields: Record<string, string>,
  file: { bytes: Uint8Array<ArrayBuffer> | string; name?: string },
) {
  const revision = revisionOn(await desk.page(`/settings/${section === 'logo' ? 'look' : section}`))
  const field = section === 'logo' ? 'picture' : 'file'
  return postFile(
    `/desk/bramble-hill/settings/${section}`,
    { token: newToken(), revision, ...fields },
    { field, bytes: file.bytes, name: file.name ?? 'file' },
    { Cookie: desk.cookie },
  )
}

/** A school's settings and name as they are kept. */
export async function kept(school = 'bramble-hill') {
  const row = await env.DB.prepare('SELECT name, settings, revision, closed_for FROM schools WHERE id = ?')
    .bind(school)
    .first<{ name: string; settings: string; revision: number; closed_for: string | null }>()
  return { ...row, settings: JSON.parse(row?.settings ?? '{}') }
}

/** A school that has not been open to parents yet. */
export const setUpAgain = (school = 'bramble-hill') =>
  env.DB.prepare("UPDATE schools SET closed_for = 'set-up' WHERE id = ?").bind(school).run()
