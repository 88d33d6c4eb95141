// biome-ignore lint/style/noRestrictedImports: here it gets its seed
import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    seed: number
  }
}

/** Each run tries the same inputs, so that a change is judged by itself; `SEED=2 npm test` tries others. */
fc.configureGlobal({ seed: inject('seed') })

export { fc }
