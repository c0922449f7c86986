import type { Alternative } from '../../results/alternatives.ts'
import type { Summary } from '../../results/summary.ts'
import type { Content } from '../words/cell.ts'
import { count, money, NONE, percent, signedMoney } from '../words/format.ts'
import type { TableContent } from '../words/tableContent.ts'
import { tierSymbol } from '../words/tierLabel.ts'

/** The account beside what the start would have come to by doing less; no row in results of before it was played. */
export function alternativesTable(
  summary: Pick<Summary, 'alternatives' | 'facts' | 'market' | 'period'>,
): TableContent {
  const { alternatives, facts, market } = summary
  const smallest = tierSymbol(market.tiers[0]!)
  const contracts = alternatives?.buyAndHold.line?.contracts ?? null
  const held = contracts === null ? 'Buy and hold' : `Buy and hold ${count(contracts)} ${smallest}`
  const row = (name: string, { line, reason }: Alternative): Content[] =>
    line === null
      ? [name, { text: NONE, note: reason ?? '' }, NONE, NONE]
      : [
          name,
          line.ruined
            ? { text: money(line.finalEquity, market.quote), note: 'ruined' }
            : money(line.finalEquity, market.quote),
          signedMoney(line.finalEquity - facts.final_equity, market.quote),
          percent(line.worstDrawdown),
        ]
  return {
    caption: `What the start came to, and by doing less on the same ${summary.period.bars === null ? 'trades' : 'bars'}`,
    columns: [
      { head: 'Way' },
      { head: 'Ends with', kind: 'number' },
      { head: 'Against this account', kind: 'number' },
      {
        head: summary.period.bars === null ? 'Worst drawdown, closed trades' : 'Worst drawdown, bar closes',
        kind: 'number',
      },
    ],
    rows:
      alternatives === null
        ? []
        : [
            [
              'This account',
              money(facts.final_equity, market.quote),
              '',
              percent(facts.worst_drawdown_marked ?? facts.worst_drawdown_closed),
            ],
            row(`${smallest} alone`, alternatives.smallestOnly),
            row(held, alternatives.buyAndHold),
          ],
  }
}
