import { Hono } from 'hono'
import { GroupHelp } from '../../views/schools/group-help.tsx'
import { LogoForms, Shades } from '../../views/schools/look.tsx'
import { SectionPage, type SectionProps } from '../../views/schools/section.tsx'
import { answer } from '../http/answer.ts'
import { type DeskContext, type DeskSchoolApp, deskProps } from '../http/desk.tsx'
import { type FormState, newUnseen, parseForm } from '../http/form.ts'
import { renewed } from '../http/school.tsx'
import { themeOf } from '../http/theme.ts'
import { handToQueue } from '../mail/queue.ts'
import { urls } from '../urls.ts'
import { changeBy } from './change.ts'
import { changeSection, heldBy, shown, valuesOf } from './change-settings.ts'
import { heldToContrast } from './colour.ts'
import {
  doublesIn,
  FIELDS,
  type FieldName,
  isSection,
  SECTIONS,
  type SectionId,
  sectionForm,
} from './form-settings.ts'
import { CLASSES, STAGES, usualGroups } from './group-lists.ts'

/** The sections of the settings that are a form of fields and no more: most of them. */
export const sectionPages = new Hono<DeskSchoolApp>()

sectionPages.get('/settings/:section', (c) => {
  const section = c.req.param('section')
  if (!isSection(section)) return c.notFound()
  return showSection(c, section, {
    values: { ...valuesOf(c.var.school, section), ...readyGroups(c) },
    errors: [],
  })
})

sectionPages.post('/settings/:section', async (c) => {
  const section = c.req.param('section')
  if (!isSection(section)) return c.notFound()
  const { school, storage, person, t } = c.var
  const form = await parseForm(c, sectionForm(section, school))
  if (!form.ok) return showSection(c, section, form, 422)
  const { filled } = form.data
  const list = c.var.settings.ADDRESS + urls.deskPeople(school.slug)
  const by = changeBy(person.id, form)
  const changed = await changeSection(storage, school.id, by, { t, section, filled, list })
  if (changed.outcome === 'changed') return showConflict(c, section, form)
  if (changed.outcome === 'done') c.executionCtx.waitUntil(handToQueue(c.env.MAIL_QUEUE, changed.hints))
  const done = changed.outcome === 'done' ? section : 'same'
  return toSettings(c, done, section === 'groups' ? doublesIn(form.values.groups?.[0] ?? '') : 0)
})

/** Back to all the settings, with a word on what was done. */
export const toSettings = (c: DeskContext, done: string, merged = 0) =>
  c.redirect(
    `${urls.deskSettings(c.var.school.slug)}?done=${done}${merged > 0 ? `&merged=${merged}` : ''}`,
    303,
  )

/** What was typed, beside what somebody else has saved since: sent again, it counts. */
export async function showConflict(c: DeskContext, section: SectionId, form: FormState) {
  const { school, logo } = await renewed(c)
  c.set('school', school)
  c.set('logo', logo)
  const { t } = c.var
  const inWords = (name: FieldName, values: string[]) => shown(t, name, values).join(', ')
  const meanwhile = SECTIONS[section]
    .filter((name) => form.values[name] !== undefined)
    .map((name): [FieldName, string, string] => [
      name,
      inWords(name, heldBy(school, name)),
      inWords(name, form.values[name] ?? []),
    ])
    .filter(([, now, typed]) => now !== typed)
    .map(([name, now]): [FieldName, string] => [name, now])
  return showSection(c, section, { values: form.values, errors: [] }, 409, meanwhile)
}

/** The page of a section, with what stands beside its form. */
export function showSection(
  c: DeskContext,
  section: SectionId,
  form: FormState,
  status: 200 | 409 | 422 = 200,
  meanwhile?: SectionProps['meanwhile'],
) {
  const shades = heldToContrast(c.var.school.settings.colour)
  if (section === 'look') c.set('theme', themeOf(c.var.school.settings.colour) + shadesAsCss(shades))
  const props = { ...deskProps(c), form, unseen: newUnseen(c.var.school.revision) }
  const beside = {
    look: () => ({
      children: (
        <>
          <Shades {...props} shades={shades} />
          <LogoForms {...props} logo={c.var.logo} />
        </>
      ),
    }),
    groups: () => ({ above: <GroupHelp {...props} asked={askedGroups(c)} /> }),
  }
  const more = section === 'look' || section === 'groups' ? beside[section]() : {}
  const fields = SECTIONS[section].map((name) => [name, FIELDS[name]] as SectionProps['fields'][number])
  const page = <SectionPage {...props} {...more} section={section} fields={fields} meanwhile={meanwhile} />
  return answer(c, page, status)
}

const shadesAsCss = ({ light, dark }: { light: string; dark: string }) =>
  `.shades .on-light{--school:${light}}.shades .on-dark{--school:${dark}}`

/** Which ready list of groups the address asks for. */
const askedGroups = (c: DeskContext): FormState => ({
  values: { stage: [stageIn(c) ?? ''], classes: [c.req.query('classes') ?? ''] },
  errors: [],
})

const stageIn = (c: DeskContext) => STAGES.find((known) => known === c.req.query('stage'))

/** That list, to stand in the box; nothing when none is asked for. */
function readyGroups(c: DeskContext): Record<string, string[]> {
  const stage = stageIn(c)
  const classes = CLASSES.find((known) => known === c.req.query('classes')) ?? 1
  return stage ? { groups: [usualGroups(c.var.t, stage, Number(classes)).join('\n')] } : {}
}
