import type { RunResult } from '../../results/runResult.ts'

/** The page of a run. Vega and esbuild are slow to load: only where a report is wanted. */
export async function renderReport(result: RunResult): Promise<string> {
  const [{ htmlReport }, { reportScripts }] = await Promise.all([
    import('../../report/page/htmlReport.ts'),
    import('./reportScripts.ts'),
  ])
  return htmlReport(result, await reportScripts())
}
