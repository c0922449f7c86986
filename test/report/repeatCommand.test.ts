import { describe, expect, it } from 'vitest'
import { repeatCommand } from '../../src/report/repeatCommand.ts'
import { makeSummary } from './makeResult.ts'

function command(file: string, seed: string, overrides: string[]): string {
  const { scenario } = makeSummary()
  return repeatCommand({ scenario: { ...scenario, file, overrides }, seed })
}

describe('repeatCommand', () => {
  it('repeats file, seed and overrides', () => {
    expect(command('scenarios/a.yaml', '7', ['plan.risk=2%', 'plan.rebase=0'])).toBe(
      'stepup run scenarios/a.yaml --seed 7 --set plan.risk=2% --set plan.rebase=0',
    )
  })

  it('quotes what a shell would read otherwise', () => {
    expect(command("it's $(rm).yaml", '', ['name=a b'])).toBe(
      `stepup run 'it'\\''s $(rm).yaml' --seed '' --set 'name=a b'`,
    )
  })
})
