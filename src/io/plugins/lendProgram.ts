import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { extname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { FROM_SOURCE, programFile } from '../files/programFile.ts'

/** What a strategy file may import by the name of the package, and the module that stands behind it. */
const LENT: Readonly<Record<string, string>> = {
  stepup: 'index',
  'stepup/strategy': 'strategy',
}

/** What a file is loaded as that a project calls a script of the older kind, or nothing, and that imports or exports all the same. */
const MODULES: Readonly<Record<string, string>> = {
  commonjs: 'module',
  'commonjs-typescript': 'module-typescript',
  '.js': 'module',
  '.ts': 'module-typescript',
}

let isLent = false

/**
 * Lets `import … from 'stepup'` find the program that runs, wherever the importing file lies and whether the package is
 * installed there or not, and whatever kind of script the package.json of its project makes of it. Once for a thread.
 */
export function lendProgram(): void {
  if (isLent) return
  isLent = true
  registerHooks({
    resolve(specifier, context, next) {
      const lent = LENT[specifier]
      if (lent === undefined) return next(specifier, context)
      const file = FROM_SOURCE ? `src/${lent}.ts` : `dist/${lent}.js`
      return { url: pathToFileURL(programFile(file)).href, shortCircuit: true }
    },
    load(url, context, next) {
      const format = MODULES[context.format ?? extname(url)]
      return next(url, format !== undefined && isModule(url) ? { ...context, format } : context)
    },
  })
}

/** Whether a file of the user's own has a line that imports or exports; packages know what they are. */
function isModule(url: string): boolean {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return false
  return /^(import|export)\b/m.test(readFileSync(fileURLToPath(url), 'utf8'))
}
