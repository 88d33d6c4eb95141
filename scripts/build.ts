// Puts into static/ what comes from packages. Runs before every start, test and deployment (package.json).
import { copyFileSync } from 'node:fs'

copyFileSync('node_modules/htmx.org/dist/htmx.min.js', 'static/htmx.js')
