import { describe, expect, it } from 'vitest'
import { repeatCommand } from '../../../src/report/words/repeatCommand.ts'
import type { Summary } from '../../../src/results/summary.ts'
import { makeSummary } from '../makeResult.ts'

function command(file: string, seed: string, overrides: string[]): string {
  const { scenario, comparison } = makeSummary()
  return repeatCommand({ scenario: { ...scenario, file, overrides }, seed, comparison })
}

describe('repeatCommand', () => {
  it('repeats file, seed and overrides', () => {
    expect(command('scenarios/a.yaml', '7', ['plan.risk=2%', 'plan.rebase=0'])).toBe(
      'npx stepup run scenarios/a.yaml --seed 7 --set plan.risk=2% --set plan.rebase=0',
    )
  })

  it('quotes what a shell would read otherwise', () => {
    expect(command("it's $(rm).yaml", '', ['name=a b'])).toBe(
      `npx stepup run 'it'\\''s $(rm).yaml' --seed '' --set 'name=a b'`,
    )
  })

  it('repeats a comparison by the command that made it', () => {
    const { scenario } = makeSummary()
    const comparison = { recommendation: {}, proof: null } as Summary['comparison']
    expect(repeatCommand({ scenario, seed: '7', comparison })).toBe('npx stepup compare small.yaml --seed 7')
  })
})
