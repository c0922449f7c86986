import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadStrategyFile } from '../../../src/io/plugins/loadStrategyFile.ts'
import { inputFile, linesOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const problemsIn = (name: string, text: string) => linesOf(() => loadStrategyFile(inputFile(folder, name, text)))
const SCHEMA = 'params: { safeParse: () => ({ success: true, data: {} }) }'

describe('loadStrategyFile', () => {
  it.each(['mine.ts', 'mine.mjs', 'mine.js'])('loads the default export of %s', async name => {
    const type = name.endsWith('.ts') ? ': string' : ''
    const text = `const name${type} = 'mine'\nexport default { name, about: 'Waits.', ${SCHEMA}, start: () => () => null }\n`
    const strategy = await loadStrategyFile(inputFile(folder, name, text))
    expect(strategy.name).toBe('mine')
  })

  it('refuses files that are not there, folders and other files', async () => {
    mkdirSync(join(folder, 'folder.ts'))
    expect(await linesOf(() => loadStrategyFile(join(folder, 'none.ts')))).toEqual(['- : there is no such file'])
    expect(await linesOf(() => loadStrategyFile(join(folder, 'folder.ts')))).toEqual([
      '- : this is a folder, not a file',
    ])
    expect(await problemsIn('mine.py', '')).toEqual(['- : a strategy is a .ts, .js, .mts or .mjs file'])
  })

  it('names everything that the export lacks', async () => {
    expect(await problemsIn('none.mjs', 'export const strategy = {}\n')).toEqual(['- : the file has no default export'])
    expect(await problemsIn('text.mjs', "export default 'breakout'\n")).toEqual([
      '- : the default export is not a strategy object',
    ])
    expect(await problemsIn('shape.mjs', "export default { name: '', params: {}, check: 1, start: 2 }\n")).toEqual([
      '- : "name" is not a text',
      '- : "about" is not a text',
      '- : "params" is not a zod schema',
      '- : "check" is not a function',
      '- : "start" is not a function',
    ])
  })

  it('passes on why a file cannot be loaded', async () => {
    const [syntax] = await problemsIn('syntax.mjs', 'export default {\n')
    expect(syntax).toContain('the file cannot be loaded')
    expect(await problemsIn('throws.mjs', "\nthrow new RangeError('on purpose')\n")).toEqual([
      '2 : the file cannot be loaded: RangeError: on purpose',
    ])
    const [missing] = await problemsIn('missing.mjs', "import './not-there.mjs'\nexport default {}\n")
    expect(missing).toContain('not-there.mjs')
  })
})
