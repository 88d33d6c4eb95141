import type { Words } from '../../src/i18n/words.ts'
import type { Qr } from '../../src/outreach/qr.ts'

/** A QR code, black on white whatever the scheme, sharp at any size. */
export const QrCode = ({ t, qr, address }: { t: Words; qr: Qr; address: string }) => (
  <svg
    class="qr"
    viewBox={`0 0 ${qr.size} ${qr.size}`}
    role="img"
    aria-label={t.outreach.qr(address)}
    shape-rendering="crispEdges"
  >
    <path d={qr.path} />
  </svg>
)
