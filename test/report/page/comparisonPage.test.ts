import { describe, expect, it } from 'vitest'
import { comparisonPage } from '../../../src/report/page/comparisonPage.ts'
import { pairedRuns } from '../../../src/report/series/pairedRuns.ts'
import { runSeries } from '../../../src/report/series/runSeries.ts'
import type { ComparedRun } from '../../../src/report/words/comparedRun.ts'
import type { Summary } from '../../../src/results/summary.ts'
import { makeResult, makeSummary } from '../makeResult.ts'
import { makeComparison, makeSampledResult, makeSamples } from '../makeSamples.ts'

const OUTPUTS = [{ file: 'tape.csv', sha256: 'c'.repeat(64) }]

function run(label: string, finals: readonly number[] | null, changes: Partial<Summary> = {}): ComparedRun {
  const summary = makeSummary({ samples: makeSamples(), ...changes })
  return {
    label,
    href: null,
    result: { ...makeSampledResult(), summary, outputs: OUTPUTS },
    settings: new Map(),
    finals,
  }
}

const LIST = { start: '2024-01-01T00:00:00.000Z', end: '2024-01-10T00:00:00.000Z', days: 9, bars: null }

/** Of a trade list: a curve of closed trades, and no drawdown of bars. */
function listRun(label: string): ComparedRun {
  const summary = makeSummary({ period: LIST }, { worst_drawdown_marked: null, worst_drawdown_intrabar: null })
  return { ...run(label, null), result: makeResult({ summary }) }
}

function untimedRun(label: string): ComparedRun {
  const { curve } = makeResult()
  return {
    ...run(label, null),
    result: makeResult({ curve: { ...curve, time: new Float64Array(8).fill(Number.NaN) } }),
  }
}

describe('a comparison beside a run', () => {
  it('has the ruin of the level that it names, and says at which', async () => {
    const comparison = makeComparison()
    const recommendation = { ...comparison.recommendation, recommended: '0.02' }
    const runs = [run('a', null, { comparison: { ...comparison, recommendation } }), run('b', null)]
    const text = (await comparisonPage(runs)).replaceAll(/<(script|style|svg)[^>]*>[\s\S]*?<\/\1>/g, '')
    const told = text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(told).toMatch(/ruin [\d.]+% to [\d.]+% at 2%/)
    expect(told).toMatch(/[\d.]+% at 2% [\d.]+% to [\d.]+%/)
    expect(told).not.toContain('undefined')
  })
})

describe('pairedRuns', () => {
  const first = run('a', [1000, 1000, 1000])

  it('takes the mean of the log difference, sample by sample', () => {
    const [pair] = pairedRuns([first, run('b', [1000 * Math.E, 1000, 1000 * Math.E ** 2])])
    expect(pair!.reason).toBeNull()
    expect(pair!.difference!.value).toBeCloseTo(1, 12)
    // t(0.975, 2) × 1 ÷ √3
    expect(pair!.difference!.high).toBeCloseTo(1 + 4.302652729911275 / Math.sqrt(3), 9)
    expect(pair!.difference!.low).toBeCloseTo(1 - 4.302652729911275 / Math.sqrt(3), 9)
  })

  it('counts an account at or below zero as one cent', () => {
    const [pair] = pairedRuns([first, run('b', [-5, 0, 0.001])])
    expect(pair!.difference!.value).toBeCloseTo(Math.log(0.01 / 1000), 9)
  })

  it('pairs with nothing but the same draws, and says why not', () => {
    const same = [1000, 1000, 1000]
    const samples = makeSamples()
    const other = (changes: Partial<Summary>) => pairedRuns([first, run('b', same, changes)])[0]!
    expect(other({ seed: '8' }).reason).toBe('the seeds differ (7 and 8)')
    expect(other({ samples: { ...samples, count: 400 } }).reason).toContain('the number of samples differs')
    expect(other({ samples: { ...samples, trades: 9 } }).reason).toContain('trades of a sample differs (100 and 9)')
    expect(other({ samples: { ...samples, block: 1 } }).reason).toContain('the length of the blocks differs')
    expect(other({ samples: { ...samples, from: 'paths' } }).reason).toContain('the other from a price model')
    const pathsOf = (label: string) => run(label, same, { samples: { ...samples, from: 'paths' } })
    expect(pairedRuns([pathsOf('a'), pathsOf('b')])[0]!.reason).toBeNull()
    expect(other({ samples: null }).reason).toContain('no samples')
    const stranger = run('b', same)
    const outputs = [{ file: 'tape.csv', sha256: 'd' }]
    const otherTape = pairedRuns([first, { ...stranger, result: { ...stranger.result, outputs } }])
    expect(otherTape[0]!.reason).toBe('they draw from different trades')
    expect(pairedRuns([first, run('b', null)])[0]!.reason).toContain('were not kept')
    expect(other({ seed: '8' }).difference).toBeNull()
    expect(other({}).reason).toBeNull()
  })
})

describe('runSeries', () => {
  it('draws growth from each start over time, and over trades where one run has no times', () => {
    const timed = run('a', null)
    const { curve } = timed.result
    const untimed = untimedRun('b')
    const series = runSeries([timed], 100)
    expect(series.timed).toBe(true)
    expect(series.points.at(-1)).toMatchObject({ run: 'a', x: curve.time.at(-1), growth: 1.2345 })
    const mixed = runSeries([timed, untimed], 100)
    expect(mixed.timed).toBe(false)
    expect(mixed.reason).toBe('A run without times is among them')
    expect(mixed.points.map(point => point.x)).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4])
    expect(mixed.points.at(-1)!.growth).toBe(1.2345)
  })

  it('ends with the trade that ruins, over time and over trades', () => {
    const ruin = { trade: 3, time: null, rows: 5, cause: 'price' } as const
    const over = run('a', null, { ruin })
    expect(runSeries([over], 100).points).toHaveLength(5)
    const byTrade = runSeries([over, untimedRun('b')], 100).points.filter(point => point.run === 'a')
    expect(byTrade.map(point => point.x)).toEqual([0, 1, 2, 3])
    const byExit = runSeries([over, listRun('b')], 100).points.filter(point => point.run === 'a')
    expect(byExit.map(point => point.growth)).toEqual([1, 1.0425, 1.0425])
  })

  it('draws one kind of drawdown: at bar closes where all runs have bars, else of closed trades', () => {
    const plain = run('a', null)
    const falls = plain.result.rows.map(row => ({ ...row, drawdown: row.trade / 10 }))
    const bars = { ...plain, result: { ...plain.result, rows: falls } }
    expect(runSeries([bars, bars], 100).kind).toBe('marked')
    const mixed = runSeries([bars, listRun('b')], 100)
    expect(mixed).toMatchObject({ timed: true, kind: 'closed-trade' })
    const { rows, curve } = bars.result
    const taken = rows.filter(row => row.status === 'taken')
    const drawn = mixed.points.filter(point => point.run === 'a')
    expect(drawn.map(point => point.x)).toEqual([curve.time[0], ...taken.map(row => row.exitTime)])
    expect(drawn.map(point => -point.drawdown!)).toEqual([0, ...taken.map(row => row.drawdown)])
    expect(runSeries([bars, untimedRun('b')], 100).kind).toBe('closed-trade')
  })

  it('does not stretch one axis over runs that share no time', () => {
    const early = run('a', null)
    const { curve } = early.result
    const late: ComparedRun = {
      ...run('b', null),
      result: makeResult({ curve: { ...curve, time: curve.time.map(time => time + 1e12) } }),
    }
    expect(runSeries([early, late], 100)).toMatchObject({ timed: false, reason: 'They share no time' })
  })
})

describe('comparisonPage', () => {
  const text = (page: string) =>
    page
      .replace(/<style>.*?<\/style>|<svg.*?<\/svg>|<[^>]+>/gs, ' ')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
      .replace(/\s+/g, ' ')

  it('gives a ruined run its share of ruined samples, and every run the middle of its samples', async () => {
    const ruin = { trade: 4, time: '2024-01-08T00:00:00.000Z', rows: 8, cause: 'price' } as const
    const read = text(
      await comparisonPage([run('1. First', null), run('2. Second', null, { outcome: 'ruined', ruin })]),
    )
    expect(read).toContain('by trade 4, 2024-01-08 ruin 9.8% to 10.2%')
    expect(read).toContain('Median of samples +10.0% +4.5% to +15.5% +10.0%')
  })

  it('shows of simulated prices the accounts of all samples, and of one path that it is one', async () => {
    const data = { ...makeSummary().data, model: 'garch' }
    const ruin = { trade: 4, time: null, rows: 8, cause: 'price' } as const
    const samples = { ...makeSamples(), from: 'paths' }
    const accounts = (label: string) => run(label, [1000, 1100], { data, samples, ruin, outcome: 'ruined' })
    const page = await comparisonPage([accounts('1. a'), accounts('2. b')])
    const read = text(page)
    expect(page.match(/<figure/g)).toHaveLength(1)
    expect(page).toContain('>Middle account as a multiple of its start')
    expect(page).toContain('>1 ×1.20<')
    expect(read).toContain('Each line is the middle of its 500 accounts, trade by trade.')
    expect(read).toContain('95 of 100 fall less than 30.0% 28.5% to 31.5%')
    expect(read).toContain('Accounts 500 of 100 trades')
    expect(read).toMatch(/Outcome Median grew Median grew Period/)
    expect(read).toContain('Ended with $1,234.50 one simulated path')
    expect(read).not.toMatch(/by trade 4|was ruined|not paired|measured alike|\+23\.4% [^o]/)
    const mixed = await comparisonPage([
      run('1. a', null),
      accounts('2. b'),
      run('3. c', null, { data, samples: null }),
      { ...accounts('4. d'), result: { ...accounts('4. d').result, bands: [] } },
    ])
    const said = text(mixed)
    expect(mixed).toMatch(/>1 ×1\.23<.*>2 median<.*>3 one path</s)
    expect(said).toContain(
      'The line of run 2 is the middle of its 500 accounts. The line of run 3 is one simulated path',
    )
    expect(said).toContain('Without a line: run 4, whose bands were not kept.')
    expect(said).toContain('Growth +23.4% +10.0% middle account +23.4% +10.0% middle account')
    expect(said).toContain('30.0% 95 of 100 within')
    expect(said).toContain('Drawdown of runs 1 and 3 is drawn after trades')
    expect(said).toMatch(/Unproven one simulated path/)
  })

  it('draws the limit of drawdown of every run that has one, and says whose it is', async () => {
    const own = { ruin: null, drawdown: 0.2 }
    const none = { ruin: null, drawdown: null }
    const page = await comparisonPage([
      run('1. First', null, { limits: own }),
      run('2. Second', null, { limits: none }),
    ])
    expect(page).toContain('>limit 1<')
    const shared = await comparisonPage([
      run('1. First', null, { limits: own }),
      run('2. Second', null, { limits: own }),
    ])
    expect(shared).toContain('>limit 20%<')
    expect(shared).not.toContain('>limit 1<')
  })

  it('puts runs side by side, paired where the draws are the same', async () => {
    const linked = { ...run('1. First', [1000, 1100]), href: 'first/report.html' }
    const page = await comparisonPage([linked, run('2. Second', [1100, 1200]), run('3. Third', [1, 2], { seed: '8' })])
    const read = text(page)
    expect(page.match(/<figure/g)).toHaveLength(2)
    expect(page).toContain('<a href="first/report.html">1. First</a>')
    expect(page).toContain('<a href="first/report.html">1. <bdi title="Small example">Small example</bdi></a>')
    expect(read).toContain('Their geometric mean, paired with 1 – +9.5%')
    expect(read).toContain('All 3 runs play the same trades, so what differs is the settings alone.')
    expect(read).toContain('Figure 1. First 2. Second 3. Third')
    expect(read).toContain('Ended with $1,234.50 $1,234.50 $1,234.50')
    expect(read).toContain('Samples of 100 trades that survive neither ruined nor stalled 90.0% 88.2% to 91.8%')
    expect(read).toContain('Samples of 100 trades that stall 0% 0% to 0%')
    expect(read).toContain('1. 2., on the same draws 100 trades each 2% plan of 1. 2. +10.0% +4.5% to +15.5% −20.0%')
    expect(read).toContain('3. Third 100 trades each 2% its plan +10.0% +4.5% to +15.5% −20.0%')
    expect(read).toContain('Worst drawdown , marked 13.3% 13.3% 13.3% Worst drawdown , intrabar 14.4% 14.4% 14.4%')
    expect(read).toMatch(/2\. Second Unproven 10\.0% 9\.8% to 10\.2% \+9\.5% \S+ to \S+ grows more than the first/)
    expect(read).toContain('any difference: the seeds differ (7 and 8)')
    expect(read.match(/Samples trade the contract value of today/g)).toHaveLength(1)
    expect(read).not.toMatch(/\b(NaN|null|undefined|Infinity)\b/)
    expect(page).not.toMatch(/https?:\/\/|<script|<link|\sstyle=/)
  })

  it('never lets an account grow more that is over, whatever its samples do', async () => {
    const ruin = { trade: 2, time: '2024-01-03T00:00:00.000Z', rows: 3, cause: 'price' } as const
    const over = run('2. Over', [2000, 2100], { outcome: 'ruined', ruin })
    const alive = run('1. Alive', [1000, 1100])
    const pages = await Promise.all([comparisonPage([alive, over]), comparisonPage([over, alive])])
    const [last, first] = pages.map(page => text(/<section id="differences".*?<\/section>/s.exec(page)![0]))
    expect(last).toContain('2. Over Ruined by trade 2, 2024-01-03 10.0% 9.8% to 10.2% +95.4%')
    expect(last).toContain('was ruined: no growth of samples makes up for that')
    expect(first).toContain('2. Over Ruined by trade 2, 2024-01-03 10.0% 9.8% to 10.2% – –')
    expect(first).toContain('the first was ruined: no growth of samples makes up for that')
    expect(`${last}${first}`).not.toMatch(/grows (more|less)/)
    for (const outcome of ['stalled', 'not tradable', 'not tested'] as const) {
      const page = await comparisonPage([alive, run('2. Over', [2000, 2100], { outcome })])
      expect(text(page)).not.toContain('grows more')
    }
    const lost = await comparisonPage([alive, run('2. Lost', [2000, 2100], { outcome: 'lost' })])
    expect(text(lost)).toContain('grows more than the first')
  })

  it('has samples of one length in a row, and of every row the length', async () => {
    const long = { ...makeSamples(), trades: 153 }
    const read = text(await comparisonPage([run('1. a', null), run('2. b', null, { samples: long })]))
    expect(read).toContain('Samples of 100 trades that are ruined 10.0% 9.8% to 10.2% – Samples')
    expect(read).toContain('Samples of 153 trades that are ruined – 10.0% 9.8% to 10.2%')
    expect(read).toContain('Median end of samples of 153 trades – $1,100.00')
    expect(read).toContain('1. a 100 trades each 2%')
    expect(read).toContain('2. b 153 trades each 2%')
  })

  it('names the drawdown that it draws, and measures all runs alike', async () => {
    const bars = run('1. Bars', null)
    const marked = text(await comparisonPage([bars, run('2. Bars', null)]))
    expect(marked).toContain('measured alike, at bar closes: open trades valued at bar closes.')
    expect(marked).toContain('Equity at bar closes.')
    const mixed = text(await comparisonPage([bars, listRun('2. List')]))
    expect(mixed).toContain('measured alike, after trades: measured only after trades have closed.')
    expect(mixed).toContain('Equity after trades. A run without bars is among them.')
    expect(mixed).toContain('Worst drawdown , in-trade 12.2% 12.2% Worst drawdown , closed-trade 11.1% 11.1%')
    expect(mixed).not.toMatch(/marked|intrabar/)
  })

  it('says what all runs share, what differs, and where a ruined one ends', async () => {
    const of = (label: string, risk: string) => ({
      ...run(label, null),
      settings: new Map([
        ['plan.risk', risk],
        ['a', 'b'],
      ]),
    })
    const read = text(await comparisonPage([of('1. plan.risk 1%', '1%'), of('2. plan.risk 2%', '2%')]))
    expect(read).toContain('Run 2 is run 1 at 2% risk.')
    expect(read).toContain('Setting 1. plan.risk 1% 2. plan.risk 2% plan.risk 1% 2% Key figures')
    expect(read).not.toContain('A ruined run ends')
    const ruin = { trade: 2, time: null, rows: 3, cause: 'price' } as const
    const other = text(await comparisonPage([run('1. a', null), run('2. b', null, { name: 'Other', ruin })]))
    expect(other).not.toContain('Settings that are not the same')
    expect(other.match(/A ruined run ends with the trade that ruined it\./g)).toHaveLength(1)
    expect(other).toContain('Run 2 was ruined with trade 2')
  })

  it('does without samples, and escapes hostile names', async () => {
    const bare = (label: string) => run(label, null, { samples: null })
    const page = await comparisonPage([bare('<script>1</script>'), bare('b')])
    expect(page).not.toContain('<script')
    expect(page).not.toContain('id="levels"')
    expect(text(page)).toContain('one of the two has no samples')
  })
})

describe('the key figures of runs side by side', () => {
  const opens = async (...runs: ComparedRun[]) =>
    (await comparisonPage(runs)).includes('Still open when the data ended')

  it('name what was still open at the end, in a row of its own, where anything was', async () => {
    const cutOff = { trades: [{ trade: 9, net: 6410, r: 641 }], meanR: 71, decides: true }
    const page = await comparisonPage([run('a', null), run('b', null, { cutOff })])
    expect(page).toMatch(
      /Still open when the data ended.*?nothing.*?\+641\.00 R, \+\$6,410\.00.*?the sign of the result hangs on it/s,
    )
    expect(await opens(run('a', null), run('b', null))).toBe(false)
  })
})
