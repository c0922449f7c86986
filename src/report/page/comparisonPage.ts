import { type ComparedRun, comparisonTitle, runsOnBarClock } from '../words/comparedRun.ts'
import { plural } from '../words/format.ts'
import { layeredPage } from './layeredPage.ts'
import { scriptOf } from './pageScripts.ts'
import type { Section } from './section.ts'
import { runDifferences } from './sections/runDifferences.ts'
import { runFigures } from './sections/runFigures.ts'
import { runLevels } from './sections/runLevels.ts'
import { runSettings } from './sections/runSettings.ts'
import { sidePanelView } from './sidePanelView.ts'

/**
 * Several runs side by side, as one page that opens offline: which of them holds up, what their draws say, the record.
 * @param script brings the contents list and the tables to life; null = a page without scripts
 */
export async function comparisonPage(given: readonly ComparedRun[], script: string | null = null): Promise<string> {
  const runs = runsOnBarClock(given)
  const { stepup: version } = runs[0]!.result.summary.versions
  const title = comparisonTitle(runs)
  const isThere = (section: Section | null) => section !== null
  const evidence = [runDifferences(runs), runLevels(runs)].filter(isThere)
  const record = [runSettings(runs), runFigures(runs)].filter(isThere)
  return layeredPage({
    title,
    version,
    bar: {
      kind: 'Side by side',
      name: plural(runs.length, 'run'),
      data: runs.map(({ label }) => label).join(' · '),
    },
    answer: await sidePanelView(runs),
    evidence,
    record,
    live: scriptOf(script),
    scripts: script === null ? [] : [script],
  })
}
