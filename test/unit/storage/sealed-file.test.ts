import { describe, expect, test } from 'vitest'
import { newFileKey, openFile, sealFile } from '../../../src/storage/sealed-file.ts'

const here = { schoolId: 'bramble-hill', field: 'evidence.file', row: 'a' }
const bytes = Uint8Array.from({ length: 5000 }, (_, i) => i % 251)

describe('a sealed file', () => {
  test('opens to what it was, where it belongs', async () => {
    const key = newFileKey()
    expect(new Uint8Array(await openFile(key, here, await sealFile(key, here, bytes)))).toEqual(bytes)
  })

  test.each([
    ['of another school', { schoolId: 'saltmarsh' }],
    ['of another field', { field: 'evidence.details' }],
    ['of another row', { row: 'b' }],
  ])('does not open in a place %s', async (_, other) => {
    const key = newFileKey()
    const sealed = await sealFile(key, here, bytes)
    await expect(openFile(key, { ...here, ...other }, sealed)).rejects.toThrow('does not open')
  })

  test('does not open with another key, altered, or cut short', async () => {
    const key = newFileKey()
    const sealed = await sealFile(key, here, bytes)
    const altered = sealed.slice()
    new Uint8Array(altered)[100] = (new Uint8Array(altered)[100] ?? 0) ^ 1
    for (const [opens, what] of [
      [newFileKey(), sealed],
      [key, altered],
      [key, sealed.slice(0, -1)],
      [key, sealed.slice(0, 5)],
    ] as const) {
      await expect(openFile(opens, here, what)).rejects.toThrow('does not open')
    }
  })

  test('is never the same twice, and every file has its own key', async () => {
    const key = newFileKey()
    const [one, two] = [await sealFile(key, here, bytes), await sealFile(key, here, bytes)]
    expect(new Uint8Array(one)).not.toEqual(new Uint8Array(two))
    expect(newFileKey()).not.toBe(key)
  })
})
