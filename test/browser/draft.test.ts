import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { address, focused, newPage, open, setOffline, shownText, withBrowser } from './support/browser.ts'
import { ANGRY, FINE, POLISH, withDraft } from './support/draft.ts'
import { record } from './support/recorder.ts'

withBrowser()

const words = en.draft
const PATH = '/bramble-hill/check/message'
const DANGER = 'I want to kill myself'

describe('the phone and the Worker', () => {
  test.each([
    ['what may go against the code', ANGRY],
    ['that nothing stood out', FINE],
    ['what can’t be checked', POLISH],
    ['that somebody may be in danger', DANGER],
    ['what can be checked only in part', POLISH.replace('wycieczka', 'fucking wycieczka')],
    ['blanks, emoji and signs', '  👩‍👩‍👧 This is fucking awful\n\n<b>& 𝒳</b>\n '],
    ['a very long draft in which nothing stood out', 'Don’t forget the cakes tomorrow! '.repeat(400)],
    ['a very long draft', `This is fucking awful. ${'and bring a cake '.repeat(700)}`],
  ])('show the same: %s', async (_, draft) => {
    const onPhone = await resultOf(await withDraft(draft))
    const fromWorker = await resultOf(await withDraft(draft, { javaScript: false }))
    expect(onPhone).toBe(fromWorker)
    expect(onPhone.length).toBeGreaterThan(100)
  })

  test('show the same when another draft was checked before', async () => {
    const page = await withDraft(ANGRY)
    for (const draft of [DANGER, FINE, 'This is fucking awful']) {
      await page.locator('#draft').fill(draft)
      await checkIt(page)
      const fresh = await resultOf(await withDraft(draft, { javaScript: false }))
      expect(await resultOf(page)).toBe(fresh)
    }
  })
})

describe('with JavaScript', () => {
  test('the draft is checked as it is typed, and the focus stays', async () => {
    const page = await open(PATH)
    expect(await page.locator('#stays').isVisible()).toBe(false)
    expect(await page.locator('#sent').isVisible()).toBe(true)
    await page.locator('#draft').pressSequentially('This is fucking awful')
    await page.getByRole('link', { name: en.points.language.dont }).waitFor()
    expect(await page.locator('#stays').isVisible()).toBe(true)
    expect(await page.locator('#sent').isVisible()).toBe(false)
    expect(await focused(page)).toBe('draft')
    await page.locator('#draft').fill(FINE)
    await page.getByRole('heading', { name: words.clear.title }).waitFor()
    await page.locator('#draft').fill('')
    await page.locator('#outcome').waitFor({ state: 'hidden' })
  })

  test('a screen reader is told once, after the typing', async () => {
    const page = await open(PATH)
    await page.locator('#draft').focus()
    await page.locator('#stays').waitFor()
    await page.evaluate(`(() => {
      window.told = []
      new MutationObserver(() => told.push(document.getElementById('spoken').textContent))
        .observe(document.getElementById('spoken'), { childList: true })
    })()`)
    await page.locator('#draft').pressSequentially('This is fucking awful, and that is that', { delay: 20 })
    await expect.poll(() => page.evaluate('told.length'), { timeout: 5000 }).toBe(1)
    const [told] = await page.evaluate<string[]>('told')
    expect(told).toContain(words.findings.title)
    expect(told).toContain(en.points.language.dont)
    expect(told).not.toContain(words.clear.title)
  })

  test('no request carries the draft: not by typing, checking, copying, opening WhatsApp or leaving', async () => {
    const { proxy, sent } = await record()
    const page = await open(PATH, { proxy })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('#draft').fill(ANGRY)
    await checkIt(page)
    await page.locator('#draft').press('End')
    await page.locator('#draft').pressSequentially(' Quetzalcoatl')
    await page.locator('#marked').getByText('Quetzalcoatl').waitFor()
    await page.getByRole('button', { name: words.copy }).click()
    await page.getByText(words.copied).waitFor()
    await page.getByRole('link', { name: words.whatsApp }).click()
    expect(page.url()).toMatch(/\/check\/message$/)
    // A beacon of the test's own, to see that one would be seen.
    await page.evaluate(`addEventListener('pagehide', () => navigator.sendBeacon('/health', 'the last'))`)
    await page.getByRole('link', { name: words.next.code }).click()
    await page.waitForURL(/\/code$/)
    await expect
      .poll(() => sent.some(({ whole }) => whole.endsWith('the last')), { timeout: 5000 })
      .toBe(true)
    await page.goBack()
    await page.close()

    expect(sent.map(({ path }) => path)).toContain('/check.js')
    expect(sent.filter(({ method }) => method !== 'GET').map(({ path }) => path)).toEqual(['/health'])
    for (const { whole } of sent) expect(whole).not.toMatch(/Green|Dave|900123|Quetzalcoatl|awful/)
  })

  test('a button pressed while the checker is on its way waits for it', async () => {
    const { proxy, sent } = await record()
    const page = await open(PATH, { proxy })
    const arrive = await holdScript(page)
    await page.locator('#draft').fill(ANGRY)
    await checkIt(page)
    expect(await page.locator('#stays').isVisible()).toBe(false)
    arrive()
    await page.locator('#result').waitFor()
    await expect.poll(() => focused(page)).toBe('result')
    expect(sent.map(({ method }) => method)).not.toContain('POST')
  })

  test('it goes on without a network once the checker is there', async () => {
    const page = await open(PATH)
    await page.locator('#draft').focus()
    await page.locator('#stays').waitFor()
    await setOffline(page, true)
    await page.locator('#draft').fill('This is fucking awful')
    await page.getByRole('link', { name: en.points.language.dont }).waitFor()
    await page.locator('#draft').fill(FINE)
    await checkIt(page)
    await page.getByRole('heading', { name: words.clear.title }).waitFor()
  })

  test('what could not be fetched is tried again with the next touch', async () => {
    const page = await open(PATH)
    await setOffline(page, true)
    await page.locator('#draft').fill('This is fucking')
    await setOffline(page, false)
    await page.locator('#draft').pressSequentially(' awful')
    await page.locator('#stays').waitFor()
    await page.getByRole('link', { name: en.points.language.dont }).waitFor()
  })

  test('a phone that is too old for the checker sends the form, and never says that it doesn’t', async () => {
    const page = await newPage()
    await page.route('**/check.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }))
    await page.goto(address + PATH)
    await page.locator('#draft').fill('This is fucking awful')
    expect(await page.locator('#stays').isVisible()).toBe(false)
    await checkIt(page)
    await page.waitForURL(/#result$/)
    await page.getByRole('link', { name: en.points.language.dont }).waitFor()
    expect(await page.locator('#draft').inputValue()).toBe('This is fucking awful')
  })

  test('an error from before goes once there is something to check', async () => {
    const page = await open(PATH)
    await page.getByRole('button', { name: words.check }).click()
    await page.getByRole('alert').waitFor()
    await expect.poll(() => focused(page)).toContain(en.site.errorSummary)
    await page.locator('#draft').fill(FINE)
    await page.getByRole('heading', { name: words.clear.title }).waitFor()
    expect(await shownText(page)).not.toContain(words.errors.draftMissing)
  })

  test('one press copies the draft, and says so until it changes', async () => {
    const page = await withDraft(`${FINE} 😀`)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: words.copy }).click()
    await page.getByRole('status').getByText(words.copied).waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${FINE} 😀`)
    await page.locator('#draft').fill('Don’t forget the cakes tomorrow!')
    await page.getByText(words.copied).waitFor({ state: 'detached' })
  })

  test('the link to WhatsApp holds the draft for one tap alone, and in the app’s own scheme', async () => {
    const page = await withDraft(`${FINE} & 😀?\n#1`)
    const link = page.getByRole('link', { name: words.whatsApp })
    expect(await link.getAttribute('href')).toBe('whatsapp://send')
    await page.evaluate(`addEventListener('click', (event) => {
      window.tapped = event.target.href
      event.preventDefault()
    })`)
    await link.click()
    const tapped = await page.evaluate<string>('tapped')
    expect(tapped).toBe(`whatsapp://send?text=${encodeURIComponent(`${FINE} & 😀?\n#1`)}`)
    await expect.poll(() => link.getAttribute('href')).toBe('whatsapp://send')
    expect(await page.content()).not.toContain('text=')
  })

  test('where somebody may be in danger, what to do about a mistake comes last, and quietly', async () => {
    const page = await withDraft(DANGER)
    await page.getByText(en.report.safety.now).waitFor()
    const isQuiet = () =>
      page.evaluate(`getComputedStyle(document.getElementById('copy')).borderColor === 'rgba(0, 0, 0, 0)'`)
    expect(await page.getByText(words.danger.wrong).isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: words.copy }).isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: words.whatsApp }).isVisible()).toBe(true)
    expect(await isQuiet()).toBe(true)
    await page.locator('#draft').fill(FINE)
    await page.getByRole('heading', { name: words.clear.title }).waitFor()
    expect(await isQuiet()).toBe(false)
  })
})

test.each([
  ['blank', ''],
  ['where nothing stood out', FINE],
  ['where it can’t be checked', POLISH],
])('the page says once who helps somebody who is hurt: %s', async (_, draft) => {
  const page = draft ? await withDraft(draft) : await open(PATH)
  expect((await shownText(page)).split(words.hurt.call)).toHaveLength(2)
})

describe('without JavaScript', () => {
  test('the page says what happens to the words, and has no button that does nothing', async () => {
    const page = await withDraft(ANGRY, { javaScript: false })
    const text = await shownText(page)
    expect(text).toContain(words.sent)
    expect(text).not.toContain(words.stays)
    expect(await page.getByRole('button').allInnerTexts()).toEqual([words.check])
    expect(await page.getByRole('link', { name: words.whatsApp }).count()).toBe(0)
    expect(new URL(page.url()).search).toBe('')
    await expect.poll(() => focused(page)).toBe('result')
  })

  test('an empty draft is put right from the summary', async () => {
    const page = await open(PATH, { javaScript: false })
    await checkIt(page)
    await page.getByRole('alert').getByRole('link', { name: words.errors.draftMissing }).click()
    await expect.poll(() => focused(page)).toBe('draft')
  })
})

const checkIt = (page: Page) => page.getByRole('button', { name: words.check }).click()

/** What of a result is shown, as HTML: all but what is hidden, and the buttons that only a phone has. */
function resultOf(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const outcome = document.getElementById('outcome').cloneNode(true)
    for (const other of outcome.querySelectorAll('[hidden], #send, template')) other.remove()
    return outcome.innerHTML
  })()`)
}

/** Keeps the checker from arriving until what is given is called. */
async function holdScript(page: Page): Promise<() => void> {
  let arrive = () => {}
  const onItsWay = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/check.js', async (route) => {
    await onItsWay
    await route.continue()
  })
  return arrive
}
