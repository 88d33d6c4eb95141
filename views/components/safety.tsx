import type { Words } from '../../src/i18n/words.ts'
import type { School } from '../../src/schools/schools.ts'
import { urls } from '../../src/urls.ts'
import { Phone } from './contact.tsx'

/**
 * What comes before any form, and before manners: a child in danger, a child to worry about, a picture nobody should
 * touch, a threat or a hate crime.
 */
export const SafetyPanel = ({ t, school, title }: { t: Words; school: School; title?: string }) => {
  const { safety } = t.report
  const { name, phone } = school.settings.safeguarding
  return (
    <section class="safety" aria-labelledby="safety">
      <h2 id="safety">{title ?? safety.title}</h2>
      <p>
        <b>{safety.now}</b> <Phone number="999" />.
      </p>
      <p>
        <b>{safety.worried}</b> {name ? safety.lead(name) : safety.leadNoName} <Phone number={phone} />.{' '}
        {safety.nspcc} <Phone number="0808 800 5000" />. {safety.noAnswer}
        <Council t={t} school={school} />
      </p>
      <PictureAndThreat t={t} />
      <p>
        <b>{safety.extremism}</b> {safety.extremismText}
      </p>
    </section>
  )
}

/** A picture that nobody may keep; a threat, or a hate crime. */
export const PictureAndThreat = ({ t }: { t: Words }) => {
  const { image, imageText, threat, threatText } = t.report.safety
  return (
    <>
      <p>
        <b>{image}</b> {imageText}
      </p>
      <p>
        <b>{threat}</b> {threatText}
      </p>
    </>
  )
}

/** How the council's children's services are reached, as it goes on after naming them. */
const Council = ({ t, school }: { t: Words; school: School }) => {
  const { safety } = t.report
  const { childrensServices, childrensServicesAtNight } = school.settings.council
  if (!childrensServices && !childrensServicesAtNight) return <>. {safety.dayAndNight}</>
  return (
    <>
      : <CouncilPhones t={t} school={school} />.
    </>
  )
}

/** The numbers of the council's children's services that the school has set. */
export const CouncilPhones = ({ t, school }: { t: Words; school: School }) => {
  const { childrensServices, childrensServicesAtNight } = school.settings.council
  return (
    <>
      {childrensServices && <Phone number={childrensServices} />}
      {childrensServices && childrensServicesAtNight && ', '}
      {childrensServicesAtNight && (
        <>
          {t.report.safety.atNight} <Phone number={childrensServicesAtNight} />
        </>
      )}
    </>
  )
}

/** Who helps somebody who is hurt, in one quiet line, for where nothing was found to worry about. */
export const SafetyLine = ({ t, school }: { t: Words; school: School }) => {
  const { hurt } = t.draft
  const { name, phone } = school.settings.safeguarding
  return (
    <p class="quiet hurt">
      {hurt.call} <Phone number="999" />, {hurt.lead} {name} <Phone number={phone} />
      {!name && (
        <>
          , {hurt.nspcc} <Phone number="0808 800 5000" />
        </>
      )}
      .
    </p>
  )
}

/** What somebody does now who may have said that a person is in danger: help first, who to talk to, and a quick way out. */
export const SafetyNow = ({ t, school }: { t: Words; school: School }) => {
  const { name, phone } = school.settings.safeguarding
  return (
    <>
      <SafetyPanel t={t} school={school} title={t.selfCheck.outcome.safetyNow} />
      <div class="end">
        <p>{t.selfCheck.ends.safety}</p>
        <p class="reach">
          {name && `${name}: `}
          <Phone number={phone} />
        </p>
      </div>
      <p>
        <a class="leave" href={urls.leave(school.slug)} rel="nofollow noreferrer">
          {t.site.leave}
        </a>
      </p>
    </>
  )
}
