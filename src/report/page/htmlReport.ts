import { onBarClock } from '../../results/barClock.ts'
import type { RunResult } from '../../results/runResult.ts'
import { dataLine } from '../words/panel/dataLine.ts'
import { type PageKind, pageKind } from '../words/panel/pageKind.ts'
import { panelOf } from '../words/panel/panelOf.ts'
import { comparedNeeds } from '../words/panel/tradableNeeds.ts'
import { layeredPage } from './layeredPage.ts'
import { liveParts } from './liveParts.ts'
import type { PageScripts } from './pageScripts.ts'
import { panelView } from './panelView.ts'
import { summedUp } from './recordSums.ts'
import type { Section } from './section.ts'
import { adviceSection } from './sections/adviceSection.ts'
import { alternativesSection } from './sections/alternativesSection.ts'
import { ambiguitySection } from './sections/ambiguitySection.ts'
import { assumptionSection } from './sections/assumptionSection.ts'
import { contractSection } from './sections/contractSection.ts'
import { costSection } from './sections/costSection.ts'
import { dataSection } from './sections/dataSection.ts'
import { drawdownSection } from './sections/drawdownSection.ts'
import { edgeSection } from './sections/edgeSection.ts'
import { figureSection } from './sections/figureSection.ts'
import { gapSection } from './sections/gapSection.ts'
import { ledgerSection } from './sections/ledgerSection.ts'
import { liquidationSection } from './sections/liquidationSection.ts'
import { metricSection } from './sections/metricSection.ts'
import { monthSection } from './sections/monthSection.ts'
import { planSection } from './sections/planSection.ts'
import { repeatSection } from './sections/repeatSection.ts'
import { resultsSection } from './sections/resultsSection.ts'
import { riskSection } from './sections/riskSection.ts'
import { sampleSection } from './sections/sampleSection.ts'
import { skipSection } from './sections/skipSection.ts'
import { topDrawdowns } from './sections/topDrawdowns.ts'
import { useSection } from './sections/useSection.ts'
import { whatIfSection } from './sections/whatIfSection.ts'

type MakeSection = (result: RunResult) => Section | null | Promise<Section | null>

/** What supports the answer, in the order in which each kind of page needs it. */
const EVIDENCE: Readonly<Record<PageKind, readonly MakeSection[]>> = {
  run: [
    whatIfSection,
    gapSection,
    alternativesSection,
    edgeSection,
    resultsSection,
    drawdownSection,
    useSection,
    sampleSection,
    riskSection,
  ],
  compare: [
    riskSection,
    adviceSection,
    sampleSection,
    whatIfSection,
    gapSection,
    alternativesSection,
    edgeSection,
    resultsSection,
    drawdownSection,
    useSection,
  ],
  paths: [riskSection, sampleSection, whatIfSection],
  'one trade': [],
  'not tradable': [],
  'not tested': [],
}

/** Everything that stands behind it, folded; of a run without a trade only what says what was asked. */
const WHOLE_RECORD: readonly MakeSection[] = [
  figureSection,
  costSection,
  planSection,
  ledgerSection,
  monthSection,
  metricSection,
  topDrawdowns,
  skipSection,
  liquidationSection,
  ambiguitySection,
  assumptionSection,
  dataSection,
  contractSection,
  repeatSection,
]
/** One trade has nothing to be compared with: its receipt, and what was asked. */
const ONE_TRADE_RECORD: readonly MakeSection[] = [
  ledgerSection,
  assumptionSection,
  dataSection,
  contractSection,
  repeatSection,
]
const IDLE_RECORD: readonly MakeSection[] = [
  skipSection,
  assumptionSection,
  dataSection,
  contractSection,
  repeatSection,
]

/** Path 1 alone has costs, results and falls of its own: they belong to the record of many paths. */
const PATH_RECORD: readonly MakeSection[] = [
  figureSection,
  gapSection,
  alternativesSection,
  edgeSection,
  resultsSection,
  drawdownSection,
  useSection,
  ...WHOLE_RECORD.slice(1),
]

const RECORD: Readonly<Record<PageKind, readonly MakeSection[]>> = {
  run: WHOLE_RECORD,
  compare: WHOLE_RECORD,
  paths: PATH_RECORD,
  'one trade': ONE_TRADE_RECORD,
  'not tradable': IDLE_RECORD,
  'not tested': IDLE_RECORD,
}

/**
 * The report of a run as one page that opens offline: the answer, its evidence, the record. Nothing is loaded, charts are
 * drawn as SVG beforehand, so that it reads with scripts off. Every text from outside is escaped.
 * @param scripts bring the live charts and the what-if panel; null = a page without scripts
 */
export async function htmlReport(played: RunResult, scripts: PageScripts | null = null): Promise<string> {
  const result = onBarClock(played)
  const kind = comparedNeeds(result) === null ? pageKind(result.summary) : 'not tradable'
  const evidence = await made(EVIDENCE[kind], result)
  const record = (await made(RECORD[kind], result)).map(section => summedUp(section, result))
  const answer = await panelView(result)
  const { name, versions } = result.summary
  return layeredPage({
    title: name,
    version: versions.stepup,
    bar: { kind: panelOf(result).kind, name, data: dataLine(result.summary) },
    answer,
    evidence,
    record,
    live: scripts === null ? null : await liveParts(result, scripts),
    scripts: scripts === null ? [] : [scripts.page, scripts.live],
  })
}

async function made(makers: readonly MakeSection[], result: RunResult): Promise<Section[]> {
  const sections: Section[] = []
  for (const make of makers) {
    const section = await make(result)
    if (section !== null) sections.push(section)
  }
  return sections
}
