import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What turns `plan-example` into the largest page that is promised: 5,000 trades, 5 levels of 10,000 samples. */
export function largestExample(folder: string): string[] {
  const list = join(folder, 'many.csv')
  writeFileSync(list, tradeList(5000))
  return [
    'account.start=100000',
    `prices.trades.file=${list}`,
    'samples.risks=[0.5%, 1%, 2%, 3%, 5%]',
    'samples.count=10000',
    'samples.trades=100',
  ]
}

/** Trades of prices with many digits, four in ten of them won. */
function tradeList(count: number): string {
  const time = (hours: number) => new Date(Date.UTC(2020, 0, 1, hours)).toISOString()
  const rows = Array.from({ length: count }, (_, i) => {
    const entry = 50_000 + 20_000 * Math.sin(i / 300) + (i % 7)
    const side = i % 3 === 0 ? -1 : 1
    const exit = entry + side * entry * (i % 5 < 2 ? 0.02 : -0.01)
    const [stop, worst] = [entry - side * entry * 0.01, entry - side * entry * 0.01 * (i % 5 < 2 ? 0.4 : 1)]
    const cells = [entry, stop, exit, worst, Math.max(entry * side, exit * side) * side].map(price => price.toFixed(2))
    return [side > 0 ? 'long' : 'short', time(8 * i), time(8 * i + 5), ...cells, Math.cos(i)].join(',')
  })
  return `side,entry_time,exit_time,entry,stop,exit,worst,best,funding_per_unit\n${rows.join('\n')}\n`
}
