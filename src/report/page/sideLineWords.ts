import type { SideSeries } from '../series/runSeries.ts'
import type { ComparedRun } from '../words/comparedRun.ts'
import { DRAWDOWNS } from '../words/drawdownKinds.ts'
import { count } from '../words/format.ts'
import type { Basis } from '../words/panel/judged.ts'
import { namedRuns } from '../words/panel/runPlaces.ts'

/** How the lines of several runs are to be read, and why their axis is no other. */
export function sideLineWords(runs: readonly ComparedRun[], series: SideSeries): string {
  const { reason, kind, basis } = series
  const flows = runs.some(({ result }) => result.summary.facts.total_cash_flows !== 0)
  const allAccounts = basis.every(each => each === 'accounts')
  const sentences = [
    allAccounts
      ? null
      : reason === null
        ? `Equity ${DRAWDOWNS[kind].where}.`
        : `${reason}: drawn by the number of the trade.`,
    reason === null && kind === 'closed-trade' ? 'A run without bars is among them.' : null,
    middleWords(runs, series),
    pathWords(series),
    unlinedWords(series),
    series.ruined.some(trade => trade !== null) ? 'A ruined run ends with the trade that ruined it.' : null,
    flows ? 'Cash flows are part of it.' : null,
  ]
  return sentences.filter(sentence => sentence !== null).join(' ')
}

/** How the drawdown of those runs is measured that have one; null where each is of many accounts. */
export function drawdownNote({ basis, kind }: SideSeries): string | null {
  const { where, meaning } = DRAWDOWNS[kind]
  const [single, many] = [placesOf(basis, 'account', 'path'), placesOf(basis, 'accounts')]
  if (single.length === 0) return null
  return many.length === 0
    ? `Drawdown of all runs is measured alike, ${where}: ${meaning}.`
    : `Drawdown of ${namedRuns(single)} is drawn ${where}: ${meaning}; many accounts have no line of it.`
}

/** Whose line stands for many accounts. */
function middleWords(runs: readonly ComparedRun[], { basis, points, labels }: SideSeries): string | null {
  const many = placesOf(basis, 'accounts').filter(run => points.some(point => point.run === labels[run]))
  if (many.length === 0) return null
  const counts = [...new Set(many.map(run => runs[run]!.result.summary.samples!.count))]
  const accounts = counts.length === 1 ? `its ${count(counts[0]!)} accounts` : 'its accounts'
  return many.length === basis.length
    ? `Each line is the middle of ${accounts}, trade by trade.`
    : `The line of ${namedRuns(many)} is the middle of ${many.length === 1 ? accounts : accounts.replace('its', 'their')}.`
}

function pathWords({ basis }: SideSeries): string | null {
  const paths = placesOf(basis, 'path')
  if (paths.length === 0) return null
  return paths.length === basis.length
    ? 'Each line is one simulated path of many.'
    : `The line of ${namedRuns(paths)} is one simulated path of many.`
}

function unlinedWords({ basis, points, labels }: SideSeries): string | null {
  const unlined = placesOf(basis, 'accounts').filter(run => !points.some(point => point.run === labels[run]))
  return unlined.length === 0 ? null : `Without a line: ${namedRuns(unlined)}, whose bands were not kept.`
}

function placesOf(basis: readonly Basis[], ...these: readonly Basis[]): number[] {
  return basis.flatMap((each, run) => (these.includes(each) ? [run] : []))
}
