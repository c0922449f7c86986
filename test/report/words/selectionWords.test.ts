import { describe, expect, it } from 'vitest'
import { differs, selectionWords } from '../../../src/report/words/selectionWords.ts'
import type { Selection } from '../../../src/results/selection.ts'

const taken = { trades: 20, meanR: { mean: -0.03, low: -0.4, high: 0.3 } }
const skipped = { trades: 30, meanR: { mean: 0.5, low: 0.001, high: 1.1 } }
const selection = (low: number, high: number): Selection => {
  return { taken, skipped, difference: { value: (low + high) / 2, low, high } }
}

describe('selectionWords', () => {
  it('puts both means side by side with their intervals', () => {
    expect(selectionWords(selection(-1.1, 0.04))).toBe(
      'Trades taken made −0.03 R (95% interval −0.40 R to +0.30 R), those skipped would have made +0.50 R (95% interval just above 0 R to +1.10 R) with one smallest contract; the difference is within chance',
    )
  })

  it('says where they differ, on either side', () => {
    expect(selectionWords(selection(-1.1, -0.04))).toContain('they differ by −1.10 R to −0.04 R, so the result depends')
    expect(differs(selection(0.1, 0.5))).toBe(true)
    expect(differs(selection(0, 0.5))).toBe(false)
    expect(differs(selection(-0.5, 0))).toBe(false)
  })

  it('does not judge what is too little, and is silent where there is no mean of one', () => {
    expect(selectionWords({ taken, skipped, difference: null })).toMatch(/contract; too few of one to tell them apart$/)
    const nothing = { trades: 1, meanR: null }
    expect(selectionWords({ taken, skipped: nothing, difference: null })).toBeNull()
    expect(selectionWords({ taken: nothing, skipped, difference: null })).toBeNull()
  })
})
