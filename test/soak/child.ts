// Runs the Worker in real workerd until it is killed. Started by `server.ts`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Log, LogLevel, Miniflare } from 'miniflare'
import { optionsOf } from './miniflare.ts'

const [folder = '', harness = '', turned = '0'] = process.argv.slice(2)
const worker = JSON.parse(readFileSync(join(folder, 'worker.json'), 'utf8'))
const miniflare = new Miniflare(
  optionsOf(join(folder, 'state'), {
    ...worker,
    bindings: { ...worker.bindings, TURNED: Number(turned) },
    serviceBindings: { HARNESS: { external: { address: harness, http: {} } } },
    rootPath: folder,
    modulesRoot: folder,
    scriptPath: join(folder, 'worker.js'),
    log: new Log(LogLevel.NONE),
  }),
)
const ready = await miniflare.ready
process.send?.((worker.unsafeDirectSockets ? await miniflare.unsafeGetDirectURL() : ready).href)
