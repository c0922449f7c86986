import type { RunResult } from '../../results/runResult.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { drawnCurve } from '../series/drawnCurve.ts'
import { isTimed } from '../series/equitySeries.ts'
import { count, money, NONE, percent, plural, price } from '../words/format.ts'
import type { TableContent } from '../words/tableContent.ts'
import { tierLabel } from '../words/tierLabel.ts'
import { xCell, xColumn } from './xColumn.ts'

/** What the chart of a run draws, in about so many rows: price, account, base and the largest contract unlocked. */
export function timelineTable(result: RunResult, limit: number): TableContent {
  const { market, period } = result.summary
  const { time, equity, base, stage, drawdown } = drawnCurve(result)
  const timed = isTimed(time)
  const kept = thinnedRows(time.length, [i => equity[i]!, i => -equity[i]!, i => drawdown[i]!], limit)
  const noun = period.bars === null ? 'point' : 'bar close'
  const shown = kept.length === time.length ? '' : `${count(kept.length)} of `
  return {
    caption: `Price and account: ${shown}${plural(time.length, noun)}${shown === '' ? '' : ', the extremes among them'}`,
    columns: [
      xColumn(timed),
      { head: 'Price', kind: 'number' },
      { head: 'Equity', kind: 'number' },
      { head: 'Base', kind: 'number' },
      { head: 'Below the peak', kind: 'number' },
      { head: 'Largest unlocked' },
    ],
    rows: kept.map(i => [
      xCell(timed, timed ? time[i]! : i),
      result.closes === null ? NONE : price(result.closes[i]),
      money(equity[i]!, market.quote),
      money(base[i]!, market.quote),
      percent(drawdown[i]!),
      tierLabel(market.tiers[stage[i]!]!),
    ]),
  }
}
