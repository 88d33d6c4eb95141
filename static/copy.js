// Buttons that copy a text of the page, and that print the page: shown where the browser can.
for (const button of document.querySelectorAll('[data-copies]')) {
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copies)
    const status = button.parentElement.querySelector('[role=status]')
    status.textContent = ''
    await navigator.clipboard.writeText((text.value ?? text.textContent).trim())
    status.textContent = button.dataset.done
  })
}
for (const button of document.querySelectorAll('[data-prints]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
