// On the receipt: buttons to copy and to print the six words, where the browser can.
const keep = document.getElementById('keep')
const copy = document.getElementById('copy')
const copied = document.getElementById('copied')

keep.hidden = false
document.getElementById('print').addEventListener('click', () => print())
if (navigator.clipboard) {
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById('code').textContent.trim())
    copied.textContent = copy.dataset.done
  })
} else {
  copy.hidden = true
}
