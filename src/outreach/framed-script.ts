/**
 * The script of a framed page. It tells the page around it how tall it is: in our own words, for static/embed.js, and
 * in WordPress's, with the secret that WordPress put behind the #. WordPress allows its frames no new tab, so a link that
 * is pressed there is handed on for it to follow. Nothing else is told, and nothing that is heard does more than ask
 * for the height again.
 */
export const FRAMED_SCRIPT = `{
const secret = /[?&]secret=([a-z0-9]+)/i.exec(location.hash)?.[1]
const tell = (message) => parent.postMessage(message, '*')
const tellHeight = () => {
  const value = Math.ceil(document.body.getBoundingClientRect().height)
  tell({ gatepost: 'height', value })
  if (secret) tell({ message: 'height', value, secret })
}
new ResizeObserver(tellHeight).observe(document.body)
addEventListener('load', tellHeight)
addEventListener('message', ({ source, data }) => {
  const isAsked = data?.gatepost == 'ready' || (secret && data?.message == 'ready' && data.secret == secret)
  if (source == parent && parent != self && isAsked) tellHeight()
})
if (secret) addEventListener('click', (event) => {
  const link = event.target.closest('a[target]')
  if (!link) return
  event.preventDefault()
  tell({ message: 'link', value: link.href, secret })
})
}`
