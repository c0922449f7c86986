import { expect, it } from 'vitest'
import { edgePartsWords } from '../../../../src/report/words/evidence/edgePartsWords.ts'
import { makeSummary } from '../../makeResult.ts'

const parts = makeSummary().edgeParts!

it('says whether halves and sides differ by more than chance', () => {
  expect(edgePartsWords(parts)).toBe(
    'The second half made more a trade than the first, within chance (95% interval of the difference −1.90 R to +2.30 R).',
  )
  const betweenSides = { value: -0.5, low: -0.8, high: -0.2, reason: null }
  expect(edgePartsWords({ ...parts, betweenSides })).toContain(
    ' Long trades made less a trade than short ones, by more than chance (95% interval of the difference −0.80 R to −0.20 R).',
  )
  expect(edgePartsWords({ ...parts, betweenHalves: { ...parts.betweenSides } })).toBeNull()
})
