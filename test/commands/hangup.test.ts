import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, stepup, workFolder } from './commandLine.ts'
import { scenarioYaml, wavyPrices } from './scenarios.ts'

const root = files(workFolder(), {
  'scenario.yaml': scenarioYaml({ samples: '{ count: 300, trades: 20 }' }),
  'prices.csv': wavyPrices(200),
  'hangup.mjs': `const write = process.stderr.write.bind(process.stderr)
process.stderr.write = text => {
  if (String(text).includes('reading prices')) process.kill(process.pid, 'SIGHUP')
  return write(text)
}
`,
})

describe('a terminal that closes', () => {
  it('ends a run as an interruption does', async () => {
    const out = join(root, 'out')
    const preload = join(root, 'hangup.mjs')
    const { code, stderr } = await stepup(['run', join(root, 'scenario.yaml'), '--out', out], { preload })
    expect(code).toBe(130)
    expect(stderr).toContain('interrupted: no results were written')
    expect(existsSync(out)).toBe(false)
  })
})
