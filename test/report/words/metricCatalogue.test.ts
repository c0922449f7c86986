import { describe, expect, it } from 'vitest'
import {
  METRIC_CATALOGUE,
  type MetricLabel,
  type MetricStyle,
  metricInterval,
} from '../../../src/report/words/metricCatalogue.ts'
import { metricList } from '../../../src/report/words/metricList.ts'
import { makeSummary } from '../makeResult.ts'

const style: MetricStyle = { amount: value => `${value} R`, money: value => `$${value}`, decimals: 3 }

describe.each(Object.entries(METRIC_CATALOGUE))('metric catalogue of %s', (_, catalogue) => {
  const entries: readonly (readonly [string, MetricLabel | null])[] = Object.entries(catalogue)
  const labels = entries.flatMap(([, label]) => (label === null ? [] : [label]))

  it('has each label once', () => {
    const names = labels.map(({ group, label }) => `${group}: ${label}`)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  it('shows every metric on its own line, or as the end of one interval', () => {
    const ends = labels.flatMap(({ interval }) => interval ?? [])
    const without = entries.flatMap(([key, label]) => (label === null ? [key] : []))
    expect(ends.toSorted()).toEqual(without.toSorted())
  })
})

describe('metricInterval', () => {
  const { win_rate: rate, net_profit: profit } = METRIC_CATALOGUE.tradeMetrics

  it('is in the words of the value, and empty where an end is missing', () => {
    expect(metricInterval(rate!, { win_rate_low: 0.25, win_rate_high: 0.5 }, style)).toBe('95% interval 25.0% to 50.0%')
    expect(metricInterval(rate!, { win_rate_low: 0.25, win_rate_high: null }, style)).toBe('')
    expect(metricInterval(profit!, {}, style)).toBe('')
  })

  it('leaves the digits of a ratio and the unit of amounts to the place where they are shown', () => {
    const { sharpe } = METRIC_CATALOGUE.curve
    expect(sharpe!.show(1.23456, style)).toBe('1.235')
    expect(sharpe!.show(1.23456, { ...style, decimals: 2 })).toBe('1.23')
    expect(profit!.show(5, style)).toBe('5 R')
  })
})

describe('metricList', () => {
  it('takes its labels from the catalogue, each once', () => {
    const summary = makeSummary()
    const every = (of: keyof typeof METRIC_CATALOGUE) => ({
      ...summary[of],
      values: Object.fromEntries(Object.keys(METRIC_CATALOGUE[of]).map(key => [key, 0.5])),
    })
    const full = { ...summary, curve: every('curve'), tradeMetrics: every('tradeMetrics') }
    const shown = metricList(full as typeof summary).map(({ label }) => label)
    const known = Object.values(METRIC_CATALOGUE).flatMap(catalogue =>
      Object.values(catalogue).map(label => label?.label),
    )
    expect(shown).toHaveLength(26)
    expect(shown.filter((label, i) => !known.includes(label) || shown.indexOf(label) !== i)).toEqual([])
  })
})
