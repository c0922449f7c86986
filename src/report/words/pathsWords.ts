import { ownLevel } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { chance, chanceInterval, of100, percent, plural } from './format.ts'
import type { Look } from './outcomeWords.ts'
import { tradeWords } from './sampleWords.ts'

type Told = Pick<Summary, 'samples' | 'facts' | 'data'>

/** How many accounts on simulated prices end above their start, and where the middle one does, in one sentence. */
export function pathsHeadline({ samples, facts }: Told): string {
  const { grew, medianFinal } = ownLevel(samples)!
  const change = medianFinal.value / facts.start - 1
  const middle =
    Math.abs(change) < 0.0005 ? 'ends where it started' : `${change > 0 ? 'gains' : 'loses'} ${size(change)}`
  return `${of100(grew.share)} accounts end above their start; the middle one ${middle}.`
}

/** What kind of prices these were, how long they were traded, and how many accounts came to an end. */
export function pathsReason({ samples, data }: Told): string {
  const { ruined, stalled } = ownLevel(samples)!
  return `${plural(samples!.count, 'account')} of ${tradeWords(samples!)}, each on ${data.model} prices of its own: ${chance(ruined.share)} are ruined (95% range ${chanceInterval(ruined)}), ${chance(stalled.share)} stall. They tell of the model, not of a market.`
}

/** The outcome of all accounts: by the middle one, and by ruin where it is the fate of most. */
export function pathsLook({ samples, facts }: Told): Look {
  const { medianFinal, ruined, stalled } = ownLevel(samples)!
  if (ruined.share > 0.5) return { words: 'Most are ruined', mark: '✗', tone: 'bad' }
  if (stalled.share > 0.5) return { words: 'Most stall', mark: '↓', tone: 'warn' }
  if (medianFinal.high < facts.start) return { words: 'Lost in the median', mark: '↓', tone: 'warn' }
  if (medianFinal.low > facts.start) return { words: 'Grew in the median', mark: '?', tone: 'open' }
  return { words: 'Undecided in the median', mark: '?', tone: 'open' }
}

function size(change: number): string {
  return percent(Math.abs(change))
}
