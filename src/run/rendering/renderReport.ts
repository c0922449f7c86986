import type { RunResult } from '../../results/runResult.ts'
import { refuseWrongCall } from '../../scenario/calls/refuseWrongCall.ts'
import { resultShape } from '../../scenario/calls/shapes.ts'

/**
 * The page of a run. Vega and esbuild are slow to load: only where a report is wanted.
 *
 * @example
 * import { renderReport, simulate } from 'stepup'
 *
 * const run = await simulate({
 *   scenario: { account: { start: 20_000 }, market: { ladder: 'nasdaq-cme' }, plan: { risk: '1%' }, samples: { count: 0 } },
 *   trades: [{ side: 'long', entry: 18_000, stop: 17_990, exit: 18_020 }],
 * }).result
 * const page = await renderReport({ ...run, outputs: [] })
 * console.log(page.length, 'characters of HTML')
 */
export async function renderReport(result: RunResult): Promise<string> {
  refuseWrongCall('renderReport', { result: resultShape }, { result })
  const [{ htmlReport }, { reportScripts }] = await Promise.all([
    import('../../report/page/htmlReport.ts'),
    import('./reportScripts.ts'),
  ])
  return htmlReport(result, await reportScripts())
}
