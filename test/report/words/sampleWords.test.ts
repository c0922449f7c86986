import { expect, it } from 'vitest'
import { flowsLeftOutWords } from '../../../src/report/words/sampleWords.ts'
import { makeSamples } from '../makeSamples.ts'

it('says where samples leave out the cash flows of the account', () => {
  const words = (accountFlows: 'none' | 'left out' | 'replaced') =>
    flowsLeftOutWords({ ...makeSamples(), accountFlows })
  expect(words('none')).toBeNull()
  expect(words('left out')).toMatch(/of account.cashFlows are not in the samples, which have none$/)
  expect(words('replaced')).toMatch(/not in the samples, which have those of samples.cashFlows$/)
})
