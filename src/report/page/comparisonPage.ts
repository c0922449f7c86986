import { html } from '../markup/html.ts'
import { type ComparedRun, comparisonTitle, runsOnBarClock } from '../words/comparedRun.ts'
import { plural } from '../words/format.ts'
import { type Contents, contentsRail } from './contents.ts'
import { pageFooter } from './pageFooter.ts'
import { scriptOf } from './pageScripts.ts'
import { pageShell } from './pageShell.ts'
import { renderRecord, renderSection, type Section } from './section.ts'
import { glossaryCards, glossarySection } from './sections/glossarySection.ts'
import { runDifferences } from './sections/runDifferences.ts'
import { runFigures } from './sections/runFigures.ts'
import { runLevels } from './sections/runLevels.ts'
import { runSettings } from './sections/runSettings.ts'
import { sidePanelView } from './sidePanelView.ts'
import { topBar } from './topBar.ts'

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
  const answer = await sidePanelView(runs)
  const written = [answer, ...evidence.map(renderSection), ...record.map(renderRecord)]
  const glossary = glossarySection(written)
  const whole = glossary === null ? record : [...record, glossary]
  const contents: Contents = {
    groups: [
      { name: 'Evidence', sections: evidence },
      { name: 'Record', sections: whole },
    ],
  }
  const bar = topBar({
    kind: 'Side by side',
    name: plural(runs.length, 'run'),
    data: runs.map(({ label }) => label).join(' · '),
    contents,
  })
  const body = html`${bar}<div class="layout"><main>
${answer}${evidence.map(renderSection)}<div class="records">
${whole.map(renderRecord)}</div>
${glossaryCards(written)}${pageFooter(version)}
</main>
${contentsRail(contents)}</div>
${scriptOf(script)}`
  return pageShell({ title, version, body, scripts: script === null ? [] : [script] })
}
