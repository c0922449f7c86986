import type { RunResult } from '../../../results/runResult.ts'
import { html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { count, money, percent, plural, setting } from '../../words/format.ts'
import { selectionWords } from '../../words/selectionWords.ts'
import { skips } from '../../words/skips.ts'
import type { Section } from '../section.ts'

/** What the account could not trade, and how much of the asked risk whole contracts left. */
export function skipSection({ summary }: RunResult): Section {
  const { facts, risk, market, plan } = summary
  const { quote } = market
  const found = skips(facts)
  const missed =
    found.length === 0
      ? html`<p>No trade was skipped: all of ${plural(facts.trades, 'trade')} were taken.</p>`
      : table({
          caption: `Trades not taken, of ${count(facts.trades)}`,
          columns: [
            { head: 'Reason' },
            { head: 'Trades', kind: 'number' },
            { head: 'Share', kind: 'number' },
            { head: 'What happened' },
          ],
          rows: found.map(({ reason, trades, meaning }) => [
            reason,
            count(trades),
            percent(trades / facts.trades),
            meaning,
          ]),
        })
  const taken = table({
    caption: [
      'Risk asked (the ',
      { text: 'budget', term: 'budget' },
      `, ${setting(plan.risk)}) and risk taken, after rounding down to whole contracts`,
    ],
    columns: [{ head: 'Figure' }, { head: 'Value', kind: 'number' }],
    rows: [
      ['Risk asked, trades taken', money(risk.asked, quote)],
      ['Risk taken', money(risk.taken, quote)],
      ['Share taken', percent(risk.share)],
      ['Mean share of a trade, skipped ones at 0', percent(risk.meanShare)],
      ['Trades cut by the margin limit', count(facts.margin_cuts)],
      ...cutForNight(facts.day_margin_cuts),
      ['Trades taken over the budget', count(facts.over_budget)],
    ],
  })
  const selection = summary.selection === null ? null : selectionWords(summary.selection)
  const chosen = selection === null ? null : html`<p>${selection}.</p>`
  return { id: 'skipped', title: 'Skipped trades and rounding', body: [missed, chosen, taken] }
}

function cutForNight(evenings: number): [string, string][] {
  return evenings === 0 ? [] : [['Evenings on which the broker closed contracts', count(evenings)]]
}
