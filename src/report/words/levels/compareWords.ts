import type { ComparisonSummary } from '../../../results/comparison.ts'
import type { Summary } from '../../../results/summary.ts'
import { edgeInterval, edgeWords } from '../edge.ts'
import { inR } from '../format.ts'
import type { Look } from '../outcomeWords.ts'
import { levelLabel } from './levelLabel.ts'
import { levelWords, NIGHT_MARGIN } from './levelWords.ts'

type Told = Pick<Summary, 'samples'>

/** Which level is recommended, or that none is: the outcome of a comparison. */
export function recommendedLook({ recommendation }: ComparisonSummary, told: Told): Look {
  const { recommended } = recommendation
  return recommended === null
    ? { words: `No ${levelWords(told.samples).noun} recommended`, mark: '?', tone: 'open' }
    : { words: `${levelLabel(recommended, told)} recommended`, mark: '✓', tone: 'good' }
}

/** The same in one sentence, with why. */
export function compareHeadline({ edge, recommendation }: ComparisonSummary, told: Told): string {
  const { noun, full } = levelWords(told.samples)
  const { recommended, ruinLimit, drawdownLimit, within } = recommendation
  const limited = ruinLimit !== null || drawdownLimit !== null
  if (recommended !== null) {
    const chosen = levelLabel(recommended, told)
    const only = limited ? within.length === 1 : told.samples?.risks.length === 1
    if (only) return `${chosen}: the one ${noun} that ${limited ? 'keeps your limits' : 'was tried'}, and it grows.`
    return `${chosen}: it grows the most of the ${noun}s${limited ? ' that keep your limits' : ''}.`
  }
  const { untradable } = recommendation
  const unjudged = told.samples?.dayMargin === 'left out' && untradable.length === told.samples.risks.length
  return `No ${full} is recommended: ${unjudged ? NIGHT_MARGIN : noneBecause(edge.proof, limited, noun)}.`
}

function noneBecause(proof: ComparisonSummary['edge']['proof'], limited: boolean, noun: string): string {
  if (proof === 'loss') return 'these trades show a losing strategy'
  if (proof === 'none') return 'these trades do not prove an edge'
  return limited ? `no ${noun} keeps your limits and grows` : `no ${noun} makes the middle account grow`
}

/** The figure that decides whether to choose at all. */
export function compareReason({ edge }: ComparisonSummary): string {
  const interval = edgeInterval(edge)
  if (edge.mean === null || interval === null) return `Nothing is known of what a trade makes: ${edgeWords(edge)}.`
  const chosen = edge.proof === 'edge' ? '' : ' To choose by growth would bet on luck.'
  return `A trade with one smallest contract made ${inR(edge.mean)} on average (95% interval ${interval}): ${edgeWords(edge)}.${chosen}`
}

/** What helps where none is recommended; null where nothing is known of it. */
export function withoutEdgeBrief({ withoutEdge, recommendation }: ComparisonSummary, told: Told): string | null {
  const { ruinLimit, drawdownLimit } = recommendation
  const { noun } = levelWords(told.samples)
  if (ruinLimit === null && drawdownLimit === null)
    return 'Set limits of ruin and drawdown: they can be judged without an edge.'
  if (withoutEdge === null) return null
  const { largest } = withoutEdge
  if (largest === null) return `No ${noun} keeps your limits without the edge: lower the risk.`
  return `${levelLabel(largest, told)} is the largest ${noun} that keeps your limits even without the edge. It promises no growth.`
}
