import { convertV4MiniflareOptions, type MiniflareOptions, type V4MiniflareOptions } from 'miniflare'

/** Options of Miniflare for a Worker that keeps what it has in `state`. */
export const optionsOf = (state: string, worker: Record<string, unknown>): MiniflareOptions =>
  convertV4MiniflareOptions({
    modules: true,
    unsafeTriggerHandlers: true,
    resourcePersistencePath: state,
    handleStructuredLogs: () => {},
    cf: false,
    ...worker,
  } as unknown as V4MiniflareOptions)
