import type { RunResult } from '../../results/runResult.ts'
import { count, percent, roundMoney } from '../words/format.ts'
import { enough, tradableNeeds } from '../words/panel/tradableNeeds.ts'
import type { TableContent } from '../words/tableContent.ts'

/** Shares of the trades that are told. */
const SHARES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]

/** The account at which so many trades fit. */
export function fitTable(result: RunResult): TableContent {
  const accounts = tradableNeeds(result)?.accounts ?? []
  const ranks = [...new Set(SHARES.map(share => Math.max(1, Math.ceil(share * accounts.length))))]
  return {
    caption: 'Trades for which one smallest contract fits, by the account at the time of the trade',
    columns: [
      { head: 'Trades', kind: 'number' },
      { head: 'Share', kind: 'number' },
      { head: 'Account from', kind: 'number' },
    ],
    rows:
      accounts.length === 0
        ? []
        : ranks.map(rank => [
            count(rank),
            percent(rank / accounts.length),
            roundMoney(enough(accounts[rank - 1]!), result.summary.market.quote),
          ]),
  }
}
