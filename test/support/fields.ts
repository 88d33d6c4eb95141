/** What a page's form would send if nobody changed anything: each field's value, or its values where there are several. */
export function fieldsOn(page: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  const put = (name: string, value: string) => {
    const before = fields[name]
    fields[name] = before === undefined ? plain(value) : [before, plain(value)].flat()
  }
  for (const [, attributes = ''] of page.matchAll(/<input ([^>]*)>/g)) {
    const { name, value = '', type } = attributesIn(attributes)
    const isSent = (type !== 'checkbox' && type !== 'radio') || /\bchecked\b/.test(attributes)
    if (name && isSent) put(name, value)
  }
  for (const [, attributes = '', text = ''] of page.matchAll(/<textarea ([^>]*)>([^<]*)</g)) {
    const { name } = attributesIn(attributes)
    if (name) put(name, text.replace(/^\n/, ''))
  }
  return fields
}

const attributesIn = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  ) as Record<string, string | undefined>

const plain = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
