/** Reads a draft as words: folds what hides or varies a word, and keeps where each one stood. */

/** One word, number, emoji or mark of a draft, with its place in UTF-16 units. */
export type Token = {
  start: number
  end: number
  /** As it was typed. */
  raw: string
  /** Folded: lower case, no accents, look-alikes or apostrophes, long runs shortened, text-speak spelt out. */
  word: string
  kind: 'word' | 'number' | 'emoji' | 'mark'
}

/** Pairs of a letter of another alphabet and the Latin one that it is typed for. */
const LOOK_ALIKES = new Map(
  'аa αa еe εe оo οo рp ρp сc уy хx χx іi ιi јj ѕs кk κk тt τt мm нh вb ᴜu ʌa ıi łl øo đd υu νv ԁd ɡg'
    .split(' ')
    .map((pair) => [pair[0] as string, pair[1] as string]),
)

/** Text-speak and dialect, each with the word it stands for. */
const SPELT_OUT = new Map(
  `u you,ur your,yr year,r are,ya you,ye you,yer your,yous you,youse you,pls please,plz please,plse please,thx thanks,
  thanx thanks,tnx thanks,thnx thanks,cos because,coz because,cuz because,bcos because,bcoz because,cus because,
  tmrw tomorrow,tmw tomorrow,tomoz tomorrow,tomo tomorrow,2moro tomorrow,2morrow tomorrow,2day today,2nite tonight,
  tonite tonight,nite night,gd good,gud good,luv love,ppl people,sum1 someone,some1 someone,any1 anyone,every1 everyone,
  no1 noone,evry1 everyone,sumone someone,somone someone,hav have,av have,wiv with,da the,dat that,dis this,dey they,
  dem them,wot what,wat what,wud would,cud could,shud should,tae to,ma my,mah my,oor our,wi with,aff off,oot out,
  doon down,aw all,awa away,cannae cant,cannie cant,isnae isnt,wasnae wasnt,didnae didnt,dinnae dont,dinna dont,
  doesnae doesnt,couldnae couldnt,wouldnae wouldnt,widnae wouldnt,hasnae hasnt,havenae havent,werenae werent,
  shouldnae shouldnt,heid head,heidteacher headteacher,wean child,weans kids,bairn child,bairns kids,wains kids,
  wain child,mam mum,mom mum,mums mum,moms mum,mummy mum,mommy mum,daddy dad,dads dad,nana nan,nanny nan,
  teecher teacher,techer teacher,techers teachers,skool school,scool school,hw homework,nowt nothing,summat something,
  owt anything,sumthing something,nuffin nothing,nuthin nothing,aint isnt,innit isntit,dunno dontknow,gonna going,
  gunna going,wanna want,msg message,msgs messages,pic picture,pics pictures,pix pictures,piccies pictures,
  piccy picture,foto photo,fotos photos,vid video,vids videos,addy address,tel phone,mob mobile,hubby husband,
  gf girlfriend,bf boyfriend,rly really,rlly really,defo definitely,abt about,bcause because,ova over,neva never,
  eva ever,dnt dont,yh yes,yeh yes,yep yes,yeah yes,nope no,nah no,naw no`
    .split(/,\s*/)
    .map((pair) => pair.split(' ') as [string, string]),
)

/** Marks that join letters or hide in a word, and every way to type an apostrophe. */
const DROPPED = /[\p{M}'’‘`´\u200b-\u200d\u2060\u00ad]/u
const INSIDE = String.raw`\p{L}\p{M}\p{Nd}\u200b\u200c\u200d\u2060\u00ad`
const TOKEN = new RegExp(
  [
    String.raw`(?<number>\p{Nd}+(?:[.,:/]\p{Nd}+)*(?!\p{L}))`,
    `(?<word>[${INSIDE}]+(?:['’‘\`´][${INSIDE}]+)*)`,
    String.raw`(?<emoji>\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\u200d|\ufe0f|\p{Emoji_Modifier})*|\p{Regional_Indicator}+)`,
    String.raw`(?<mark>[^\s\p{L}\p{Nd}])`,
  ].join('|'),
  'gu',
)

/** What is longer is no word, and some signs unfold to many letters. */
const LONGEST_WORD = 40

/** The folded form of one typed word: see {@link Token.word}. */
export function foldWord(raw: string): string {
  const letters = (/^[A-Za-z]+$/.test(raw) ? raw.toLowerCase() : latinOf(raw)).replace(
    /(\p{L})\1{2,}/gu,
    '$1',
  )
  return SPELT_OUT.get(letters) ?? letters
}

function latinOf(raw: string): string {
  let latin = ''
  for (const letter of raw.slice(0, LONGEST_WORD).normalize('NFKD').toLowerCase())
    if (!DROPPED.test(letter)) latin += LOOK_ALIKES.get(letter) ?? letter
  return latin
}

/** The tokens of a draft, in order. Blanks are left out. */
export function tokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const raw = match[0]
    const { word, number, emoji } = match.groups as Record<string, string | undefined>
    const kind = word ? 'word' : number ? 'number' : emoji ? 'emoji' : 'mark'
    const start = match.index
    return { start, end: start + raw.length, raw, word: kind === 'word' ? foldWord(raw) : raw, kind }
  })
}
