/**
 * A script for a page with a form that asks in place: it fetches htmx, which weighs more than the page, only
 * when somebody first touches the form. What was changed while it came is asked then; what could not be asked
 * leaves no earlier answer standing, and the form can still be sent as it is.
 */
export const LATE_HTMX = `{
let form, changed
const first = ['focusin', 'pointerdown', 'input', 'change']
const touch = ({ target, type }) => {
  if (!target.closest('form')) return
  changed ||= type == 'input' || type == 'change'
  if (form) return
  form = target.closest('form')
  const script = document.createElement('script')
  script.src = '/htmx.js'
  script.onload = () => setTimeout(() => {
    first.forEach((event) => removeEventListener(event, touch))
    if (changed) form.dispatchEvent(new Event('change'))
  })
  script.onerror = () => form = null
  document.head.append(script)
}
first.forEach((event) => addEventListener(event, touch))
addEventListener('htmx:error', ({ target }) => document.querySelector(target.getAttribute('hx-target')).textContent = '')
}`
