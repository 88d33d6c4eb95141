// On an opened concern: says so, in the form, when what was sent in place could not be.
document.addEventListener('htmx:error', ({ target }) => {
  const notice = target.closest('form')?.querySelector('.not-sent')
  if (notice) notice.hidden = false
})
