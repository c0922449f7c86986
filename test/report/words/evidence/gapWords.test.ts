import { expect, it } from 'vitest'
import { gapPicture } from '../../../../src/report/series/gapPicture.ts'
import { gapWords } from '../../../../src/report/words/evidence/gapWords.ts'
import { GAP_RULES, type GapStep } from '../../../../src/results/idealGap.ts'
import { makeSummary } from '../../makeResult.ts'

/** Each rule with what it changes the end by, from 1,300 on. */
function steps(changes: Partial<Record<GapStep['rule'], number>>, ruined = false): GapStep[] {
  let finalEquity = 1300
  return GAP_RULES.map(rule => {
    finalEquity += changes[rule] ?? 0
    return { rule, finalEquity, change: changes[rule] ?? 0, taken: 3, ruined }
  })
}

const of = (made: GapStep[] | null) => makeSummary({ idealGap: { steps: made, reason: null } })

it('names the ideal, the gap, and the rule that changed most', () => {
  const ideal = 'With any fraction of a contract, no costs, no margin it would have ended with $1,300.00'
  expect(gapWords(of(steps({ whole: -20, fees: 30 })))).toBe(
    `${ideal}; the account differs by +$10.00, most by fees +$30.00`,
  )
  expect(gapWords(of(steps({ margin: -300 }, true)))).toBe(
    `${ideal}, ruined; the account differs by −$300.00, all of it margin and liquidation −$300.00`,
  )
  expect(gapWords(of(steps({})))).toBe(`${ideal}, as it did`)
})

it('has nothing to say, or to draw, where it was not played', () => {
  for (const idealGap of [null, { steps: null, reason: 'there is no trade to play' }]) {
    expect(gapWords(makeSummary({ idealGap }))).toBeNull()
    expect(gapPicture(makeSummary({ idealGap }))).toBeNull()
  }
})

it('draws the rules that changed something, and the ruin where one came to it', () => {
  expect(gapPicture(of(steps({})))).toBeNull()
  const picture = gapPicture(of(steps({ whole: -20, fees: 30 })))!
  expect(picture.steps.map(({ rule }) => rule)).toEqual(['whole', 'fees'])
  expect(picture.ruin).toBeNull()
  expect(gapPicture(of(steps({ whole: -900 }, true)))!.ruin).toBe(500)
})
