import { urls } from '../urls.ts'

/** What can stand in another site's frame: the code and the quick self-check, never the concern form. */
export type Embeddable = 'code' | 'check'

/** A page of a school that another site asks to embed. */
export interface Embedded {
  slug: string
  what: Embeddable
}

/** The size (CSS px) of a frame on a site that asks for none. */
export const FRAME = { width: 600, height: 700 }

/** For how long (s) a site may keep what it was told. */
const CACHE_AGE = 86_400

const PATH = /^\/(?<slug>[a-z][a-z0-9-]*)(\/(?<what>code|check))?\/?$/

/**
 * Which page a full address means, or null for any that is not ours or can't be embedded. A school's first page stands for its code.
 *
 * @param address where Gatepost answers (`ADDRESS`).
 */
export function embeddedAt(address: string, url: string): Embedded | null {
  if (!URL.canParse(url)) return null
  const asked = new URL(url)
  if (asked.host !== new URL(address).host || !/^https?:$/.test(asked.protocol)) return null
  const { slug, what } = PATH.exec(asked.pathname)?.groups ?? {}
  return slug ? { slug, what: what === 'check' ? 'check' : 'code' } : null
}

/** Where a page of ours, by its path, is told about: goes into its head, for sites that look there (oembed.com, "Discovery"). */
export const discoveryOf = (address: string, path: string) =>
  `${address}${urls.oembed()}?url=${encodeURIComponent(address + path)}`

/** An answer of oEmbed 1.0 (oembed.com), type "rich". */
export interface OembedAnswer {
  version: '1.0'
  type: 'rich'
  title: string
  provider_name: string
  provider_url: string
  cache_age: number
  width: number
  height: number
  html: string
}

/** Says what a site is to put into its page: `html`, within the size that it asked for. */
export const oembedAnswer = (
  about: Pick<OembedAnswer, 'title' | 'provider_name' | 'provider_url' | 'html'>,
  { width, height }: typeof FRAME,
): OembedAnswer => ({ version: '1.0', type: 'rich', ...about, cache_age: CACHE_AGE, width, height })

/** The size of a frame for a site that can take `maxwidth` and `maxheight` (px). What is no such number counts as none. */
export const frameWithin = (maxwidth = '', maxheight = '') => ({
  width: atMost(FRAME.width, maxwidth),
  height: atMost(FRAME.height, maxheight),
})

const atMost = (size: number, most: string) =>
  /^0*[1-9]\d*$/.test(most) ? Math.min(size, Number(most)) : size

/** The same answer as XML. */
export const asXml = (answer: OembedAnswer) =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${Object.entries(answer)
    .map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`)
    .join('')}</oembed>\n`

/** Text for XML: what no XML may hold is left out. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '')
    .replace(/[<>&"']/g, (sign) => `&#${sign.codePointAt(0)};`)
