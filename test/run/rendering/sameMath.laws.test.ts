import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { sameExp, sameLog } from '../../../src/run/rendering/sameMath.ts'

/** What a page computes is what the program does, whose Node has the functions of FDLIBM, too. */
test.prop([fc.oneof(fc.double(), fc.double({ min: -750, max: 750 }), fc.double({ min: -1, max: 1 }))], {
  numRuns: 20_000,
})('the exponential of a page is that of Node to the last bit', x => {
  expect(sameExp(x)).toBe(Math.exp(x))
})

test.prop([fc.oneof(fc.double(), fc.double({ min: 0.999, max: 1.001 }), fc.double({ min: 0, max: 1e6 }))], {
  numRuns: 20_000,
})('the logarithm of a page is that of Node to the last bit', x => {
  expect(sameLog(x)).toBe(Math.log(x))
})
