import { describe, expect, it } from 'vitest'
import { makeTape } from '../../../src/core/tape.ts'
import { expandFlows } from '../../../src/run/replaying/cashFlows.ts'
import { makeTrade } from '../../core/support.ts'

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)
const tapeTo = (last: number) => makeTape([makeTrade({ entryTime: day('2026-01-10') }), makeTrade({ entryTime: last })])
const START = day('2026-01-01')

describe('expandFlows', () => {
  it('writes monthly flows out: the first of each month after the start, to the last entry', () => {
    const { flows, notices } = expandFlows({ dated: [], monthly: 50 }, tapeTo(day('2026-04-01')), START)
    expect(flows.map(({ time }) => time)).toEqual([day('2026-02-01'), day('2026-03-01'), day('2026-04-01')])
    expect(flows.every(({ amount }) => amount === 50)).toBe(true)
    expect(notices).toEqual([])
  })

  it('leaves the next month out an instant before it begins', () => {
    const { flows } = expandFlows({ dated: [], monthly: 50 }, tapeTo(day('2026-04-01') - 1), START)
    expect(flows).toHaveLength(2)
  })

  it('passes the turn of the year', () => {
    const { flows } = expandFlows({ dated: [], monthly: 1 }, tapeTo(day('2027-01-02')), day('2026-11-30'))
    expect(flows.map(({ time }) => time)).toEqual([day('2026-12-01'), day('2027-01-01')])
  })

  it('mixes dated and monthly flows in order of time', () => {
    const terms = { dated: [{ time: day('2026-02-15'), amount: -20 }], monthly: 50 }
    const { flows } = expandFlows(terms, tapeTo(day('2026-03-05')), START)
    expect(flows.map(({ amount }) => amount)).toEqual([50, -20, 50])
  })

  it('takes flows at the start and at the last entry, and says which it leaves out', () => {
    const last = day('2026-03-05')
    const times = [START - 1, START, last, last + 1, last + 2]
    const { flows, notices } = expandFlows(
      { dated: times.map(time => ({ time, amount: 5 })), monthly: null },
      tapeTo(last),
      START,
    )
    expect(flows.map(({ time }) => time)).toEqual([START, last])
    expect(notices).toEqual([
      '1 cash flow before the start: not applied',
      '2 cash flows after the last entry: not applied',
    ])
  })

  it('does not take a void entry for the last one', () => {
    const tape = makeTape([
      makeTrade({ entryTime: START }),
      makeTrade({ entryTime: day('2026-05-01'), void: true, exit: Number.NaN }),
    ])
    const terms = { dated: [{ time: day('2026-02-01'), amount: 5 }], monthly: 7 }
    expect(expandFlows(terms, tape, START)).toMatchObject({ flows: [], notices: [expect.stringContaining('after')] })
  })

  it('applies nothing without a trade', () => {
    const terms = { dated: [{ time: START, amount: 5 }], monthly: 7 }
    expect(expandFlows(terms, makeTape([]), START).flows).toEqual([])
  })
})
