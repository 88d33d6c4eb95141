/** The inner width of a poster, in 210ths of its sheet's width (mm on A4). */
const LINE = 178

/** The width of a bold letter, for its size, in the widest of the usual fonts. */
const LETTER = 0.58

/**
 * How a sheet is printed, and how large the school's name and the address are on it (in 210ths of its width), so that
 * long ones fit as well as short ones.
 */
export function paperCss(size: 'a4' | 'a5', name: string, address: string): string {
  const nameSize = within(4, 9, 9 * Math.sqrt(60 / name.length))
  const addressSize = within(4.5, 10.5, LINE / (LETTER * address.length))
  return `@page{size:${size.toUpperCase()};margin:0}.sheet{--name:${nameSize};--address:${addressSize}}`
}

const within = (least: number, most: number, size: number) =>
  Math.round(10 * Math.min(most, Math.max(least, size))) / 10
