import { describe, expect, test } from 'vitest'
import { openKeyRing, SealError } from '../../../src/storage/sealing.ts'
import { fc } from '../../support/properties.ts'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const place = { field: 'concerns.account', row: 'row-1' }
const ring = await openKeyRing([key(1)])
const seal = ring.forSchool('school-1')

describe('sealing', () => {
  test('any value comes back as it was, lone surrogates and NUL included', async () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.jsonValue())
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        const back = await seal.open(place, await seal.seal(place, value))
        expect(back).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    for (const text of ['\uD800', 'a\u0000b', '\uDC00\uD800', 'x'.repeat(200_000)]) {
      expect(await seal.open(place, await seal.seal(place, text))).toBe(text)
    }
  })

  test('shows nothing of what was said, and the same twice is sealed differently', async () => {
    const one = await seal.seal(place, 'what was said')
    expect(one).toMatch(/^[0-9a-f]{8}\.[\w-]+$/)
    expect(Buffer.from(one.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain('said')
    expect(await seal.seal(place, 'what was said')).not.toBe(one)
  })

  test('opens in no other school, field or row', async () => {
    const sealed = await seal.seal(place, 'x')
    await expect(ring.forSchool('school-2').open(place, sealed)).rejects.toThrow(SealError)
    await expect(seal.open({ ...place, field: 'concerns.reporter' }, sealed)).rejects.toThrow(SealError)
    await expect(seal.open({ ...place, row: 'row-2' }, sealed)).rejects.toThrow(SealError)
  })

  test('does not open once a single bit is changed, wherever it is', async () => {
    const sealed = await seal.seal(place, 'what was said')
    const [id = '', body = ''] = sealed.split('.')
    const bytes = Buffer.from(body, 'base64url')
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes)
      changed[i] = (changed[i] ?? 0) ^ 1
      await expect(seal.open(place, `${id}.${changed.toString('base64url')}`)).rejects.toThrow(SealError)
    }
  })

  test.each(['', '.', 'nonsense', '00000000.AAAA', `${ring.currentKeyId}.`, `${ring.currentKeyId}.*`])(
    'does not open %j, and says nothing of it',
    async (sealed) => {
      await expect(seal.open(place, sealed)).rejects.toThrow(SealError)
    },
  )
})

describe('the key ring', () => {
  test('seals with its first key and opens with all of them', async () => {
    const old = await seal.seal(place, 'kept')
    const renewed = await openKeyRing([key(2), key(1)])
    expect(await renewed.forSchool('school-1').open(place, old)).toBe('kept')
    const fresh = await renewed.forSchool('school-1').seal(place, 'kept')
    expect(fresh.slice(0, 8)).toBe(renewed.currentKeyId)
    expect(renewed.retiredKeyIds).toEqual([ring.currentKeyId])
    await expect(seal.open(place, fresh)).rejects.toThrow(SealError)
  })

  test('without the key that sealed, opens nothing', async () => {
    const old = await seal.seal(place, 'kept')
    const without = await openKeyRing([key(2)])
    await expect(without.forSchool('school-1').open(place, old)).rejects.toThrow(/not in the ring/)
  })

  test('is never empty', async () => {
    await expect(openKeyRing([])).rejects.toThrow()
  })
})
