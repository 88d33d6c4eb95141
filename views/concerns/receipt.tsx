import type { Receipt } from '../../src/concerns/receipt.ts'
import type { Words } from '../../src/i18n/words.ts'
import { urls } from '../../src/urls.ts'
import { Phone } from '../components/contact.tsx'
import { Layout, type PageProps } from '../layout.tsx'

/** Shown once, right after a concern was sent. */
export const ReceiptPage = ({
  t,
  school,
  theme,
  receipt,
  address,
  now,
}: PageProps & { receipt: Receipt; address: string; now: number }) => {
  const words = t.report.sent
  const followUp = urls.followUp(school.slug)
  return (
    <Layout t={t} title={words.tab} school={school} theme={theme} confidential isAlone scripts={['/copy.js']}>
      <h1>{words.title}</h1>
      <dl class="receipt">
        <div>
          <dt>{words.code}</dt>
          <dd class="code" id="code" translate={'no' as never}>
            {receipt.returnCode}
          </dd>
          <dd class="hint">{words.codeHint}</dd>
        </div>
        <div>
          <dt>{words.reference}</dt>
          <dd class="reference">{receipt.reference}</dd>
          <dd class="hint">{words.referenceHint}</dd>
        </div>
      </dl>
      <p>
        <b>{words.codeWarning}</b>
      </p>
      <p class="buttons" id="keep">
        <button type="button" class="second" hidden data-copies="code" data-done={words.copied}>
          {words.copy}
        </button>
        <button type="button" class="second" hidden data-prints>
          {words.print}
        </button>
        <span role="status" />
      </p>
      <h2>{words.next}</h2>
      <p>
        <b>{(receipt.isReachable ? words.by : words.byComingBack)(t.momentInWords(receipt.replyBy, now))}</b>{' '}
        {whoReads(receipt, words, school.settings.readers)} {receipt.withDsl && words.dsl}{' '}
        {receipt.route !== 'slt' && words.nobodyElse}
      </p>
      <p>
        {words.answer} <b>{`${address.replace(/^https?:\/\//, '')}${followUp}`}</b>. {words.pictures}
      </p>
      <p>
        {words.danger} <Phone number="999" />. {words.worried} <Phone number="0808 800 5000" />.
      </p>
      <form method="get" action={urls.receipt(school.slug)}>
        <button type="submit">{words.kept}</button>
      </form>
    </Layout>
  )
}

/** By role; without whoever it is kept from. */
function whoReads({ route, keptFromSomebody }: Receipt, words: Words['report']['sent'], readers: string) {
  if (route !== 'slt') return words.readers[route]
  return keptFromSomebody ? words.withoutNamed : words.readers.slt(readers)
}

/** What the receipt's address shows ever after. */
export const ReceiptGonePage = ({ t, school, theme }: PageProps) => {
  const words = t.report.gone
  return (
    <Layout t={t} title={t.report.sent.tab} school={school} theme={theme} confidential>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <p>
        <a class="button" href={urls.home(school.slug)}>
          {words.home}
        </a>
      </p>
      <p>
        <a href={urls.followUp(school.slug)}>{words.followUp}</a>
      </p>
      <p class="quiet">{words.lost}</p>
    </Layout>
  )
}
