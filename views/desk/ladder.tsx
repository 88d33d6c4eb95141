import type { FormProps } from '../components/form.tsx'
import { Choices } from '../components/form.tsx'

/** The ladder of responses, each rung with when it fits. It is advice: nothing is ticked beforehand. */
export const Ladder = (field: FormProps & { label: string; hint: string }) => (
  <Choices
    {...field}
    name="rung"
    type="radio"
    options={Object.entries(field.t.desk.ladder).map(([rung, { name, fits }]) => [
      rung,
      <>
        <b>{name}</b>
        <small>{fits}</small>
      </>,
    ])}
  />
)
