import type { RunResult } from '../../../results/runResult.ts'
import { ownLevel, type SampleSummary } from '../../../results/samples.ts'
import { ownQuestion } from '../../../results/whatIf.ts'
import { html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { FAN_HEADS } from '../../tables/fanRows.ts'
import { count, NONE, plural } from '../../words/format.ts'
import { whatIfRows } from '../../words/levels/whatIfRows.ts'
import { repeatWords } from '../../words/repeatCommand.ts'
import { chartNumbers } from '../chartNumbers.ts'
import type { Section } from '../section.ts'
import { controlText, WHAT_IF_CONTROLS } from '../whatIfControls.ts'

/** The panel that plays the samples again under another plan, or why the page cannot. It needs scripts. */
export function whatIfSection({ summary, pool }: RunResult): Section | null {
  const own = ownLevel(summary.samples)
  if (own === undefined) return null
  if (pool === null) return { id: 'what-if', title: 'What if', body: html`<p>${whyNot(summary.samples!)}</p>` }
  const question = ownQuestion(pool)
  const played = summary.samples?.count ?? pool.count
  const accounts =
    played > pool.count
      ? `the first ${count(pool.count)} of ${plural(played, 'account')}`
      : plural(pool.count, 'account')
  const controls = WHAT_IF_CONTROLS.map(control => {
    const { key, label, unit, min, max, step } = control
    const value = controlText(control, question[key])
    const id = `what-if-${key}`
    const top = Math.max(max, Number(value))
    return html`<div><label for="${id}">${label}</label><output for="${id}">${value}${unit}</output>
<input type="range" id="${id}" name="${key}" min="${String(Math.min(min, Number(value)))}" max="${String(top)}" step="${String(step)}" value="${value}"></div>
`
  })
  const numbers = chartNumbers({
    caption: 'Equity of the accounts after a trade under the plan set here, and how many are alive',
    columns: FAN_HEADS.map(head => ({ head, kind: 'number' })),
    rows: [],
  })
  const figures = table({
    caption: 'What becomes of the accounts; each figure with its 95% interval',
    columns: [{ head: 'Figure' }, { head: 'This plan', kind: 'number' }, { head: 'What if', kind: 'number' }],
    rows: whatIfRows(own, summary.market).map(({ label, figure }) => [
      label,
      figure,
      html`<span class="answer">${NONE}</span>`,
    ]),
  })
  const { market, limits } = summary
  const command = JSON.stringify(repeatWords({ ...summary, comparison: null }))
  const body = html`<noscript><p>This panel needs scripts, which are off here. Everything else on the page does without.</p></noscript>
<div class="what-if" data-quote="${market.quote}" data-limits="${JSON.stringify(limits)}" data-command="${command}" hidden>
<form class="controls">${controls}<button type="reset">Back to this plan</button></form>
<div class="drawing fan"><p class="finding" aria-live="polite"></p><figure><div class="live" role="img" aria-label="Fan of the equity of the accounts under the plan set here, and the median of this plan dashed"></div></figure>
${numbers}</div>
<p class="note">${pool.kind === 'paths' ? 'The same simulated prices' : 'The same draws'} again, for ${accounts}, by the rules of the program. Dashed: the median of this plan. <span role="status"></span></p>
<p class="setting"><code></code> <button type="button" class="copy">Copy</button> <a href="#what-if">Link to this setting</a></p>
${figures}
<details><summary>These figures unrounded</summary><pre><code class="answer-json"></code></pre></details>
</div>`
  return { id: 'what-if', title: 'What if', body }
}

function whyNot({ from }: SampleSummary): string {
  return from === 'tape'
    ? 'The scenario of this run could not be read again, so the page cannot play its samples under another plan.'
    : 'These samples have price paths of their own, which the page cannot simulate again: the strategy is a file of its own, the model carries too much, or one of them could not be read. To try another plan, run the scenario with other values (--set plan.risk=2%).'
}
