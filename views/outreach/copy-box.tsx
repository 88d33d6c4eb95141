import type { Words } from '../../src/i18n/words.ts'

/** So many characters fit into two lines on a phone. */
const SHORT = 90

interface CopyBoxProps {
  t: Words
  /** Of the page, for its text. */
  id: string
  title: string
  hint?: string
  text: string
  /** It is for a program to read, or shown elsewhere on the page: only a few lines of it are seen. */
  isShort?: boolean
}

/** A text to take away, in full or in a box to scroll, and one press copies it where the browser can. */
export const CopyBox = ({ t, id, title, hint, text, isShort }: CopyBoxProps) => (
  <section class="copy-box">
    <h3 id={`${id}-title`}>{title}</h3>
    {hint && <p class="hint">{hint}</p>}
    {isShort ? (
      <textarea
        id={id}
        aria-labelledby={`${id}-title`}
        rows={text.length > SHORT ? 4 : 2}
        readonly
        spellcheck={'false' as never}
        dir="ltr"
      >
        {`\n${text}`}
      </textarea>
    ) : (
      <p class="said" id={id}>
        {text}
      </p>
    )}
    <p class="buttons">
      <button type="button" class="second" hidden data-copies={id} data-done={t.outreach.copied}>
        {t.outreach.copy}
        <span class="unseen">: {title}</span>
      </button>
      <span role="status" />
    </p>
  </section>
)
