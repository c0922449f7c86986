import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { FROM_SOURCE, programFile } from '../files/programFile.ts'

/** What a strategy file may import by the name of the package, and the module that stands behind it. */
const LENT: Readonly<Record<string, string>> = {
  stepup: 'index',
  'stepup/strategy': 'strategy',
}

let isLent = false

/**
 * Lets `import … from 'stepup'` find the program that runs, wherever the importing file lies and whether the package is
 * installed there or not. Once for a thread.
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
  })
}
