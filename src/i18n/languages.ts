import type { LANGUAGES } from '../schools/settings.ts'

interface Language {
  /** What it is called in English. */
  english: string
  own: string
  dir: 'ltr' | 'rtl'
  /** "You can write to the school in …", in that language. */
  write: string
}

/** The languages in which parents can be told that they may write in their own. */
export const languages: Record<(typeof LANGUAGES)[number], Language> = {
  ar: {
    english: 'Arabic',
    own: 'العربية',
    dir: 'rtl',
    write: 'يمكنكم الكتابة إلى المدرسة باللغة العربية.',
  },
  bn: { english: 'Bengali', own: 'বাংলা', dir: 'ltr', write: 'আপনি স্কুলে বাংলায় লিখতে পারেন।' },
  cy: { english: 'Welsh', own: 'Cymraeg', dir: 'ltr', write: 'Gallwch ysgrifennu at yr ysgol yn Gymraeg.' },
  fa: { english: 'Persian', own: 'فارسی', dir: 'rtl', write: 'می‌توانید به زبان فارسی به مدرسه بنویسید.' },
  fr: { english: 'French', own: 'Français', dir: 'ltr', write: 'Vous pouvez écrire à l’école en français.' },
  gu: { english: 'Gujarati', own: 'ગુજરાતી', dir: 'ltr', write: 'તમે શાળાને ગુજરાતીમાં લખી શકો છો.' },
  hi: { english: 'Hindi', own: 'हिन्दी', dir: 'ltr', write: 'आप स्कूल को हिन्दी में लिख सकते हैं।' },
  it: { english: 'Italian', own: 'Italiano', dir: 'ltr', write: 'Può scrivere alla scuola in italiano.' },
  lt: { english: 'Lithuanian', own: 'Lietuvių', dir: 'ltr', write: 'Mokyklai galite rašyti lietuviškai.' },
  pa: { english: 'Punjabi', own: 'ਪੰਜਾਬੀ', dir: 'ltr', write: 'ਤੁਸੀਂ ਸਕੂਲ ਨੂੰ ਪੰਜਾਬੀ ਵਿੱਚ ਲਿਖ ਸਕਦੇ ਹੋ।' },
  pl: { english: 'Polish', own: 'Polski', dir: 'ltr', write: 'Mogą Państwo pisać do szkoły po polsku.' },
  pt: { english: 'Portuguese', own: 'Português', dir: 'ltr', write: 'Pode escrever à escola em português.' },
  ro: { english: 'Romanian', own: 'Română', dir: 'ltr', write: 'Puteți scrie școlii în limba română.' },
  so: {
    english: 'Somali',
    own: 'Soomaali',
    dir: 'ltr',
    write: 'Waxaad dugsiga ugu qori kartaa af Soomaali.',
  },
  es: { english: 'Spanish', own: 'Español', dir: 'ltr', write: 'Puede escribir a la escuela en español.' },
  ta: { english: 'Tamil', own: 'தமிழ்', dir: 'ltr', write: 'நீங்கள் பள்ளிக்குத் தமிழில் எழுதலாம்.' },
  tr: { english: 'Turkish', own: 'Türkçe', dir: 'ltr', write: 'Okula Türkçe yazabilirsiniz.' },
  uk: {
    english: 'Ukrainian',
    own: 'Українська',
    dir: 'ltr',
    write: 'Ви можете писати до школи українською.',
  },
  ur: { english: 'Urdu', own: 'اردو', dir: 'rtl', write: 'آپ اسکول کو اردو میں لکھ سکتے ہیں۔' },
  zh: { english: 'Chinese', own: '中文', dir: 'ltr', write: '您可以用中文给学校写信。' },
}
