import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, inProcess, workFolder } from './commandLine.ts'
import { readRows } from './scenarios.ts'

/** Price files that are not ours to publish; where they lie beside the project, they are played. */
const DATA = resolve('../shared/data')
const root = workFolder()

const perpetual = (
  history: string,
  leverage: number,
  strategy: string,
) => `account: { start: 10000, leverage: ${leverage} }
market: { ladder: btc-perp, venue: binance }
prices: { history: ${history} }
strategy: ${strategy}
samples: { count: 0 }
`
const future = (start: number, ladder: string, file: string, strategy: string) => `account: { start: ${start} }
market: { ladder: ${ladder} }
prices: { history: { file: ${JSON.stringify(file)} } }
strategy: ${strategy}
samples: { count: 0 }
`
const funded = (file: string) =>
  `{ file: ${file}, from: 2026-01-13, funding: ${join(DATA, 'gravestone/funding/BTCUSDT.csv')} }`
const in2R = (lookback: number, stop: string) =>
  `{ use: breakout, lookback: ${lookback}, stop: ${stop}, target: { r: 2 } }`

/** Funding of the hours was added up apart from this program, from the files: rate x open at each settlement held. */
const RUNS = [
  {
    file: 'gravestone/1h/BTCUSDT.csv',
    yaml: (file: string) => perpetual(funded(file), 5, in2R(24, '{ atr: 2 }')),
    gives: { trades: 57, taken: 57, equity: 10_850.668049, funding: -7.27296939 },
  },
  {
    file: 'gravestone/1d/BTCUSDT.csv',
    yaml: (file: string) => perpetual(funded(file), 5, in2R(10, '{ atr: 1, period: 5 }')),
    gives: { trades: 7, taken: 7, equity: 9_887.565825, funding: -1.12675855 },
  },
  {
    file: 'npm-vega-datasets/sp500-2000.csv',
    yaml: (file: string) =>
      future(
        50_000,
        'sp500-cme',
        file,
        '{ use: breakout, lookback: 55, exit: 20, stop: { atr: 1.5 }, target: { r: 3 } }\nplan: { risk: 2% }',
      ),
    gives: { trades: 153, taken: 153, equity: 95_109.831131, funding: 0 },
  },
  {
    file: 'tradingview-10cent/CME_MINI_MNQ1!, 5 (1).csv',
    yaml: (file: string) =>
      future(
        25_000,
        'nasdaq-cme',
        file,
        '{ use: breakout, lookback: 288, exit: 48, stop: { atr: 3 }, target: { r: 2 } }',
      ),
    gives: { trades: 164, taken: 113, equity: 26_411.341934, funding: 0 },
  },
  {
    file: 'binance-vision-intabyu/BTCUSDT-1h-2023-01.csv',
    yaml: (file: string) => perpetual(`{ file: ${file} }`, 3, in2R(24, '{ atr: 2 }')),
    gives: { trades: 21, taken: 21, equity: 10_334.9225, funding: 0 },
  },
]

describe('stepup run on files of vendors', () => {
  for (const [i, { file, yaml, gives }] of RUNS.entries()) {
    const path = join(DATA, file)
    it.skipIf(!existsSync(path))(file, async () => {
      const scenario = join(files(root, { [`${i}.yaml`]: yaml(path) }), `${i}.yaml`)
      const out = join(root, String(i))
      const { code, stdout } = await inProcess('run', scenario, '--no-report', '--out', out)
      expect(code).toBe(0)
      expect(stdout).not.toMatch(/NaN|Infinity|undefined|\bnull\b/)
      const rows = readRows(join(out, 'trades.csv'))
      const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)
      expect(rows).toHaveLength(gives.trades)
      expect(rows.filter(row => row['status'] === 'taken')).toHaveLength(gives.taken)
      const equity = Number(rows.at(-1)!['equity_after'])
      expect(equity).toBeCloseTo(gives.equity, 5)
      expect(sum('funding')).toBeCloseTo(gives.funding, 7)
      const costs = ['spread_cost', 'fees', 'funding', 'liquidation_fee'].reduce(
        (total, column) => total + sum(column),
        0,
      )
      const start = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')).tradeMetrics.values.start_equity
      expect(equity).toBeCloseTo(start + sum('gross') - costs, 6)
    })
  }
})
