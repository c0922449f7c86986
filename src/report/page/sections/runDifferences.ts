import { term } from '../../markup/glossary.ts'
import { type Html, html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { type PairedRun, pairedRuns } from '../../series/pairedRuns.ts'
import type { ComparedRun } from '../../words/comparedRun.ts'
import { signedPercent } from '../../words/format.ts'
import type { Section } from '../section.ts'

/** Every further run against the first: paired where both play the same draws, else why not. */
export function runDifferences(runs: readonly ComparedRun[]): Section {
  const pairs = pairedRuns(runs)
  const apart = pairs.filter(pair => pair.difference === null)
  const first = runs[0]?.label ?? ''
  const body = [
    differences(
      pairs.filter(pair => pair.difference !== null),
      first,
    ),
    apart.length === 0
      ? null
      : html`<p>Not paired with ${first}, so that luck is part of any difference:</p><ul>${apart.map(
          ({ label, reason }) => html`<li>${label}: ${reason}.</li>`,
        )}</ul>`,
  ]
  return { id: 'differences', title: 'Differences', body }
}

function differences(pairs: readonly PairedRun[], first: string): Html | null {
  if (pairs.length === 0) return null
  const change = (log: number) => signedPercent(Math.expm1(log))
  const numbers = table({
    caption: `Typical (geometric mean) growth of the samples, against ${first}`,
    columns: [
      { head: 'Run', kind: 'name' },
      { head: 'Difference', kind: 'number' },
      { head: '95% interval', kind: 'number' },
      { head: 'In words' },
    ],
    rows: pairs.map(({ label, difference }) => {
      const { value, low, high } = difference!
      return [label, change(value), `${change(low)} to ${change(high)}`, inWords(low, high)]
    }),
  })
  return html`<p>${term('paired', 'Paired')}: the seed, the number of samples, their length, the blocks and the trades to
    draw from are the same, so each sample is played by both runs, each at the risk of its plan.</p>${numbers}`
}

function inWords(low: number, high: number): string {
  if (low > 0) return 'grows more than the first'
  return high < 0 ? 'grows less than the first' : 'no difference is shown: 0 lies inside the interval'
}
