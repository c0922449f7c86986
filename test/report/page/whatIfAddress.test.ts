import { describe, expect, it } from 'vitest'
import { addressOf, commandOf, settingAt } from '../../../src/report/page/whatIfAddress.ts'
import { WHAT_IF_CONTROLS } from '../../../src/report/page/whatIfControls.ts'
import { problemsOf, readText, scenarioText } from '../../scenario/support.ts'

const own = { risk: 0.02, rebase: 0.25, ruin: 0.5, spread: 1, fees: 1, qualifyTrades: 50 }

describe('the address of a setting', () => {
  it('names what differs from the plan, and gives it back', () => {
    const changed = { ...own, risk: 0.033, spread: 2.5, qualifyTrades: 20 }
    expect(addressOf(own, own)).toBe('')
    expect(addressOf(changed, own)).toBe('risk=3.3%&spread=2.5&qualifyTrades=20')
    expect(settingAt(addressOf(changed, own), own)).toEqual({ question: changed, refused: [] })
  })

  it('takes what a scenario takes, beyond the reach of the sliders, too', () => {
    const { question, refused } = settingAt('risk=25%&ruin=0%&qualifyTrades=1000&rebase=150%&spread=0', own)
    expect(question).toEqual({ ...own, risk: 0.25, ruin: 0, qualifyTrades: 1000, rebase: 1.5, spread: 0 })
    expect(refused).toEqual([])
  })

  it('leaves the plan where no scenario could follow, and names the part', () => {
    for (const address of ['', 'what-if', 'risk'])
      expect(settingAt(address, own)).toEqual({ question: own, refused: [] })
    const parts = ['risk=', 'risk=abc', 'risk=-1%', 'risk=101%', 'ruin=100%', 'qualifyTrades=0', 'fees=-1', 'other=3']
    for (const part of parts) {
      const asked = settingAt(`${part}&rebase=10%`, own)
      expect(asked).toEqual({ question: { ...own, rebase: 0.1 }, refused: [part] })
    }
  })

  it.each(WHAT_IF_CONTROLS)('takes of $label exactly what a scenario takes', ({ path, unit, takes }) => {
    for (const text of [
      '-1',
      '0',
      '0.05',
      '0.1',
      '1',
      '1.5',
      '10',
      '50.5',
      '99',
      '100',
      '101',
      '1000',
      '1000000',
      '1000001',
    ]) {
      const problems = problemsOf(() => readText(scenarioText(), [`${path}=${text}${unit === '%' ? '%' : ''}`]))
      const taken = takes(unit === '%' ? Number(`${text}e-2`) : Number(text))
      expect({ text, taken }).toEqual({ text, taken: problems.length === 0 })
    }
  })
})

describe('the command of a setting', () => {
  it('is that of the run, in which what the setting changes gives way', () => {
    const words = ['run', 'a plan.yaml', '--seed', '7', '--set', 'plan.risk=25%', '--set', 'plan.demote=5%']
    expect(commandOf(words, own, own)).toBe(
      "npx stepup run 'a plan.yaml' --seed 7 --set plan.risk=25% --set plan.demote=5%",
    )
    const changed = { ...own, risk: 0.03, rebase: 0, qualifyTrades: 20, fees: 2 }
    expect(commandOf(words, changed, own)).toBe(
      "npx stepup run 'a plan.yaml' --seed 7 --set plan.demote=5% --set plan.risk=3% --set plan.rebase=0% --set market.costs.fees=2 --set plan.qualify.trades=20",
    )
  })
})
