import { readFileSync } from 'node:fs'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const START = Date.UTC(2024, 0, 1)

/** A scenario of the S&P 500 contracts on the prices of `prices.csv`, each block of which a test can replace. */
export function scenarioYaml(blocks: Readonly<Record<string, string>> = {}): string {
  return yaml({
    account: '{ start: 100000 }',
    market: '{ ladder: sp500-cme }',
    prices: '{ history: { file: prices.csv } }',
    strategy: '{ use: breakout, lookback: 5, stop: { atr: 1, period: 3 }, target: { r: 2 } }',
    samples: '{ count: 0 }',
    ...blocks,
  })
}

/** A scenario of the BTC perpetual at Binance on the prices of `prices.csv`. */
export function perpetualYaml(blocks: Readonly<Record<string, string>> = {}): string {
  return scenarioYaml({
    account: '{ start: 100000, leverage: 5 }',
    market: '{ ladder: btc-perp, venue: binance }',
    ...blocks,
  })
}

function yaml(blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks)
    .map(([key, block]) => `${key}: ${block}\n`)
    .join('')
}

/** Bars that swing, so that a breakout trades on them: a wave on a slope. */
export function wavyPrices(bars: number, { price = 4000, step = DAY_MS } = {}): string {
  const rows = ['time,open,high,low,close,volume']
  let open = price
  for (let i = 0; i < bars; i++) {
    const close = Math.round(price * (1 + 0.05 * Math.sin(i / 6) + 0.0005 * i))
    const high = Math.max(open, close) + Math.round(price / 400)
    const low = Math.min(open, close) - Math.round(price / 400)
    rows.push([new Date(START + i * step).toISOString(), open, high, low, close, 1000].join(','))
    open = close
  }
  return `${rows.join('\n')}\n`
}

/** Eight-hourly funding from the first bar of `wavyPrices`, without the settlements of these numbers. */
export function fundingCsv(settlements: number, without: readonly number[] = []): string {
  const rows = ['timestamp,funding_rate']
  for (let i = 0; i < settlements; i++) if (!without.includes(i)) rows.push(`${START + i * 8 * HOUR_MS},0.0001`)
  return `${rows.join('\n')}\n`
}

/** The rows of a CSV file of results, by the names of its columns. */
export function readRows(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const names = header.split(',')
  return lines.map(line => Object.fromEntries(line.split(',').map((cell, i) => [names[i]!, cell])))
}
