import type { First } from '../../src/concerns/ladder.ts'
import type { DeskPageProps } from './layout.tsx'

/** Who is asked before the school does anything about a concern. */
export const FirstThings = ({ t, first }: Pick<DeskPageProps, 't'> & { first: First[] }) => {
  const { lead, lado, police } = t.desk.concern.first
  return (
    <>
      {first.includes('lead') && <p class="safety">{lead.text}</p>}
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
          <p>{lado.text}</p>
        </div>
      )}
      {first.includes('police') && <p class="safety">{police.text}</p>}
    </>
  )
}
