import type { Fields } from './browser.ts'

/** A form as it stands on a page. */
export interface Form {
  action: string
  method: 'get' | 'post'
  /** What it sends when nobody changes anything. */
  fields: Fields
  /** Fields that anything can be typed in, by what they are for. */
  typed: { name: string; type: string }[]
  /** Its buttons that say what they do. */
  buttons: Fields
  takesFile: boolean
}

/** Every form of a page that was asked for at `path`. */
export function formsOn(page: string, path: string): Form[] {
  return [...page.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, open = '', inside = '']) => {
    const { action, method } = attributesOf(open)
    const inputs = [...inside.matchAll(/<input\b([^>]*)>/g)].map(([, text = '']) => ({
      ...attributesOf(text),
      isChecked: /\schecked\b/.test(text),
    }))
    const areas = [...inside.matchAll(/<textarea\b([^>]*)>([^<]*)/g)].map(([, text = '', value = '']) => ({
      name: attributesOf(text).name ?? '',
      value: plain(value.replace(/^\n/, '')),
    }))
    const buttons = [...inside.matchAll(/<button\b([^>]*)>/g)].map(([, text = '']) => attributesOf(text))
    const isTyped = ({ type = 'text' }: Attributes) => !/^(hidden|radio|checkbox|file|submit)$/.test(type)
    return {
      action: action || path,
      method: method === 'post' ? 'post' : 'get',
      fields: [
        ...inputs
          .filter(({ type = 'text' }) => type !== 'radio' && type !== 'checkbox' && type !== 'file')
          .map(({ name = '', value = '' }): Fields[number] => [name, value]),
        ...chosen(inputs),
        ...selected(inside),
        ...areas.map(({ name, value }): Fields[number] => [name, value]),
      ],
      typed: [
        ...inputs.filter(isTyped).map(({ name = '', type = 'text' }) => ({ name, type })),
        ...areas.map(({ name }) => ({ name, type: 'text' })),
      ],
      buttons: buttons.flatMap(({ name, value = '' }): Fields => (name ? [[name, value]] : [])),
      takesFile: inputs.some(({ type }) => type === 'file'),
    }
  })
}

interface Attributes {
  name?: string
  value?: string
  type?: string
  action?: string
  method?: string
}

/** Of each group of boxes those that are ticked; where none is, the first. */
function chosen(inputs: (Attributes & { isChecked: boolean })[]): Fields {
  const boxes = inputs.filter(({ type }) => type === 'radio' || type === 'checkbox')
  return [...Map.groupBy(boxes, ({ name }) => name)].flatMap(([name = '', group]): Fields => {
    const ticked = group.filter(({ isChecked }) => isChecked)
    return (ticked.length > 0 ? ticked : group.slice(0, 1)).map(({ value = 'on' }) => [name, value])
  })
}

/** Of each list the option that is not empty and comes first, or the one that is selected. */
const selected = (inside: string): Fields =>
  [...inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(([, text = '', options = '']) => {
    const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
    const one =
      all.find((option) => /\sselected\b/.test(option)) ?? all.find((option) => attributesOf(option).value)
    return [attributesOf(text).name ?? '', attributesOf(one ?? '').value ?? '']
  })

const attributesOf = (text: string): Attributes =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  )

const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Every place of ours that a page links to. */
export const linksOn = (page: string): string[] =>
  [...page.matchAll(/<a\b[^>]*href="(\/[^"#]*)/g)].map(([, href = '']) => plain(href))
