import type { Rung } from '../../src/storage/schema.ts'
import type { FormProps } from '../components/form.tsx'
import { Choices } from '../components/form.tsx'

/** The ladder of responses, each rung with when it fits. It is advice: nothing is ticked beforehand. */
export const Ladder = ({ rungs, ...field }: FormProps & { rungs: Rung[]; label: string; hint: string }) => (
  <Choices
    {...field}
    name="rung"
    type="radio"
    options={rungs.map((rung) => [
      rung,
      <>
        <b>{field.t.desk.ladder[rung].name}</b>
        <small>{field.t.desk.ladder[rung].fits}</small>
      </>,
    ])}
  />
)
