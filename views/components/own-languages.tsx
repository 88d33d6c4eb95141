import type { Words } from '../../src/i18n/words.ts'
import type { School } from '../../src/schools/schools.ts'

/** Says, in each of the school's languages, that parents can write to it in theirs. */
export const OwnLanguages = ({ t, school }: { t: Words; school: School }) => (
  <>
    {school.settings.languages.map((code) => (
      <p class="hint" lang={code} dir={t.languages[code].dir}>
        {t.languages[code].write}
      </p>
    ))}
  </>
)
