/**
 * A script for the page of the message checker: it fetches the checker, which weighs more than the page, only
 * when somebody first touches the form. A button pressed while it comes waits for it, so that the draft stays
 * on the phone. Where it can't be fetched, or is too new for the phone, the form is sent as the page says.
 */
export const LATE_CHECK = `{
let form, isPressed
const first = ['focusin', 'pointerdown', 'input']
const hold = (event) => {
  event.preventDefault()
  isPressed = true
  form.classList.add('htmx-request')
}
const touch = ({ target }) => {
  if (form || !target.closest('form')) return
  form = target.closest('form')
  form.addEventListener('submit', hold)
  const script = document.createElement('script')
  script.src = '/check.js'
  script.onload = () => {
    first.forEach((event) => removeEventListener(event, touch))
    go()
  }
  script.onerror = () => {
    go()
    form = undefined
  }
  document.head.append(script)
}
const go = () => {
  form.removeEventListener('submit', hold)
  form.classList.remove('htmx-request')
  if (isPressed) form.querySelector('button').click()
  isPressed = false
}
first.forEach((event) => addEventListener(event, touch))
}`
