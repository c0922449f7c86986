import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bars } from '../../src/core/bars.ts'
import { check, type Measured } from './benchCase.ts'
import { runCommand } from './runCommand.ts'

const EXAMPLE = 'scenarios/sp500-mes-es.yaml'

/** Commands end to end, in folders that are removed. */
export function commandCases(bars: Bars): Measured[] {
  const folder = mkdtempSync(join(tmpdir(), 'stepup-bench-'))
  try {
    return [checkCase(), compareCase(join(folder, 'compare')), replayCase(folder, bars), ...sampleCases(folder)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function checkCase(): Measured {
  const args = ['check', EXAMPLE, '--json']
  const runs = [runCommand(args), runCommand(args), runCommand(args)]
  check('check: start', JSON.parse(runs[0]!.output).start, 50_000)
  const nanoseconds = Math.min(...runs.map(run => run.nanoseconds))
  return { what: 'check, end to end', unit: null, nanoseconds, plain: null, note: 'fastest of 3' }
}

function compareCase(out: string): Measured {
  const args = ['compare', EXAMPLE, '--no-report', '--quiet', '--out', out]
  const runs = [runCommand(args), runCommand(args), runCommand(args)]
  const { count, risks } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')).samples
  check('compare: samples', count, 10_000)
  check('compare: median final equity at 2%', Math.round(risks[2].medianFinal.value), MEDIAN_FINAL)
  const nanoseconds = Math.min(...runs.map(run => run.nanoseconds))
  const note = '5 levels × 10,000 samples × 100 trades, chosen level again on fresh samples; fastest of 3'
  return { what: 'compare, end to end, no report', unit: null, nanoseconds, plain: null, note }
}

function replayCase(folder: string, bars: Bars): Measured {
  const { time, open, high, low, close } = bars
  const rows = Array.from(time, (t, i) => `${t},${open[i]},${high[i]},${low[i]},${close[i]},100`)
  writeFileSync(join(folder, 'bars.csv'), `time,open,high,low,close,volume\n${rows.join('\n')}\n`)
  const scenario = join(folder, 'million.yaml')
  writeFileSync(scenario, MILLION)
  const out = join(folder, 'replay')
  const { nanoseconds, peakMegabytes } = runCommand(['run', scenario, '--no-report', '--quiet', '--out', out])
  check('replay: trades', JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')).facts.trades, REPLAYED)
  const note = `read, replay bar by bar, write equity.csv; peak memory ${peakMegabytes.toFixed(0)} MB`
  return { what: 'replay of 1,000,000 bars, end to end', unit: null, nanoseconds, plain: null, note }
}

const MILLION = `name: a million bars
account: { start: 50000 }
market: { ladder: sp500-cme }
prices: { history: { file: bars.csv } }
strategy: { use: breakout, lookback: 240, stop: { atr: 12 }, target: { r: 2 } }
plan: { risk: 2% }
samples: { count: 0 }
`

function sampleCases(folder: string): Measured[] {
  const sample = (count: number, workers: number) => {
    const out = join(folder, `${count}-${workers}`)
    const run = runCommand([
      ...['run', EXAMPLE, '--no-report', '--quiet', '--out', out, '--workers', String(workers)],
      ...['--set', `samples.count=${count}`, '--set', 'samples.risks=[2%]'],
    ])
    const { samples } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))
    check(`${count} samples`, samples.count, count)
    return { ...run, summary: JSON.stringify(samples) }
  }
  const line = (
    what: string,
    { nanoseconds, peakMegabytes }: { nanoseconds: number; peakMegabytes: number },
    note = '',
  ) => ({
    what,
    unit: null,
    nanoseconds,
    plain: null,
    note: `peak memory ${peakMegabytes.toFixed(0)} MB${note}`,
  })
  const sizes = [10_000, 100_000, 1_000_000]
  const alone = sizes.map(count => sample(count, 1))
  return sizes.map((count, k) =>
    line(`run, ${count.toLocaleString('en')} samples × 100 trades × 1 level, 1 worker`, alone[k]!),
  )
}

/** Figures of a first run. */
const MEDIAN_FINAL = 75_763
const REPLAYED = 3561
