import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inProcess, workFolder } from './commandLine.ts'

const root = workFolder()
const INPUTS = join(import.meta.dirname, '../fixtures/inputs')

async function resultOf(command: string, name: string) {
  const out = join(root, name)
  const few = command === 'compare' ? ['--set', 'samples.count=400'] : []
  const { code, stdout } = await inProcess(
    command,
    join(INPUTS, name, 'scenario.json'),
    '--no-report',
    '--full',
    '--out',
    out,
    ...few,
  )
  expect(code).toBe(0)
  return { text: stdout.replaceAll(/\s+/g, ' '), summary: JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) }
}

describe('results without an edge', () => {
  it('give a fair coin no level', async () => {
    const { text, summary } = await resultOf('compare', 't-coin5')
    expect(text).toContain('No level is recommended: these trades do not prove an edge (+0.02 R a trade')
    expect(summary.comparison.recommendation).toMatchObject({ recommended: null, fresh: [] })
    expect(summary.comparison.histories).toBeNull()
    expect(summary.comparison.reasons.histories).toBe('the trades do not show an edge')
  })

  it('take a mean within rounding of 0 for 0, and divide nothing by it', async () => {
    const { text, summary } = await resultOf('compare', 't-edgeless')
    expect(summary.edge.mean).toBe(0)
    expect(summary.comparison.proof).toMatchObject({ meanR: 0, tradesNeeded: null })
    expect(text).toContain('no number of trades would prove an edge, as the mean is not above zero')
    expect(text).not.toMatch(/\d{1,3}(,\d{3}){4}/)
  })

  it('see no edge in thirty small wins', async () => {
    const { text, summary } = await resultOf('run', 't-negskew30')
    expect(summary.edge).toMatchObject({ trades: 30, proof: 'none' })
    expect(summary.edge.low).toBeLessThan(0)
    expect(text).toContain('do not prove an edge')
  })
})
