import type { EdgeDifference, EdgeParts } from '../../results/edgeParts.ts'
import type { Edge } from '../../stats/edge.ts'
import type { Content } from '../words/cell.ts'
import { count, endInR, inR, NONE } from '../words/format.ts'
import type { TableContent } from '../words/tableContent.ts'

/** Halves and sides of the closed trades with their mean R; no row in results of before they were told apart. */
export function edgePartsTable(parts: EdgeParts | null): TableContent {
  return {
    caption: 'Mean R of parts of the closed trades, with its 95% interval',
    columns: [{ head: 'Part' }, { head: 'Trades', kind: 'number' }, { head: 'Mean R', kind: 'number' }],
    rows:
      parts === null
        ? []
        : [
            part('First half', parts.firstHalf),
            part('Second half', parts.secondHalf),
            difference('Second half less first', parts.betweenHalves),
            part('Long', parts.long),
            part('Short', parts.short),
            difference('Long less short', parts.betweenSides),
          ],
  }
}

function part(name: string, { trades, mean, low, high, reason }: Edge): Content[] {
  return [name, count(trades), meanCell(mean, low, high, trades === 0 ? 'no trade' : reason)]
}

function difference(name: string, { value, low, high, reason }: EdgeDifference): Content[] {
  return [name, '', meanCell(value, low, high, reason)]
}

function meanCell(mean: number | null, low: number | null, high: number | null, reason: string | null): Content {
  if (mean === null) return { text: NONE, note: reason ?? '' }
  if (low === null || high === null) return { text: inR(mean), note: reason ?? '' }
  return { text: inR(mean), interval: [endInR(low), endInR(high)] }
}
