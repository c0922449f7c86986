import type { Summary } from '../../results/summary.ts'
import { GAP_NAMES, IDEAL } from '../words/evidence/gapWords.ts'
import { count, money, signedMoney } from '../words/format.ts'
import type { TableContent } from '../words/tableContent.ts'

/** From the ideal to the account, one rule more a row. No row where it was not played. */
export function gapTable({ idealGap, market: { quote } }: Pick<Summary, 'idealGap' | 'market'>): TableContent {
  const steps = idealGap?.steps ?? []
  const account = steps.at(-1)
  return {
    caption: 'The same trades, played again with one rule more at each step',
    columns: [
      { head: 'Rule that comes into force' },
      { head: 'Changes the end by', kind: 'number' },
      { head: 'Ends with', kind: 'number' },
      { head: 'Trades taken', kind: 'number' },
    ],
    rows: [
      ...steps.map(({ rule, change, finalEquity, taken, ruined }) => [
        rule === 'ideal' ? { text: GAP_NAMES.ideal, note: IDEAL } : GAP_NAMES[rule],
        rule === 'ideal' ? '' : signedMoney(change, quote),
        ruined ? { text: money(finalEquity, quote), note: 'ruined' } : money(finalEquity, quote),
        count(taken),
      ]),
      ...(account === undefined
        ? []
        : [
            [
              'The account',
              signedMoney(account.finalEquity - steps[0]!.finalEquity, quote),
              money(account.finalEquity, quote),
              count(account.taken),
            ],
          ]),
    ],
  }
}
