import type { Words } from '../../src/i18n/words.ts'
import type { PageProps } from '../layout.tsx'
import { CopyBox } from './copy-box.tsx'
import { KitLayout } from './kit.tsx'

/** One of the texts to choose from, ready to send. */
export interface NewsletterItem {
  id: keyof Words['outreach']['newsletter']['texts']
  plain: string
  html: string
}

/** Words for the school's newsletter, to copy. */
export const NewsletterPage = (props: PageProps & { items: NewsletterItem[]; link: string }) => {
  const { t, items, link } = props
  const words = t.outreach.newsletter
  return (
    <KitLayout {...props} title={words.title} lead={words.lead} current="newsletter">
      {items.map(({ id, plain, html }) => {
        const { title, text, button } = words.texts[id]
        return (
          <section>
            <h2>{title}</h2>
            <div class="preview">
              <p>{text}</p>
              <p>
                <a class="button" href={link}>
                  {button}
                </a>
              </p>
            </div>
            <CopyBox t={t} id={`${id}-text`} title={words.text} text={plain} isShort />
            <CopyBox t={t} id={`${id}-html`} title={words.html} hint={words.htmlHint} text={html} isShort />
          </section>
        )
      })}
    </KitLayout>
  )
}

const FONT = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px'

/**
 * A text and its button as mail programs take them, Outlook too: tables, and styles in the tags.
 *
 * @param colour of the button, dark enough for white text.
 */
export const NewsletterHtml = ({
  text,
  button,
  link,
  colour,
}: {
  text: string
  button: string
  link: string
  colour: string
}) => (
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0}>
    <tbody>
      <tr>
        <td style={`padding:16px 0;${FONT}`}>
          <p style={`margin:0 0 16px;${FONT}`}>{text}</p>
          <table role="presentation" cellpadding="0" cellspacing="0" border={0}>
            <tbody>
              <tr>
                <td bgcolor={colour} style="border-radius:6px">
                  <a
                    href={link}
                    style={`display:inline-block;padding:12px 20px;${FONT};font-weight:bold;color:#ffffff;text-decoration:none`}
                  >
                    {button}
                  </a>
                </td>
              </tr>
            </tbody>
          </table>
        </td>
      </tr>
    </tbody>
  </table>
)
