import { describe, expect, it } from 'vitest'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

const fills = (cost: string) => [
  `time,symbol,side,price,quantity,${cost}`,
  '2024-01-02 10:00,X,buy,100,2,1',
  '2024-01-02 11:00,X,sell,110,2,1',
]
const rows = (cost: string) => [
  `entry_time,exit_time,side,entry,exit,quantity,${cost}`,
  '2024-01-02 10:00,2024-01-02 11:00,long,100,110,2,2',
]

describe.each([
  ['fills', fills],
  ['trades', rows],
])('results of %s made from prices', (_, list) => {
  const net = async (name: string, reading: 'subtract' | 'included') => {
    const stats = await statsOfRows(folder, list(name), { pointValue: 1, costs: { [name]: reading } })
    return stats.values.net_profit
  }

  it('ask what an unclear column of costs is, and each answer works', async () => {
    const [problem] = await problemsOf(() => statsOfRows(folder, list('Foo fee'), { pointValue: 1 }))
    expect(problem?.message).toBe('is "Foo fee" what a trade cost, in the currency of the prices?')
    expect(problem?.hint).toContain('--costs "Foo fee=subtract"; "…=included" of one that is no cost')
    expect([await net('Foo fee', 'subtract'), await net('Foo fee', 'included')]).toEqual([18, 20])
  })

  it('ask what a rate means where no amounts stand beside it', async () => {
    const [problem] = await problemsOf(() => statsOfRows(folder, list('fee rate'), { pointValue: 1 }))
    expect(problem?.message).toBe('results made from prices are before costs, and "fee rate" is no amount of a trade')
    expect((await statsOfRows(folder, list('fee rate'), { pointValue: 1, costs: 'included' })).values.net_profit).toBe(
      20,
    )
  })

  it('ask nothing of results in R, and say at once what money needs', async () => {
    expect(
      (
        await statsOfRows(folder, list('Foo fee'), {
          stops: { kind: 'distance', distance: 5 },
        })
      ).values.net_profit,
    ).toBe(2)
    const [problem] = await problemsOf(() => statsOfRows(folder, list('Foo fee')))
    expect(problem?.hint).toContain('(with --costs "Foo fee=subtract"')
  })
})
