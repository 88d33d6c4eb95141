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
  return { light: held(colour, -STEP, GROUND.light), dark: held(colour, STEP, GROUND.dark) }
}

/** The lightness of each try, up or down, until the contrast with the ground is enough; hue and saturation stay. */
const STEP = 0.02

function held(colour: string, step: number, ground: Rgb): string {
  const rgb = parse(colour)
  if (contrast(rgb, ground) >= CONTRAST) return colour.toLowerCase()
  const { hue, saturation, lightness } = toHsl(rgb)
  for (let tried = lightness + step; tried > 0 && tried < 1; tried += step) {
    const shade = fromHsl(hue, saturation, tried)
    if (contrast(shade, ground) >= CONTRAST) return format(shade)
  }
  return step > 0 ? '#ffffff' : '#000000'
}

/** Hue in sixths of the circle; saturation and lightness from 0 to 1. */
function toHsl(rgb: Rgb): { hue: number; saturation: number; lightness: number } {
  const [red, green, blue] = rgb.map((part) => part / 255) as Rgb
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  const lightness = most - range / 2
  if (range === 0) return { hue: 0, saturation: 0, lightness }
  const saturation = range / (1 - Math.abs(2 * lightness - 1))
  if (most === red) return { hue: (6 + (green - blue) / range) % 6, saturation, lightness }
  if (most === green) return { hue: 2 + (blue - red) / range, saturation, lightness }
  return { hue: 4 + (red - green) / range, saturation, lightness }
}

/** The other way (CSS Color 4, §7.1). */
function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const chroma = saturation * Math.min(lightness, 1 - lightness)
  const part = (offset: number) => {
    const at = (offset + hue * 2) % 12
    return Math.round(255 * (lightness - chroma * Math.max(-1, Math.min(at - 3, 9 - at, 1))))
  }
  return [part(0), part(8), part(4)]
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
