/** What a field is filled in with: each shows itself where it is not taken for text. */
export const PAYLOADS = [
  '"><img src=gpattack onerror=gpattack()>',
  "'><script>gpattack()</script>",
  '" onfocus=gpattack() autofocus x="',
  '=HYPERLINK("http://gpattack.example.com","x")',
  '+gpattack',
  '-gpattack()',
  '@SUM(gpattack)',
  '\tgpattack',
  'gpattack\r\nBcc: gpattack@example.com\r\n\r\n<b id=gpattack>',
  'javascript:gpattack()//',
  '</textarea></title></style><svg onload=gpattack()>',
  '<!--gpattack--><base href=//gpattack.example.com>',
] as const

/** For a short run. */
export const ALL_IN_ONE = `=gpattack"'><img src=gpattack onerror=gpattack()><script>gpattack()</script>`

/** Places where a payload is not text: an element, an attribute, an address that runs, a script, a style. */
const RAW = [
  /<(img|script|svg|base|b|iframe)\b[^>]{0,40}gpattack/i,
  /<script>gpattack/i,
  /<!--gpattack/i,
  /["'] onfocus=gpattack/i,
  /(href|src|action|formaction)\s*=\s*["']?\s*javascript:/i,
  /<(script|style)[^>]*>[^<]*gpattack[^<]*<\/\1>/i,
]

/** Whether something of a payload stands in an answer other than as text, or in a header. */
export function rawPayload(
  body: string,
  headers: Record<string, string | string[] | undefined> = {},
): boolean {
  const type = String(headers['content-type'] ?? 'text/html')
  const isPage = type.startsWith('text/html')
  return (isPage && RAW.some((raw) => raw.test(body))) || inHeaders(headers)
}

/** A redirect may carry what was asked for, in its own encoding. */
const inHeaders = (headers: Record<string, string | string[] | undefined>) =>
  Object.entries(headers).some(([name, value]) => name !== 'location' && /gpattack/.test(String(value)))
