// Puts into static/ what comes from packages and what is bundled. Runs before every start, test and deployment
// (package.json).
import { copyFileSync } from 'node:fs'
import { build } from 'esbuild'

copyFileSync('node_modules/htmx.org/dist/htmx.min.js', 'static/htmx.js')

await build({
  entryPoints: ['src/guidance/draft-on-the-phone.js'],
  outfile: 'static/check.js',
  bundle: true,
  minify: true,
  charset: 'utf8',
  target: 'es2020', // what phones of 2020 can read
})
