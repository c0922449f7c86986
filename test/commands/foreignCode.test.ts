import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { files, inProcess, workFolder } from './commandLine.ts'
import { scenarioYaml, wavyPrices } from './scenarios.ts'

const root = workFolder()
const OUT = join(root, 'runs', 'out')
const STRATEGY = join(root, 'own.ts')
const RAN = join(root, 'ran')

const SOURCE = `import { defineStrategy, z } from ${JSON.stringify(resolve('src/index.ts'))}
import { writeFileSync } from 'node:fs'
writeFileSync(${JSON.stringify(RAN)}, '')
export default defineStrategy({
  name: 'own',
  about: 'A test.',
  params: z.strictObject({}),
  start: ({ low }) => (i, trade) => trade === null ? { enter: 'long', stop: low[i] * 0.9 } : { exit: true },
})
`

beforeAll(async () => {
  files(root, {
    'prices.csv': wavyPrices(100),
    'own.ts': SOURCE,
    'own.yaml': scenarioYaml({ strategy: '{ use: ./own.ts }', samples: '{ count: 20, trades: 10 }' }),
  })
  expect((await inProcess('run', join(root, 'own.yaml'), '--out', OUT, '--no-report')).code).toBe(0)
  // A process imports a file once: under another name it would be imported again.
  writeFileSync(RAN, 'by run')
})

describe('the strategy file of results', () => {
  it.each([
    ['report', OUT],
    ['report', join(root, 'runs')],
    ['why', OUT, '--trade', '1'],
  ])('is not needed by %s: it may be gone', async (...args) => {
    const hidden = join(root, 'hidden.ts')
    files(root, { 'hidden.ts': readFileSync(STRATEGY, 'utf8'), 'own.ts': 'throw new Error("was run")\n' })
    const { code, stderr } = await inProcess(...args)
    files(root, { 'own.ts': readFileSync(hidden, 'utf8') })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(readFileSync(RAN, 'utf8')).toBe('by run')
  })

  it('is named by verify, and run only with leave', async () => {
    const asked = await inProcess('verify', OUT)
    expect({ code: asked.code, stdout: asked.stdout }).toEqual({ code: 2, stdout: '' })
    expect(asked.stderr).toContain(`verify would run ${STRATEGY}`)
    expect(asked.stderr).toContain('--run-code')
    expect((await inProcess('verify', OUT, '--run-code')).code).toBe(0)
  })

  it('is not run where the results do not hold its hash', async () => {
    const summary = join(OUT, 'summary.json')
    const text = readFileSync(summary, 'utf8')
    writeFileSync(summary, JSON.stringify({ ...JSON.parse(text), inputs: [] }))
    const { code, stderr } = await inProcess('verify', OUT, '--run-code')
    writeFileSync(summary, text)
    expect(code).toBe(2)
    expect(stderr).toContain('the results do not say what')
    expect(readFileSync(RAN, 'utf8')).toBe('by run')
  })
})
