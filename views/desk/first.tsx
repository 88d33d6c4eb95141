import type { First } from '../../src/concerns/ladder.ts'
import { Phone } from '../components/contact.tsx'
import { CouncilPhones } from '../components/safety.tsx'
import type { DeskPageProps } from './layout.tsx'

/** Who is asked before the school does anything about a concern, with the numbers that the school has set. */
export const FirstThings = ({
  t,
  school,
  first,
}: Pick<DeskPageProps, 't' | 'school'> & { first: First[] }) => {
  const { lead, lado, police } = t.desk.concern.first
  const { council } = school.settings
  return (
    <>
      {first.includes('lead') && (
        <p class="safety">
          {lead.text}{' '}
          {(council.childrensServices || council.childrensServicesAtNight) && (
            <>
              {lead.council} <CouncilPhones t={t} school={school} />.
            </>
          )}
        </p>
      )}
      {first.includes('lado') && (
        <div class="safety">
          <p>
            <b>{lado.title}</b>
          </p>
          <ul>
            {lado.ask.map((question) => (
              <li>{question}</li>
            ))}
          </ul>
          <p>
            {lado.text}{' '}
            {council.lado && (
              <>
                {lado.ring} <Phone number={council.lado} />.
              </>
            )}
          </p>
        </div>
      )}
      {first.includes('police') && <p class="safety">{police.text}</p>}
    </>
  )
}
