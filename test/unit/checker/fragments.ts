/** Pieces of drafts that a pattern could stumble on when they are repeated: each is long for some loop or look-around. */
export const FRAGMENTS = [
  // digits and details
  '0|07|1.|1 |0-|(0|+44|+ 44 |a1 |14 |٠|ABC 1|AB12 |M25 |dob 1|12/|one|one |double |oh-',
  '@|a@|a.|a-|a_|dot |at |a dot |at a dot |https://a.b/?c=d&|img-1234|screenshot 1234',
  "Oak |Oak Road |14 Oak |14 Oak Road |number |flat 1 |O'|St. ",
  // swearing and masks
  'f*|f* |*|_|_!|*a|f u |f.|f u c k |fuck|fuck |shit-|🤬|a🤬|💩|ass |up yours |the f |I am FUCKING ',
  'doorknob fuck |knob of a |prick |bitch with a ',
  // marks and blanks
  '.|..a|. |!|!a|?|? |,|, |a, |;|: |:|—|- |…|\'|\' |’|"|" |“a” |/|\\|#|&|%|`|<|<media |[photo',
  '(|( |)|((a|[|]| |  |\n|\r\n|\t|\u00a0|a\n',
  // letters, and what hides between them
  'a|a |A |aaa|ii|é|e\u0301|\u0301|\u200b|a\u200b|\u00ad|с|中|ﬁ|ﷺ|İ|\ud800|😀\ud83d|\u202e|👍|👨‍👩‍👧|🇬🇧',
  // who and what
  'STAFF |Mr |Mr A |Mr. |Emma |teacher |my |my son |he |he is |they all |you idiot |she is such a ',
  'not |never |no. |no no. |but |and |so |because |WHY |STOP |I |a b c d. |Miss Pryce is useless. ',
  'photo |photo of the class |share the photo |post |email from |email |apparently |they say |we should all ',
  'knife |he had |touched my |suicid|bruises from |go back to ',
].flatMap((row) => row.split('|'))

/** Of these every beginning is repeated, too. */
export const WHOLES = [
  '07700 900123 ',
  'k.w@example.com ',
  '(see photo) ',
  'LS99 1AB, ',
  '- 7b Mill Lane.\n',
  '*f**k*! ',
]
