import type { TopLevelSpec } from 'vega-lite'
import type { ResultFile } from '../../io/folder/writeResults.ts'
import type { RunResult } from '../../results/runResult.ts'

/** The subfolder that holds charts, of a results folder or beside a page. */
export const CHARTS = 'charts'

/** The charts of a run as files of its results folder: specifications of Vega-Lite. */
export async function chartFiles(result: RunResult): Promise<(ResultFile & { readonly content: string })[]> {
  const { standaloneCharts } = await import('../../report/charts/standaloneCharts.ts')
  return [...standaloneCharts(result)].map(([name, spec]) => ({
    name: `${CHARTS}/${name}.vl.json`,
    content: chartText(spec),
  }))
}

/** A chart as the text of a file. */
export function chartText(spec: TopLevelSpec): string {
  return `${JSON.stringify(spec, null, 2)}\n`
}

/** Whether charts are among the files of a results folder. */
export function hasCharts(files: readonly string[]): boolean {
  return files.some(name => name.startsWith(`${CHARTS}/`))
}
