import { Choices, TextArea, TextField } from '../components/form.tsx'
import { ActForm, fieldOf, Lid } from './act-form.tsx'
import type { ConcernProps } from './concern.tsx'

/** "It is about somebody else": who it is about, their name if it is known, and why. */
export const MoveUp = (props: ConcernProps) => {
  const { t, concern } = props
  const words = t.desk.acts['move-up']
  const field = fieldOf(props, 'move-up')
  return (
    <Lid {...props} act="move-up" title={words.title}>
      <p class="quiet">{words.hint}</p>
      <ActForm {...props} act="move-up" second leadsAway>
        <Choices
          {...field}
          type="radio"
          name="about"
          label={words.about.label}
          options={concern.above.map((about): [string, string] => [about, t.report.about.options[about]])}
        />
        <TextField {...field} name="named" {...words.named} optional />
        <TextArea {...field} name="reason" {...words.reason} rows={3} />
      </ActForm>
    </Lid>
  )
}
