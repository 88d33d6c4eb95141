import { urls } from '../../src/urls.ts'
import { Phone } from '../components/contact.tsx'
import { PictureAndThreat } from '../components/safety.tsx'
import type { PageProps } from '../layout.tsx'
import { CopyBox } from './copy-box.tsx'
import { KitLayout } from './kit.tsx'

/**
 * Calm words for parents who run a group, to copy.
 *
 * @param address the full one of the school's page; `talkTo` of who to talk to.
 */
export const GroupAdminsPage = (props: PageProps & { address: string; talkTo: string }) => {
  const { t, school, address, talkTo } = props
  const words = t.outreach.groupAdmins
  return (
    <KitLayout {...props} title={words.title} lead={words.lead}>
      <p>{words.notMeant}</p>
      <h2>{words.start}</h2>
      <CopyBox t={t} id="description" title={words.description} text={words.descriptionText(address)} />
      <CopyBox t={t} id="pinned" title={words.pinned} text={words.pinnedText(talkTo)} />
      <h2>{words.replies}</h2>
      {Object.entries(words.reply).map(([id, { title, text }]) => (
        <CopyBox t={t} id={id} title={title} text={text(talkTo)} />
      ))}
      <section class="safety more">
        <h2>{words.more.title}</h2>
        <p>
          {words.more.danger} <Phone number="999" />.
        </p>
        <PictureAndThreat t={t} />
        <p>
          <a href={urls.report(school.slug)}>{words.more.report}</a>
        </p>
      </section>
    </KitLayout>
  )
}
