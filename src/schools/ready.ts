import type { School } from './schools.ts'

/** What parents would miss on their pages; keys of `t.settings.missing`, in the order of the settings. */
export type Missing = 'office' | 'safeguarding' | 'chair' | 'dataProtection' | 'code'

/** What must be filled in before a school's pages can be opened to parents. */
export function missingForParents({ settings }: Pick<School, 'settings'>, hasCode: boolean): Missing[] {
  const { office, safeguarding, chair, dataProtection } = settings
  const missing: (Missing | false)[] = [
    !(office.phone && office.email) && 'office',
    !safeguarding.phone && 'safeguarding',
    !chair.contact && 'chair',
    !(dataProtection.name && dataProtection.email) && 'dataProtection',
    !hasCode && 'code',
  ]
  return missing.filter((what) => what !== false)
}
