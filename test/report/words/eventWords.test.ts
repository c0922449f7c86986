import { describe, expect, it } from 'vitest'
import { eventWords } from '../../../src/report/words/eventWords.ts'
import { makeSummary } from '../makeResult.ts'

/** RULEBOOK §11. */
const TOKENS = [
  'rebase_up',
  'rebase_down',
  'unlock:standard',
  'demote:standard',
  'skip:risk',
  'skip:margin',
  'skip:depth',
  'over_budget',
  'margin_cut',
  'liquidated',
  'ruined',
  'stalled',
  'cash_flow',
  'void',
]

describe('eventWords', () => {
  it('names the contract of a step up or down', () => {
    expect(eventWords(['demote:standard', 'unlock:standard'], makeSummary())).toBe(
      'lost EX (standard), unlocked EX (standard)',
    )
  })

  it('leaves no token of the rulebook as it is written in files', () => {
    for (const token of TOKENS) expect(eventWords([token], makeSummary())).not.toMatch(/_|[a-z]:[a-z]/)
  })
})
