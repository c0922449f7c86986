import { describe, expect, it } from 'vitest'
import { feasibilityText } from '../../../src/report/terminal/feasibilityText.ts'
import { checkPlan } from '../../../src/run/checkPlan.ts'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'

async function text(all: boolean, ...overrides: string[]): Promise<string> {
  const found = await checkPlan(await loadScenario('plan-example', overrides))
  return feasibilityText(found, { width: 100, color: false, all })
}

describe('feasibilityText', () => {
  it('answers the first question first', async () => {
    const [, answer] = (await text(false)).split('\n\n')
    expect(answer!.replaceAll('\n', ' ')).toBe(
      'With $1,000.00 at 1% and a stop of 50 at a price of 50,000.00: 2 MICRO by risk, 50 by margin; one needs $500.00 by risk and $20.00 by margin. It can be traded: one MICRO posts a margin of $10.00.',
    )
  })

  it('shows bases up to four times the start, and the others on request', async () => {
    expect(await text(false)).toContain('4 larger bases with --all.'.split(' ').slice(0, 2).join(' '))
    expect(await text(false)).not.toContain('$5,960.46  ')
    expect(await text(true)).toMatch(/\$5,960\.46 +\$59\.60/)
  })

  it('marks what margin cuts, and says that elsewhere the risk decides', async () => {
    expect(await text(false)).not.toContain('m: margin')
    const cut = await text(false, 'plan.marginBuffer=99%', 'plan.risk=9%')
    expect(cut).toContain(' m ')
    expect(cut).toContain('m: margin allows fewer than the risk does')
  })

  it('marks what depth cuts, beside the margin', async () => {
    const shallow = await text(false, 'market.ladder.tiers.0.depth=1', 'market.ladder.tiers.1.depth=0')
    expect(shallow).toMatch(/\$1,000\.00 +\$10\.00 +0\+1 d/)
    expect(shallow).toContain('d: depth or the venue’s largest position allows fewer; elsewhere the risk decides.')
    expect(await text(false)).not.toContain('d: depth')
  })
})
