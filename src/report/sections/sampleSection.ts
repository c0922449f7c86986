import { chartNumbers } from '../chartNumbers.ts'
import { contractValueWords } from '../contractValueWords.ts'
import { FAN_HEADS, fanRows } from '../fanRows.ts'
import { figure } from '../figure.ts'
import { count, percent, plural, roundMoney, setting } from '../format.ts'
import { term } from '../glossary.ts'
import { type Html, html } from '../html.ts'
import { intervalWords } from '../intervalWords.ts'
import { medianTradeWords } from '../reachWords.ts'
import type { RunResult } from '../result.ts'
import { RUN_CHARTS } from '../runCharts.ts'
import { type SampleFan, sampleFan } from '../sampleFan.ts'
import { binWords, shortWords, tradeWords } from '../sampleWords.ts'
import type { Section } from '../section.ts'
import type { SampleSummary, Summary } from '../summary.ts'
import { table } from '../table.ts'
import { tierLabelOf } from '../tierLabel.ts'
import { estimate, levelName, share } from './levelCells.ts'

/** What would have become of many accounts at the plan's own risk, and at each level; null without samples. */
export async function sampleSection(result: RunResult): Promise<Section | null> {
  const { summary } = result
  const { samples } = summary
  if (samples === null) return null
  const tables = [outcomes(samples), ends(samples, summary), largerContracts(samples, summary)]
  return { id: 'samples', title: 'Samples', body: [lead(samples), await fan(result), ...tables] }
}

async function fan(result: RunResult): Promise<readonly (Html | null)[] | null> {
  const drawn = sampleFan(result)
  if (drawn === null) return null
  const { level, trades } = drawn
  const chart = await figure(RUN_CHARTS.fan, result, {
    caption: html`Equity at a risk of ${setting(level.risk)}: median, the middle half and the middle 90% of the accounts
      after each trade, ruined ones included. Each band is taken trade by trade (${term('pointwise', 'pointwise')}): no single account
      follows an edge.`,
    numbers: fanNumbers(drawn),
  })
  const left = Math.round(drawn.bands.at(-1)!.alive * level.samples)
  const alive = `${count(left)} of ${plural(level.samples, 'account')} still alive after ${plural(trades, 'trade')}`
  const survivors = await figure(RUN_CHARTS.alive, result, {
    caption: html`Share not yet ${term('ruined', 'ruined')}: ${alive}.`,
    numbers: fanNumbers(drawn),
  })
  return [chart, survivors ?? html`<p>${alive}.</p>`]
}

function fanNumbers({ bands, quote, level }: SampleFan): Html {
  return chartNumbers({
    caption: 'Equity of the accounts after a trade, and how many are alive',
    columns: FAN_HEADS.map(head => ({ head, kind: 'number' })),
    rows: fanRows(bands, level.samples, quote),
  })
}

function lead(samples: SampleSummary): Html {
  const { count: accounts, from, block, poolSize } = samples
  const what = `${plural(accounts, 'account')} of ${tradeWords(samples)} each`
  const short = shortWords(samples)
  const drawn =
    from === 'tape'
      ? html`drawn in blocks of ${count(block)} on average from ${plural(poolSize!, 'trade')} of the replay.
    ${contractValueWords(samples)}`
      : html`on price paths of their own.${short === null ? null : ` ${short}.`}`
  const bins = binWords(samples)
  return html`<p>${what}, ${drawn} ${intervalWords(samples)}${bins === null ? null : ` ${bins}.`}</p>`
}

function outcomes({ risks }: SampleSummary): Html {
  return table({
    caption: 'What becomes of the accounts; under each share its 95% interval',
    columns: [
      { head: 'Risk' },
      { head: 'Survived', kind: 'number' },
      { head: term('ruined', 'Ruined'), kind: 'number' },
      { head: term('stalled', 'Stalled'), kind: 'number' },
      { head: 'Liquidated', kind: 'number' },
    ],
    rows: risks.map(level => [
      levelName(level),
      share(level.survived),
      share(level.ruined),
      share(level.stalled),
      share(level.liquidated),
    ]),
  })
}

function ends({ risks }: SampleSummary, { market }: Summary): Html {
  const inMoney = (value: number) => roundMoney(value, market.quote)
  return table({
    caption: 'Where they end and how deep they fall; under each figure its 95% interval',
    columns: [
      { head: 'Risk' },
      { head: 'Median end', kind: 'number' },
      { head: '5% end below', kind: 'number' },
      { head: '5% end above', kind: 'number' },
      { head: html`Median worst ${term('drawdown', 'drawdown')}`, kind: 'number' },
      { head: '5% fall deeper than', kind: 'number' },
    ],
    rows: risks.map(level => [
      levelName(level),
      estimate(level.medianFinal, inMoney),
      estimate(level.p05Final, inMoney),
      estimate(level.p95Final, inMoney),
      estimate(level.drawdownMedian, percent),
      estimate(level.drawdownP95, percent),
    ]),
  })
}

/** Reaching a tier and ruin compete: what comes first counts. Null where the ladder has one tier. */
function largerContracts({ risks, trades }: SampleSummary, summary: Summary): Html | null {
  const rows = risks.flatMap(level =>
    level.reached.map(reach => {
      const { value, interval } = medianTradeWords(reach.medianTrades, trades)
      return [
        levelName(level),
        tierLabelOf(summary, reach.tier),
        share(reach.share),
        share(reach.ruinedBefore),
        share(reach.neither),
        html`${value}<small>${interval}</small>`,
      ]
    }),
  )
  if (rows.length === 0) return null
  return table({
    caption:
      'The step up to a larger contract: what comes first. The median counts all accounts, those that never get there last',
    columns: [
      { head: 'Risk' },
      { head: 'Contract', kind: 'name' },
      { head: 'Reached', kind: 'number' },
      { head: 'Ruined before', kind: 'number' },
      { head: 'Neither yet', kind: 'number' },
      { head: 'Median trade of the step', kind: 'number' },
    ],
    rows,
  })
}
