// The message checker on a phone: reads the draft while it is typed, so that it is never sent. The page holds
// all the words; this only shows and hides them. Built into static/check.js, with the checker, by scripts/build.ts.
import { readDraft } from './draft.ts'

const AFTER_TYPING_MS = 300
/** A screen reader is told later, so that it doesn't speak into every pause. */
const BEFORE_SAYING_MS = 1500

const byId = (id) => document.getElementById(id)
const all = (selector) => [...outcome.querySelectorAll(selector)]
const outcome = byId('outcome')
const box = byId('draft')
const points = all('[data-point]')
const whatsApp = byId('whatsapp')
const whenIdle = window.requestIdleCallback ?? setTimeout

let typing
let saying
let readLast

/** Reads what is in the box and shows what it comes to. */
function check() {
  clearTimeout(typing)
  const draft = draftOf()
  if (draft === readLast) return
  readLast = draft
  outcome.hidden = draft === ''
  byId('copied').textContent = ''
  if (draft === '') return
  for (const stale of document.querySelectorAll('.summary, .error')) stale.remove()
  box.closest('.field').classList.remove('wrong')
  box.removeAttribute('aria-invalid')
  show(
    readDraft(
      draft,
      points.map(({ dataset }) => dataset.point),
    ),
  )
}

function show(reading) {
  byId('result')?.removeAttribute('id')
  for (const part of all('[data-said]')) part.hidden = !reading.said.includes(part.dataset.said)
  outcome.querySelector('[data-said]:not([hidden]) h2').id = 'result'
  byId('marked').textContent = ''
  byId('marked').append(...reading.pieces.map(markOf))
  for (const point of points) point.hidden = true
  reading.points.forEach((id, i) => {
    const point = points.find(({ dataset }) => dataset.point === id)
    point.hidden = false
    point.querySelector('.n').textContent = i + 1
    byId('reasons').append(point)
  })
  byId('send').hidden = false
}

/** A piece of the draft as views/guidance/draft.tsx makes it. */
function markOf({ text, isMarked, isInner, notes }) {
  if (!isMarked) return text
  const mark = document.createElement('mark')
  if (isInner) mark.className = 'inner'
  mark.append(text, ...notes.map(noteOf))
  return mark
}

function noteOf(number) {
  const note = byId('note').content.cloneNode(true)
  note.querySelector('.n').textContent = number
  return note
}

/** Tells a screen reader what the headings under the box say, if that is new. */
function say(text = headings()) {
  if (byId('spoken').textContent !== text) byId('spoken').textContent = text
}

const headings = () =>
  all('h2, h3')
    .filter((heading) => heading.offsetParent !== null)
    .map((heading) => heading.textContent.trim())
    .join('. ')

/** The draft as one would post it; half a character, which no link can hold, becomes a sign for it. */
const draftOf = () => box.value.trim().replace(/\p{Surrogate}/gu, '\ufffd')

box.addEventListener('input', () => {
  clearTimeout(typing)
  clearTimeout(saying)
  typing = setTimeout(() => whenIdle(check), AFTER_TYPING_MS)
  saying = setTimeout(say, BEFORE_SAYING_MS)
})

box.form.addEventListener('submit', (event) => {
  if (draftOf() === '') return
  event.preventDefault()
  check()
  clearTimeout(saying)
  byId('result').focus()
})

byId('copy').addEventListener('click', async () => {
  await navigator.clipboard.writeText(draftOf())
  byId('copied').textContent = byId('copy').dataset.done
})

// The link holds the draft for this one tap: nothing else finds it there.
whatsApp.addEventListener('click', () => {
  const bare = whatsApp.getAttribute('href')
  whatsApp.href = `${bare}?text=${encodeURIComponent(draftOf())}`
  setTimeout(() => whatsApp.setAttribute('href', bare))
})

byId('copy').hidden = !navigator.clipboard
byId('sent').hidden = true
byId('stays').hidden = false
if (draftOf() !== '') check()
