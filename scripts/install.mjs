// Installs what package-lock.json says, unless that is what is there. Plain JavaScript for any Node: the
// project's own Node comes with the packages. (`npm install`, not `ci`: some registries lack the packages of
// other platforms that `ci` insists on.)
import { execSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.installed'
const lock = () => readFileSync('package-lock.json', 'utf8')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock()) {
  console.log('Installing …')
  execSync('npm install --no-audit --no-fund --loglevel=error', { stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(stamp, lock())
}
