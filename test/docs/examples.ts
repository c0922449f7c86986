import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { manualFences } from './manual.ts'

/** A worked example for programs. */
export interface Example {
  /** Of the file that holds it. */
  readonly name: string
  readonly code: string
  /** What it imports of the package. */
  readonly imports: readonly string[]
}

/** The `@example` blocks of all docstrings in src. */
const OF_DOCSTRINGS: readonly Example[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .flatMap(file => {
    const blocks = readFileSync(join('src', file), 'utf8').matchAll(/^ \* @example\n((?: \*.*\n)+?)(?: \*\/)/gm)
    return [...blocks].map(([, lines]) => {
      const code = lines!.replace(/^ \* ?/gm, '')
      return exampleOf(file.replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-'), code)
    })
  })

/** Those of the pages that are about programs: strategies have tests of their own. */
const OF_PAGES: readonly Example[] = manualFences()
  .filter(({ info, page }) => info === 'ts' && /README|library/.test(page))
  .map(({ page, text }) => exampleOf(basename(page, '.md'), text))

export const EXAMPLES: readonly Example[] = [...OF_DOCSTRINGS, ...OF_PAGES]

function exampleOf(name: string, code: string): Example {
  const imports = [...code.matchAll(/^import \{ (.+) \} from 'stepup[\w/]*'/gm)]
  return { name, code, imports: imports.flatMap(([, names]) => names!.split(', ')) }
}
