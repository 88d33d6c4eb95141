import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('no concern is lost, halved or doubled while mail, database and queue fail and the Worker is killed', () => {
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['test/soak/soak.ts', '--json', '--concerns', '300', '--clients', '30'],
    { encoding: 'utf8' },
  )
  expect(stderr).toBe('')
  const counts = JSON.parse(stdout)
  expect(status).toBe(0)
  expect(counts).toMatchObject({ kills: 2, wrong: 0 })
  expect(counts.receipts + counts.withoutReceipt).toBe(300)
}, 300_000)
