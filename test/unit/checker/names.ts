/** First names and surnames of the suite's drafts, and those that may stand in their place. */
const list = (names: string) => names.trim().split(/\s+/)

const GIRLS =
  list(`Aisha Amelia Amira Anya Aoife Bev Chloe Claudia Ellie Emma Gemma Grace Hana Helena Imogen Jenna
  Joanne Karen Kasia Kayleigh Keeley Kelly Leanne Linda Lucy Maddie Mia Nadia Nisha Noor Poppy Priya Rachel Rosalind
  Rukhsana Saffron Samira Shanice Sue Zoe Claire Fatima Morag Bronagh`)
const BOYS =
  list(`Adam Aidan Alfie Ben Brandon Callum Chidi Corey Dan Danny Darren Dave Dougie Dylan Finlay Hamza Harry
  Hugo Ibrahim Jake Jayden Josh Kian Ken Kofi Kyle Lee Leo Lukas Marcus Mateo Milo Oscar Pete Ravi Reuben Steve Stuart
  Theo Toby Tobias Tomasz Vik Yusuf Zayn Liam Omar Rhys`)

/** Names that are common in one place, women's and men's by turns. */
export const FIRST_NAMES = {
  English: list('Emma Oliver Charlotte Jack Alice George'),
  Nigerian: list('Ngozi Chukwuemeka Folasade Oluwaseun Adaeze Babatunde'),
  'South Asian': list('Aisha Mohammed Sunita Gurpreet Zainab Hussain'),
  'Welsh and Irish': list('Siân Gwilym Niamh Eoghan Ffion Cillian'),
  Chinese: list('Xiu Wei Mei Jun Ying Haoran'),
  Polish: list('Agnieszka Łukasz Małgorzata Krzysztof Zofia Wojciech'),
  Caribbean: list('Shanelle Tyrone Keisha Delroy Latoya Jermaine'),
  accented: list('Zoë José Renée Björn Chloé Seán'),
}
export type Culture = keyof typeof FIRST_NAMES

const SURNAMES = list('Smith Adebayo Chaudhry Llewellyn Zhang Wiśniewska Campbell Rossi Nguyen Papadopoulos')
const TITLES = ['Mr', 'Mrs', 'Miss', 'Ms']

const known = new Map([...GIRLS, ...BOYS].map((name) => [name, BOYS.includes(name)]))
/** A name alone: “Zoe” is not in “Zoë”, whose accent may be a sign of its own. */
const FIRST_NAME = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${[...known.keys()].join('|')})(?![\\p{L}\\p{M}]|['’]S)`,
  'gu',
)
const TITLED = /\b(Mr|Mrs|Miss|Ms) (\p{Lu}['’]?\p{Lu}?\p{Ll}+)/gu

/** Each first name by one of a culture's, girls' by girls' and boys' by boys'; the same by the same. */
export const withNamesOf = (culture: Culture) => (text: string) =>
  text.replace(FIRST_NAME, (name) => pick(FIRST_NAMES[culture], name, known.get(name) ?? false))

/** Each girl's name by a boy's and the other way, of the English ones. */
export const withOtherGender = (text: string) =>
  text.replace(FIRST_NAME, (name) => pick(FIRST_NAMES.English, name, !known.get(name)))

function pick(names: string[], name: string, isBoy: boolean): string {
  const place = 2 * (sumOf(name) % (names.length / 2)) + (isBoy ? 1 : 0)
  return names[place] as string
}

/** Each surname after a title by another. */
export const withOtherSurnames = (text: string) =>
  text.replace(TITLED, (_, title, name) => `${title} ${SURNAMES[sumOf(name) % SURNAMES.length]}`)

/** Each title before a surname by another. */
export const withOtherTitles = (text: string) =>
  text.replace(TITLED, (_, title, name) => `${TITLES[(TITLES.indexOf(title) + 1) % TITLES.length]} ${name}`)

const sumOf = (name: string) => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) as number), 0)
