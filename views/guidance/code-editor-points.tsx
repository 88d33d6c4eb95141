import { TextArea, TextField } from '../components/form.tsx'
import { PartAdvice } from './code-advice.tsx'
import type { EditorProps } from './code-editor.tsx'
import { POINT_FIELDS } from './code-field.ts'

/** The points in their order, those that are left out, and one of the school's own to add. */
export const EditorPoints = (props: EditorProps) => {
  const { t, form, extra } = props
  const words = t.codeEditor.editor.points
  const { point: ids = [], on = [] } = form.values
  const isOn = (id: string) => on.includes(id)
  const off = ids.filter((id) => !isOn(id))
  const [readyMade, others] = [
    off.filter((id) => extra.includes(id)),
    off.filter((id) => !extra.includes(id)),
  ]
  return (
    <>
      <h2 id="points" tabindex={-1}>
        {words.title}
      </h2>
      <p>{words.lead}</p>
      <Points {...props} ids={ids.filter(isOn)} isOn />
      {others.length > 0 && (
        <>
          <h3>{words.off}</h3>
          <p>{words.offLead}</p>
          <Points {...props} ids={others} />
        </>
      )}
      {readyMade.length > 0 && (
        <>
          <h3>{words.extra}</h3>
          <p>{words.extraLead}</p>
          <Points {...props} ids={readyMade} />
        </>
      )}
      <NewPoint {...props} />
    </>
  )
}

const Points = ({ ids, isOn = false, ...props }: EditorProps & { ids: string[]; isOn?: boolean }) => (
  <ol class="editor-points">
    {ids.map((id, i) => (
      <li>
        <Point {...props} id={id} isOn={isOn} isFirst={i === 0} isLast={i === ids.length - 1} />
      </li>
    ))}
  </ol>
)

interface PointProps extends EditorProps {
  id: string
  isOn: boolean
  isFirst: boolean
  isLast: boolean
}

/** One point: whether it is in the code and where, and its words behind its title. */
const Point = (props: PointProps) => {
  const { t, form, id, advice, done } = props
  const words = t.codeEditor.editor.points
  const name = form.values[`dont-${id}`]?.[0] || words.nameless
  const found = advice?.parts[`point-${id}`]
  const isWrong = form.errors.some(({ field }) => POINT_FIELDS.some((each) => field === `${each}-${id}`))
  const hasGap = props.isOn && POINT_FIELDS.some((each) => !form.values[`${each}-${id}`]?.[0])
  const wasReset = done.act === 'reset' && done.point === id
  return (
    <>
      <input type="hidden" name="point" value={id} />
      <div class="place">
        <label class="choice">
          <input type="checkbox" name="on" value={id} checked={props.isOn} />
          <b>{name}</b>
        </label>
        {props.isOn && <Moves {...props} name={name} />}
      </div>
      <details open={isWrong || wasReset || hasGap}>
        <summary autofocus={wasReset}>
          {words.open}
          <span class="unseen"> “{name}”</span>
        </summary>
        <PointFields {...props} />
      </details>
      <PartAdvice t={t} advice={found} />
    </>
  )
}

/** The button that was pressed keeps the focus; at the end of its way the other one has it. */
const Moves = ({ t, id, name, isFirst, isLast, done }: PointProps & { name: string }) => {
  const words = t.codeEditor.editor.points
  const isMoved = done.point === id
  const isUp = isMoved && (isLast || (done.act === 'up' && !isFirst))
  const move = (act: 'up' | 'down', hasFocus: boolean) => (
    <button type="submit" class="second small" name="do" value={`${act}:${id}`} autofocus={hasFocus}>
      {words[act]}
      <span class="unseen"> “{name}”</span>
    </button>
  )
  return (
    <>
      {!isFirst && move('up', isUp)}
      {!isLast && move('down', isMoved && !isUp)}
    </>
  )
}

const PointFields = ({ t, form, id, standard }: PointProps) => {
  const words = t.codeEditor.editor.points
  const field = { t, form, errors: t.codeEditor.errors }
  return (
    <>
      {POINT_FIELDS.map((name) =>
        name === 'because' || name === 'instead' ? (
          <TextArea {...field} name={`${name}-${id}`} {...words[name]} rows={2} />
        ) : (
          <TextField {...field} name={`${name}-${id}`} {...words[name]} />
        ),
      )}
      {isReworded(t.points, form.values, id) && standard.includes(id) && (
        <button type="submit" class="second small" name="do" value={`reset:${id}`}>
          {words.reset}
        </button>
      )}
    </>
  )
}

function isReworded(ours: EditorProps['t']['points'], values: Record<string, string[]>, id: string): boolean {
  const wording = ours[id as 'staff']
  return POINT_FIELDS.some((name) => values[`${name}-${id}`]?.[0] !== wording?.[name])
}

/** A point of the school's own; it is added with whatever button sends the form. */
const NewPoint = ({ t, form, advice }: EditorProps) => {
  const words = t.codeEditor.editor.points.own
  const { hint } = t.codeEditor.editor.points.report
  const field = { t, form, errors: t.codeEditor.errors }
  const isBegun = POINT_FIELDS.some((name) => form.values[`new-${name}`]?.[0])
  const isWrong = form.errors.some((error) => error.field === 'new-dont')
  return (
    <details class="lid" open={isBegun || isWrong}>
      <summary>{words.title}</summary>
      <TextField {...field} name="new-dont" label={words.dont} />
      <TextArea {...field} name="new-because" label={words.because} rows={2} />
      <TextArea {...field} name="new-instead" label={words.instead} rows={2} />
      <TextField {...field} name="new-report" label={words.report} hint={hint} />
      <PartAdvice t={t} advice={advice?.parts.new} />
      <button type="submit" class="second" name="do" value="add">
        {words.add}
      </button>
    </details>
  )
}
