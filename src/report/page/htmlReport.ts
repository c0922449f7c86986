import type { RunResult } from '../../results/runResult.ts'
import { html } from '../markup/html.ts'
import { liveParts } from './liveParts.ts'
import { pageFooter } from './pageFooter.ts'
import type { PageScripts } from './pageScripts.ts'
import { pageShell } from './pageShell.ts'
import { renderSection, type Section } from './section.ts'
import { adviceSection } from './sections/adviceSection.ts'
import { ambiguitySection } from './sections/ambiguitySection.ts'
import { assumptionSection } from './sections/assumptionSection.ts'
import { contractSection } from './sections/contractSection.ts'
import { costSection } from './sections/costSection.ts'
import { dataSection } from './sections/dataSection.ts'
import { drawdownSection } from './sections/drawdownSection.ts'
import { equitySection } from './sections/equitySection.ts'
import { glossarySection } from './sections/glossarySection.ts'
import { keyNumbers } from './sections/keyNumbers.ts'
import { ledgerSection } from './sections/ledgerSection.ts'
import { liquidationSection } from './sections/liquidationSection.ts'
import { metricSection } from './sections/metricSection.ts'
import { monthSection } from './sections/monthSection.ts'
import { planSection } from './sections/planSection.ts'
import { remarks } from './sections/remarks.ts'
import { repeatSection } from './sections/repeatSection.ts'
import { resultsSection } from './sections/resultsSection.ts'
import { riskSection } from './sections/riskSection.ts'
import { sampleSection } from './sections/sampleSection.ts'
import { skipSection } from './sections/skipSection.ts'
import { topDrawdowns } from './sections/topDrawdowns.ts'
import { verdictSection } from './sections/verdictSection.ts'
import { whatIfSection } from './sections/whatIfSection.ts'

/** The sections below the verdict and its numbers, in the order of the page. */
const SECTIONS: readonly ((result: RunResult) => Section | null | Promise<Section | null>)[] = [
  equitySection,
  drawdownSection,
  planSection,
  sampleSection,
  adviceSection,
  riskSection,
  whatIfSection,
  costSection,
  resultsSection,
  skipSection,
  monthSection,
  metricSection,
  topDrawdowns,
  ledgerSection,
  liquidationSection,
  ambiguitySection,
  assumptionSection,
  dataSection,
  contractSection,
  repeatSection,
]

/**
 * The report of a run as one page that opens offline: nothing loaded, charts drawn as SVG beforehand, so that it reads
 * with scripts off. Every text from outside is escaped.
 * @param scripts bring the live charts and the what-if panel; null = a page without scripts
 */
export async function htmlReport(result: RunResult, scripts: PageScripts | null = null): Promise<string> {
  const sections: Section[] = []
  for (const make of SECTIONS) {
    const section = await make(result)
    if (section !== null) sections.push(section)
  }
  const numbers = keyNumbers(result)
  const glossary = glossarySection([numbers, ...sections.map(renderSection)])
  if (glossary !== null) sections.push(glossary)
  const { name, versions } = result.summary
  const body = html`<main class="page">
${verdictSection(result)}${numbers}${remarks(result)}
<nav aria-label="Contents"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${sections.map(renderSection)}
${pageFooter(versions.stepup)}
</main>
${scripts === null ? null : await liveParts(result, scripts)}`
  return pageShell({ title: name, version: versions.stepup, body, script: scripts?.page ?? null })
}
