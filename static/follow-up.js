// On an opened concern: says so when what was sent in place could not be.
const notSent = () => {
  const notice = document.getElementById('not-sent')
  if (notice) notice.hidden = false
}
document.addEventListener('htmx:error', notSent)
