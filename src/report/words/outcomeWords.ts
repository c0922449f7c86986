import type { Outcome } from '../../results/outcome.ts'
import { ownLevel, type SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { chance, chanceInterval, money, plural } from './format.ts'
import { levelWords } from './levels/levelWords.ts'

/** How good an outcome is: `good` for a proof alone, `none` where nothing was played. */
export type Tone = 'good' | 'open' | 'warn' | 'bad' | 'none'

/** An outcome in words, by a mark and by its colour. */
export interface Look {
  readonly words: string
  readonly mark: string
  readonly tone: Tone
}

export const OUTCOME_LOOKS: Readonly<Record<Outcome, Look>> = {
  'not tested': { words: 'Not tested', mark: '–', tone: 'none' },
  'not tradable': { words: 'Not tradable', mark: '–', tone: 'none' },
  ruined: { words: 'Ruined', mark: '✗', tone: 'bad' },
  stalled: { words: 'Stalled', mark: '↓', tone: 'warn' },
  lost: { words: 'Lost', mark: '↓', tone: 'warn' },
  unproven: { words: 'Edge unproven', mark: '?', tone: 'open' },
  shown: { words: 'Edge shown', mark: '✓', tone: 'good' },
}

/** What survived means, which is less than it sounds. */
export const SURVIVED = 'neither ruined nor stalled'

/** The outcome as a headline: of simulated prices it is that of all accounts, or where there are none one path's. */
export function outcomeWords({
  outcome,
  data,
  samples,
  facts,
}: Pick<Summary, 'outcome' | 'data' | 'samples' | 'facts'>): string {
  const { words } = OUTCOME_LOOKS[outcome]
  if (data.model === null) return words
  return samples === null ? `${words} on one simulated path` : pathsLook({ samples, facts }).words
}

/** The outcome of all accounts: by the middle one, and by ruin where it is the fate of most. */
export function pathsLook({ samples, facts }: Pick<Summary, 'samples' | 'facts'>): Look {
  const { medianFinal, ruined, stalled } = ownLevel(samples)!
  if (ruined.share > 0.5) return { words: 'Most are ruined', mark: '✗', tone: 'bad' }
  if (stalled.share > 0.5) return { words: 'Most stall', mark: '↓', tone: 'warn' }
  if (medianFinal.high < facts.start) return { words: 'Lost in the median', mark: '↓', tone: 'warn' }
  if (medianFinal.low > facts.start) return { words: 'Grew in the median', mark: '?', tone: 'open' }
  return { words: 'Undecided in the median', mark: '?', tone: 'open' }
}

/** Which of many possible paths was replayed. */
export function pathWords({ seed }: Pick<Summary, 'seed'>): string {
  return `one simulated path (number 1 of seed ${seed})`
}

/** How other paths end, which is what a simulated path cannot say. */
export function otherPathsWords({ samples, market }: Pick<Summary, 'samples' | 'market'>): string {
  return samples === null
    ? 'No samples were made that would tell how other paths end.'
    : samplesEnd(samples, market.quote)
}

function samplesEnd(samples: SampleSummary, quote: string): string {
  const { survived, ruined, stalled, medianFinal, label } = ownLevel(samples)!
  const drawn = samples.from === 'tape' ? 'that draw from its trades' : 'on simulated paths of their own'
  return (
    `Of ${plural(samples.count, 'account')} ${drawn}, ${levelWords(samples).at(label)}, the median one ends with ` +
    `${money(medianFinal.value, quote)}; ${chance(ruined.share)} are ruined, ${chance(stalled.share)} stall, and ` +
    `${chance(survived.share)} do neither (95% interval ${chanceInterval(survived)}).`
  )
}
