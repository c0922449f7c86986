import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Ended, files, inProcess, namesIn, workFolder } from './commandLine.ts'
import { readRows, scenarioYaml, wavyPrices } from './scenarios.ts'

const root = files(workFolder(), {
  'scenario.yaml': scenarioYaml({
    samples: '{ count: 1000, trades: 20, risks: [1%, 2%] }',
    limits: '{ ruin: 1%, drawdown: 40% }',
  }),
  'prices.csv': wavyPrices(250),
})
const SCENARIO = join(root, 'scenario.yaml')
const compare = (name: string, ...args: string[]) =>
  inProcess('compare', SCENARIO, '--no-report', '--out', join(root, name), ...args)
const summaryOf = (name: string) => JSON.parse(readFileSync(join(root, name, 'summary.json'), 'utf8'))
const levelsOf = (name: string) => readRows(join(root, name, 'risks.csv')).map(row => Number(row['risk']))

describe('stepup compare', () => {
  it('refuses a scenario without samples', async () => {
    const { code, stderr } = await compare('none', '--set', 'samples.count=0')
    expect(code).toBe(2)
    expect(stderr).toContain('samples.count: found 0; a comparison needs samples')
    expect(stderr).toContain('--set samples.count=10000')
  })

  let ended: Ended
  beforeAll(async () => {
    ended = await compare('given', '--risk', '0.5%,1%,3%', '--full')
  })

  it('plays the levels of the command line, the scenario’s own always among them', async () => {
    expect(ended.code).toBe(0)
    expect(levelsOf('given')).toEqual([0.005, 0.01, 0.03])
    expect((await compare('without-own', '--risk', '0.5%,3%')).code).toBe(0)
    expect(levelsOf('without-own')).toEqual([0.005, 0.01, 0.03])
    expect(readFileSync(join(root, 'without-own/risks.csv'))).toEqual(readFileSync(join(root, 'given/risks.csv')))
  })

  it('takes a level of 10% or more with its percent sign alone', async () => {
    const { code, stderr } = await compare('bare', '--risk', '1%,0.5,1')
    expect(code).toBe(2)
    expect(stderr).toContain('0.5 can be read as 50% or as 0.5%')
    expect(stderr).toContain('1 can be read as 100% or as 1%')
    expect((await compare('signed', '--risk', '50%,0.05')).code).toBe(0)
    expect(levelsOf('signed')).toEqual([0.01, 0.05, 0.5])
  })

  it('plays the levels of the scenario unless told otherwise', async () => {
    expect((await compare('default')).code).toBe(0)
    expect(levelsOf('default')).toEqual([0.01, 0.02])
  })

  it('prints table, paired differences, recommendation and what the trades can prove', () => {
    const text = ended.stdout.replaceAll(/\s+/g, ' ')
    for (const said of [
      '1,000 accounts of 20 trades at each risk, the same draws for all',
      'drawn in blocks of 5 from ',
      '1%*',
      'Paired with 1%, on the very same draws',
      'Limits: ruin at most 1% (upper bound), worst drawdown at most 40% in 95% of samples',
      '3% is recommended.',
      '200 histories redrawn from the tape, 250 accounts each, ruin judged by its share, choose ',
      'is the largest level that keeps the limits',
      'This plan’s qualification cannot be passed in samples: 50 trades are asked, a sample has 20.',
    ]) {
      expect(text).toContain(said)
    }
    expect(ended.stdout).not.toMatch(/NaN|Infinity|undefined|\bnull\b/)
  })

  it('writes the recommendation into the summary', () => {
    const { recommendation, withoutEdge, proof } = summaryOf('given').comparison
    expect(recommendation).toMatchObject({ ruinLimit: 0.01, drawdownLimit: 0.4 })
    expect(recommendation.within).toContain(recommendation.best)
    expect(recommendation.fresh.map(({ variant }: { variant: string }) => variant)).toContain(
      recommendation.recommended,
    )
    expect(withoutEdge.levels.map(({ risk }: { risk: number }) => risk)).toEqual([0.005, 0.01, 0.03])
    expect(withoutEdge.within).toContain(withoutEdge.largest)
    expect(proof.trades).toBe(20)
  })

  it('says that none keeps the limits', async () => {
    const { code, stdout } = await compare('strict', '--full', '--set', 'limits.drawdown=0.1%')
    expect(code).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('No level keeps the limits')
    expect(summaryOf('strict').comparison.recommendation).toMatchObject({ best: null, fresh: [] })
  })

  it('recommends nothing that cannot be traded', async () => {
    const { code, stdout } = await compare('poor', '--full', '--set', 'account.start=20')
    expect(code).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('cannot be traded: no trade is taken, or most accounts stall')
    const { recommendation } = summaryOf('poor').comparison
    expect(recommendation).toMatchObject({ untradable: ['0.01', '0.02'], within: [], best: null, recommended: null })
  })

  it('asks for more samples where these are too few for the limit of ruin', async () => {
    const { stdout } = await compare('few', '--full', '--set', 'samples.count=200')
    const needed = 'cannot show ruin at or below 1%: at least 381 samples are needed'
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`200 samples ${needed}`)
    expect(stdout).not.toContain('lower the risk')
    expect(summaryOf('few').comparison.recommendation.samplesNeeded).toBe(381)
  })

  it('gives the summary as JSON', async () => {
    const { stdout } = await compare('json', '--risk', '0.5%,1%,3%', '--json')
    expect(JSON.parse(stdout)).toEqual(summaryOf('given'))
  })

  it('leaves results that verify finds the same again, fresh samples included', async () => {
    expect(namesIn(join(root, 'given'))).toContain('risks.csv')
    const { code, stdout } = await inProcess('verify', join(root, 'given'))
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Same: /)])
  })

  it.each(['0.5%,x', '0%', '-1%', '101%'])('refuses a level of %s', async risk => {
    const { code, stderr } = await compare('refused', `--risk=${risk}`)
    expect(code).toBe(2)
    expect(stderr).toContain(`--risk: found "${risk.split(',').at(-1)}"`)
    expect(namesIn(root)).not.toContain('refused')
  })
})

describe('the examples that come with the program', () => {
  it('compare risk levels on the S&P 500', async () => {
    const out = join(root, 'sp500')
    const few = ['--set', 'samples.count=500', '--set', 'samples.trades=30', '--no-report', '--out', out]
    const { code, stdout } = await inProcess('compare', 'sp500-mes-es', ...few)
    expect(code).toBe(0)
    expect(stdout).toContain('500 samples of 30 trades at each risk')
    expect(levelsOf('sp500').length).toBeGreaterThan(3)
  })

  it('play Solana from $1,000 on simulated prices', async () => {
    const out = join(root, 'sol')
    const few = ['--set', 'samples.count=20', '--no-report', '--out', out]
    const { code, stdout } = await inProcess('run', 'sol-monte-carlo', ...few)
    expect(code).toBe(0)
    expect(stdout).toContain('SOL')
    const { facts, samples } = summaryOf('sol')
    expect(facts.start).toBe(1000)
    expect(samples).toMatchObject({ count: 20, from: 'paths', poolSize: null })
  })

  it('say where price paths ended before their trades, which nearly all of the example have', async () => {
    const play = (name: string, bars: string[]) => {
      const sets = ['samples.count=60', ...bars].flatMap(value => ['--set', value])
      return inProcess('compare', 'sol-monte-carlo', ...sets, '--no-report', '--out', join(root, name))
    }
    await play('enough', [])
    expect(summaryOf('enough').samples!.offered).toMatchObject({ median: 100, most: 100 })
    expect(summaryOf('enough').samples!.offered.short).toBeLessThan(2)
    const { proof, reasons } = summaryOf('enough').comparison
    expect(proof).toMatchObject({ trades: 100, paths: 60 })
    expect(proof.poolSize).toBeGreaterThan(60 * 90)
    expect(reasons).toEqual({
      histories: 'the trades do not show an edge',
      withoutEdge: 'prices are simulated: there is no tape',
    })
    const { stdout } = await play('short', ['prices.model.bars=2000'])
    const { samples, notices } = summaryOf('short')
    const { least, median, most, short } = samples!.offered
    expect(short).toBeGreaterThan(55)
    expect(stdout).toContain(`60 samples of ${least} to ${most} trades (median ${median})`)
    for (const text of [stdout.replace(/\s+/g, ' '), notices.join()])
      expect(text).toContain(`${short} of 60 price paths ended before 100 trades`)
  })
})
