// `npm start`: serves the two demo schools on this machine until Ctrl+C. `npm start -- --port N` for another port.
import { argumentsOf, fail, failWith } from './command.ts'
import { serveMailbox } from './mailbox.ts'
import { prepare, serve } from './serve.ts'

const state = '.wrangler/state'
/** Who may try the operator's pages on this machine. */
const OPERATOR = 'operator@tideway.example.com'
const { values } = argumentsOf('npm start -- --port N', {
  options: { port: { type: 'string', default: '8787' } },
})
const port = Number(values.port)
if (!Number.isInteger(port) || port < 1 || port > 65_534) {
  fail(`--port takes a number from 1 to 65534, not "${values.port}"`)
}

try {
  prepare(state)
  const server = await serve(port, state, { OPERATORS: OPERATOR })
  serveMailbox(port + 1, server.address)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.process.kill(signal))
  server.process.on('exit', (code) => process.exit(code ?? 0))
  server.process.stdout?.pipe(process.stdout)
  server.process.stderr?.pipe(process.stderr)
  console.log(`
Gatepost is at ${server.address}

  Two schools of one trust, to try it with:
    ${server.address}/bramble-hill   mail to staff holds the concern
    ${server.address}/saltmarsh      mail to staff is only a notice
    … /code   /report   /follow-up   /talk-to   /privacy   /accessibility

  The desk, for staff: ${server.address}/desk
    sign in as head@bramble-hill.example.com or office@saltmarsh.example.com; the code is in the mail

  The operator, who looks after the schools: ${server.address}/operator
    sign in as ${OPERATOR}

  Mail that was sent:  http://localhost:${port + 1}
  The cron, by hand:   curl "${server.address}/cdn-cgi/handler/scheduled?cron=*/5+*+*+*+*"

  Ctrl+C stops it. What you tried is kept in ${state}.
`)
} catch (error) {
  failWith(error)
}
