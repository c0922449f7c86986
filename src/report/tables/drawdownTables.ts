import type { RunResult } from '../../results/runResult.ts'
import type { Summary } from '../../results/summary.ts'
import { drawdownKinds, episodesWhere } from '../words/drawdownKinds.ts'
import { count, date, fixed, money, percent, plural } from '../words/format.ts'
import type { TableContent } from '../words/tableContent.ts'

const SHOWN = 10

export function drawdownKindTable({ facts }: Summary): TableContent {
  return {
    caption: ['Worst ', { text: 'drawdown', term: 'drawdown' }, ', by how it is measured'],
    columns: [{ head: 'Kind' }, { head: 'Depth', kind: 'number' }, { head: 'How it is measured' }],
    rows: [
      ...drawdownKinds(facts).map(({ kind, depth, meaning }) => [kind, percent(depth), meaning]),
      ...(facts.worst_drawdown_quote === null ? [] : [inQuote(facts.worst_drawdown_quote)]),
    ],
  }
}

/** The coins of a coin-margined account lose and gain value of their own. */
function inQuote(depth: number): string[] {
  return ['in the currency of the prices', percent(depth), 'the coins of the account, valued at each close or exit']
}

/** The deepest drawdowns, from peak over trough to recovery. */
export function deepestDrawdownTable({ drawdowns, summary }: RunResult): TableContent {
  const shown = drawdowns.slice(0, SHOWN)
  const rest =
    drawdowns.length > shown.length ? `; all of ${plural(drawdowns.length, 'episode')} are in drawdowns.csv` : ''
  return {
    caption: `The deepest drawdowns, ${episodesWhere(summary)}${rest}`,
    columns: [
      { head: 'Rank', kind: 'number' },
      { head: 'Depth', kind: 'number' },
      { head: 'Money', kind: 'number' },
      { head: 'Peak', kind: 'date' },
      { head: 'Trough', kind: 'date' },
      { head: 'Recovered', kind: 'date' },
      { head: 'Days', kind: 'number' },
    ],
    rows: shown.map(row => [
      count(row.rank),
      percent(row.depth),
      money(row.depthMoney, summary.market.quote),
      date(row.peakTime),
      date(row.troughTime),
      row.recovered ? date(row.recoveryTime) : 'not yet',
      fixed(row.durationDays, 0),
    ]),
  }
}
