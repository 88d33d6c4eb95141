import encodeQR from 'qr'

/** A QR code as one drawing. */
export interface Qr {
  /** Of the square that it is drawn in, in modules, the quiet zone included. */
  size: number
  /** The dark modules, as the `d` of an SVG path. */
  path: string
}

/** How many light modules are around the code (ISO/IEC 18004 asks for 4). */
const QUIET_ZONE = 4

/** Draws a QR code that can still be read with 15 % of it damaged (level M): a poster gets wet. */
export function qrOf(text: string): Qr {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE })
  return { size: rows.length, path: rows.map(runsOf).join('') }
}

/** The runs of dark modules in a row, each as a rectangle. */
function runsOf(row: boolean[], y: number): string {
  const modules = row.map((isDark) => (isDark ? '1' : '0')).join('')
  return [...modules.matchAll(/1+/g)]
    .map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`)
    .join('')
}
