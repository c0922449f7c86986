import { ownLevel } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { type DrawdownName, worstDrawdown } from '../drawdownKinds.ts'
import {
  chance,
  chanceInterval,
  count,
  edgeEnds,
  inR,
  multipleText,
  percent,
  plural,
  setting,
  signedPercent,
} from '../format.ts'
import { growth } from '../growth.ts'
import { levelWords } from '../levels/levelWords.ts'
import type { Look } from '../outcomeWords.ts'
import { tradeWords } from '../sampleWords.ts'
import { toldRuin } from './judged.ts'
import { briefLook, runLook } from './runLook.ts'

/** A figure of a list that can be sorted; null where a run has none. */
export interface ListedFigure {
  readonly value: number | null
  readonly text: string
  readonly note?: string
}

/** A run as a list of runs shows it. */
export interface ListRow {
  readonly kind: string
  readonly look: Look
  /** Best outcome first, from 0. */
  readonly rank: number
  readonly risk: ListedFigure
  readonly trades: ListedFigure
  /** The same in a sentence. */
  readonly played: string
  readonly makes: ListedFigure
  readonly growth: ListedFigure
  readonly fall: ListedFigure
  readonly ruined: ListedFigure
}

const UNKNOWN: ListedFigure = { value: null, text: '' }
const TONES = ['good', 'open', 'warn', 'bad', 'none']
/** From here on growth reads better as a multiple. */
const AS_MULTIPLE = 9.995

/** Of simulated prices it is the middle account that counts, of a comparison no single level. */
export function listedRun(summary: Summary, kind: DrawdownName): ListRow {
  const look = briefLook(runLook(summary))
  const common = { look, rank: TONES.indexOf(look.tone), ruined: ruinedShare(summary) }
  if (summary.outcome === 'not tested' || summary.outcome === 'not tradable') return { ...common, ...idle(summary) }
  if (summary.comparison !== null) return { ...common, ...compared(summary) }
  if (summary.data.model !== null && summary.samples !== null) return { ...common, ...simulated(summary) }
  return { ...common, ...replayed(summary, kind) }
}

type Own = Omit<ListRow, 'look' | 'rank' | 'ruined'>

function idle(summary: Summary): Own {
  const { plan, facts, comparison } = summary
  const { kind, risk } =
    comparison === null ? { kind: 'Run', risk: { value: plan.risk, text: setting(plan.risk) } } : compared(summary)
  return {
    ...{ kind, risk },
    trades: { value: facts.taken, text: facts.trades === 0 ? '0' : `0 of ${count(facts.trades)}` },
    played: facts.trades === 0 ? plural(0, 'trade') : `0 of ${plural(facts.trades, 'trade')}`,
    ...{ makes: UNKNOWN, growth: UNKNOWN, fall: UNKNOWN },
  }
}

function replayed(summary: Summary, kind: DrawdownName): Own {
  const { plan, facts } = summary
  const grown = growth(summary)
  return {
    kind: summary.data.model === null ? 'Run' : 'One simulated path',
    risk: { value: plan.risk, text: setting(plan.risk) },
    trades: { value: facts.taken, text: count(facts.taken) },
    played: plural(facts.taken, 'trade'),
    makes: edgeOf(summary),
    growth: grownBy(grown),
    fall: fallen(worstDrawdown(facts, kind)),
  }
}

function compared(summary: Summary): Own {
  const { plan, facts, samples } = summary
  const risks = samples?.risks ?? []
  const words = levelWords(samples)
  return {
    kind: `Compare ${plural(risks.length, words.noun)}`,
    risk: {
      value: plan.risk,
      text:
        samples?.by === 'risk' && risks.length > 1
          ? `${risks[0]!.label} to ${risks.at(-1)!.label}`
          : setting(plan.risk),
    },
    trades: { value: facts.taken, text: count(facts.taken) },
    played: plural(facts.taken, 'trade'),
    makes: edgeOf(summary),
    ...{ growth: UNKNOWN, fall: UNKNOWN },
  }
}

function simulated({ plan, facts, samples }: Summary): Own {
  const own = ownLevel(samples)!
  const each = samples!.offered.short === 0 ? ' each' : ''
  return {
    kind: plural(samples!.count, 'path'),
    risk: { value: plan.risk, text: setting(plan.risk) },
    trades: { value: samples!.trades, text: tradeWords(samples!).replace(/ trades?/, '') + each },
    played: tradeWords(samples!) + each,
    makes: UNKNOWN,
    growth: grownBy(own.medianFinal.value / facts.start - 1),
    fall: fallen(own.drawdownP95.value),
  }
}

function edgeOf({ edge: { mean, low, high } }: Summary): ListedFigure {
  if (mean === null) return UNKNOWN
  const note = low === null || high === null ? 'no range' : edgeEnds({ low, high }).replace(/ R$/, '')
  return { value: mean, text: inR(mean), note }
}

function grownBy(share: number | null): ListedFigure {
  if (share === null) return UNKNOWN
  return { value: share, text: share >= AS_MULTIPLE ? multipleText(1 + share) : signedPercent(share) }
}

function fallen(share: number | null): ListedFigure {
  return share === null ? UNKNOWN : { value: share, text: percent(share) }
}

function ruinedShare(summary: Summary): ListedFigure {
  const told = toldRuin(summary)
  if (told === null) return UNKNOWN
  const { ruined, at } = told
  return {
    value: ruined.share,
    text: chance(ruined.share),
    note: `${at === null ? '' : `${at}, `}${chanceInterval(ruined)}`,
  }
}
