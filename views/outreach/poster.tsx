import type { Qr } from '../../src/outreach/qr.ts'
import { urls } from '../../src/urls.ts'
import { CheckIcon, Gate, LockIcon, PageIcon } from '../components/icons.tsx'
import type { PageProps } from '../layout.tsx'
import { KitLayout, PrintButton } from './kit.tsx'
import { QrCode } from './qr.tsx'

export interface PosterProps extends PageProps {
  size: 'a4' | 'a5'
  qr: Qr
  /** Of the school's page, as somebody types it. */
  address: string
}

/** A poster: one sheet of paper, shown as it will be printed. */
export const PosterPage = (props: PosterProps) => {
  const { t, school, size } = props
  const words = t.outreach.poster
  return (
    <KitLayout {...props} title={words.title} lead={words.lead} current="poster">
      <div class="off-paper choose">
        <PrintButton t={t} />
        <nav class="sizes" aria-label={words.sizes}>
          {(['a4', 'a5'] as const).map((each) => (
            <a href={urls.poster(school.slug, each)} aria-current={each === size ? 'page' : undefined}>
              {words[each]}
            </a>
          ))}
        </nav>
      </div>
      <Sheet {...props} />
    </KitLayout>
  )
}

const Sheet = ({ t, school, size, qr, address }: PosterProps) => {
  const words = t.outreach.poster
  return (
    <article class={`sheet poster ${size}`} aria-label={words.sheet}>
      <p class="name">{school.name}</p>
      <Gate />
      <p class="line">
        {words.line.map((sentence) => (
          <span>{sentence}</span>
        ))}
      </p>
      <ul class="ways">
        {[<PageIcon />, <CheckIcon />, <LockIcon />].map((icon, i) => (
          <li>
            {icon}
            {words.ways[i]}
          </li>
        ))}
      </ul>
      <QrCode t={t} qr={qr} address={address} />
      <p class="scan">{words.scan}</p>
      <p class="address">{address}</p>
      <p class="danger">{words.danger}</p>
    </article>
  )
}
