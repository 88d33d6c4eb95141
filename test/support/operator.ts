import { env } from 'cloudflare:workers'
import { revisionOn } from './desk.ts'
import { signIn } from './sign-in.ts'
import { get, newToken, post, postFile } from './worker.ts'

export const OPERATOR = 'operator@trust.example.com'

/** A school as an operator types it. */
export const NEW_SCHOOL = {
  school: 'St Mary’s Hill Primary',
  slug: '',
  headName: 'Nia Newhead',
  headEmail: 'new.head@example.com',
  chairName: 'Cal Chair',
  chairEmail: 'new.chair@example.com',
}

export const schoolRow = (slug: string) =>
  env.DB.prepare('SELECT * FROM schools WHERE slug = ?')
    .bind(slug)
    .first<{ id: string; closed_for: string | null; revision: number }>()

export async function count(table: string): Promise<number> {
  const row = await env.DB.prepare(`SELECT count(*) AS n FROM "${table}"`).first<{ n: number }>()
  return row?.n ?? 0
}

/** An operator who is signed in: asks for their pages and sends their forms. */
export async function atOperator() {
  const headers = { Cookie: await signIn(OPERATOR) }
  const ask = (rest = '') => get(`/operator${rest}`, headers)
  const page = async (rest = '') => (await ask(rest)).text()
  const send = (rest: string, fields: Fields = {}) => post(`/operator${rest}`, fields, headers)
  return {
    get: ask,
    page,
    post: send,
    /** Sends a form of a school's page as it is now. */
    async act(slug: string, act: string, fields: Fields = {}) {
      const revision = revisionOn(await page(`/schools/${slug}`))
      return send(`/schools/${slug}/${act}`, { token: newToken(), revision, ...fields })
    },
    /** Chooses a CSV file, as bytes or as text, on the page that adds many schools. */
    upload(bytes: string | Uint8Array<ArrayBuffer>) {
      const file = { field: 'file', bytes, name: 'schools.csv', type: 'text/csv' }
      return postFile('/operator/import', {}, file, headers)
    },
  }
}
type Fields = Record<string, string>
