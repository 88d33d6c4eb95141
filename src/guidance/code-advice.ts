import { type Advice, plainEnglish } from './plain-english.ts'

/** What could be plainer in a code: as a whole, and by part of its form; parts that are plain are left out. */
export interface EditorAdvice {
  whole: Advice
  parts: Record<string, Advice>
}

type Values = Record<string, string[]>

/** Reads what was typed into the editor. Points that are off are read by nobody. */
export async function adviseOnForm(values: Values): Promise<EditorAdvice> {
  const typed = (name: string) => values[name]?.[0] ?? ''
  const lists = ['intro', 'goodFor', 'asks', 'response', 'meanings', 'evidence', 'support', 'staffWord']
  const point = (id: string) =>
    ['dont', 'because', 'instead'].map((field) => typed(`${field}-${id}`)).join('\n')
  const texts = [
    ...lists.map((name) => [name, typed(name)] as const),
    ...(values.on ?? []).map((id) => [`point-${id}`, point(id)] as const),
    ['new', ['new-dont', 'new-because', 'new-instead'].map(typed).join('\n')] as const,
  ]
  return adviseOn(Object.fromEntries(texts))
}

/** The same of any texts by name. */
export async function adviseOn(texts: Record<string, string>): Promise<EditorAdvice> {
  const read = await plainEnglish()
  const parts = Object.entries(texts).map(([name, text]) => [name, read(text)] as const)
  return {
    whole: read(Object.values(texts).join('\n')),
    parts: Object.fromEntries(parts.filter(([, advice]) => !isPlain(advice))),
  }
}

const isPlain = ({ isHard, longSentences, jargon }: Advice) =>
  !isHard && longSentences.length === 0 && jargon.length === 0
