import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** Keys for tests alone: 32 bytes of one value each. */
const TEST_SECRETS = {
  SEALING_KEYS: Buffer.alloc(32, 1).toString('base64'),
  HASHING_KEY: Buffer.alloc(32, 2).toString('base64'),
  ADDRESS: 'https://gatepost.example.com',
  OPERATORS: 'operator@trust.example.com',
  MICROSOFT_TENANT_ID: '00000000-1111-2222-3333-444444444444',
  MICROSOFT_CLIENT_ID: 'microsoft-client',
  MICROSOFT_CLIENT_SECRET: 'microsoft-secret',
  GOOGLE_CLIENT_ID: 'google-client',
  GOOGLE_CLIENT_SECRET: 'google-secret',
}

/** How many test files of a project run at a time: two cores are what is counted on. */
const AT_ONCE = 2
/** A machine that does much else besides must not make a test red (ms). */
const testTimeout = 60_000
/** What the inputs of properties are made from. */
const provide = { seed: Number(process.env.SEED ?? 1) }

export default defineConfig({
  test: {
    silent: 'passed-only',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          maxWorkers: AT_ONCE,
          testTimeout,
          provide,
          isolate: false,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: { ...TEST_SECRETS, TEST_MIGRATIONS: await readD1Migrations('migrations') },
            },
          })),
        ],
        test: {
          name: 'worker',
          include: ['test/worker/**/*.test.{ts,tsx}'],
          maxWorkers: AT_ONCE,
          testTimeout,
          provide,
          isolate: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/support/server.ts',
          testTimeout,
          hookTimeout: testTimeout,
          isolate: false,
          maxWorkers: AT_ONCE,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
