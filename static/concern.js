// A concern on the desk: what was typed in the forms that were not sent is still there when the page comes anew.
const isMark = ({ type }) => type === 'radio' || type === 'checkbox'
const isTyped = (field) => (isMark(field) ? field.checked : field.value.trim())
let kept = []

document.addEventListener('htmx:before:swap', ({ target: sent }) => {
  const fields = document.querySelectorAll('#main :is(textarea, [type=text], [type=radio], [type=checkbox])')
  kept = [...fields].filter((field) => isTyped(field) && !sent.contains(field))
})

document.addEventListener('htmx:after:swap', () => {
  for (const { id, value } of kept.splice(0)) {
    const field = document.getElementById(id)
    if (!field) continue
    if (!isMark(field)) field.value = value
    else if (field.value === value) field.checked = true
    const lid = field.closest('details')
    if (lid) lid.open = true
  }
})
