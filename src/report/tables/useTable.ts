import type { Exposure } from '../../results/exposure.ts'
import type { SelectedTrades, Selection } from '../../results/selection.ts'
import type { Summary } from '../../results/summary.ts'
import type { Cell, Content } from '../words/cell.ts'
import { count, endInR, inR, NONE, percent, setting } from '../words/format.ts'
import type { TableContent } from '../words/tableContent.ts'

/** How much of time, margin, risk and trades the account used; no row in results of before it was counted. */
export function useTable(summary: Pick<Summary, 'exposure' | 'selection' | 'facts' | 'risk' | 'period'>): TableContent {
  const { exposure, selection, facts, risk, period } = summary
  const bars =
    period.bars === null ? 'of the time from the first entry to the last exit' : 'of the bars, at their close'
  return {
    caption: 'What the account used of its time, its margin and its trades',
    columns: [{ head: 'Figure' }, { head: 'Value', kind: 'number' }],
    rows:
      exposure === null
        ? []
        : [
            [{ text: 'Time in the market', note: bars }, told(exposure.timeInMarket, '')],
            ['Margin at entry, mean of the trades taken', told(exposure.meanMargin, 'of the equity')],
            ['Margin at entry, most', told(exposure.mostMargin, mostNote(exposure))],
            ['Trades taken', `${count(facts.taken)} of ${count(facts.trades)}`],
            ['Risk taken, of the risk asked', percent(risk.share)],
            ...(selection === null ? [] : selectionRows(selection)),
          ],
  }
}

function told({ value, reason }: Exposure['timeInMarket'], note: string): Cell {
  return { text: value === null ? NONE : percent(value), note: reason ?? note }
}

function mostNote({ mostMarginTrade, marginLimit }: Exposure): string {
  return `of the equity, in trade ${count(mostMarginTrade)}; the plan allows ${setting(marginLimit)}`
}

function selectionRows({ taken, skipped, difference }: Selection): Content[][] {
  return [
    [`Mean R of the ${trades(taken)} taken`, meanCell(taken)],
    [{ text: `Mean R of the ${trades(skipped)} skipped`, note: 'with one smallest contract' }, meanCell(skipped)],
    [
      'Taken less skipped',
      difference === null
        ? { text: NONE, note: 'fewer than 10 trades of one kind' }
        : { text: inR(difference.value), interval: [endInR(difference.low), endInR(difference.high)] },
    ],
  ]
}

function trades({ trades }: SelectedTrades): string {
  return `${count(trades)} closed trade${trades === 1 ? '' : 's'}`
}

function meanCell({ meanR, trades }: SelectedTrades): Cell {
  return meanR === null
    ? { text: NONE, note: trades === 0 ? 'no trade' : 'fewer than two trades' }
    : { text: inR(meanR.mean), interval: [endInR(meanR.low), endInR(meanR.high)] }
}
