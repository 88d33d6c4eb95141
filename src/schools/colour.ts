/** WCAG 2.2 asks 4.5 to 1 for text (1.4.3); we hold the school's colour to a little more. */
const CONTRAST = 5

type Rgb = [number, number, number]

/** The grounds that the school's colour stands on in `static/app.css`, light and dark. */
const GROUND = { light: parse('#fbf8f2'), dark: parse('#1c2328') }

/**
 * The school's colour for the light and the dark scheme, each as near to the one chosen as keeps links on
 * the ground, and white or ink text on the colour, readable.
 */
export function heldToContrast(colour: string): { light: string; dark: string } {
  return {
    light: step(parse(colour), [0, 0, 0], GROUND.light),
    dark: step(parse(colour), [255, 255, 255], GROUND.dark),
  }
}

/** Mixes in more of `towards` until the contrast with the ground is enough. */
function step(colour: Rgb, towards: Rgb, ground: Rgb): string {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = colour.map((part, i) => Math.round(part + ((towards[i] ?? 0) - part) * share)) as Rgb
    if (contrast(mixed, ground) >= CONTRAST) return format(mixed)
  }
  return format(towards)
}

/** The contrast ratio of WCAG 2.2, 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  return contrast(parse(one), parse(other))
}

function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const format = (colour: Rgb) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
