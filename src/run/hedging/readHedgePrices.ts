import { resolve } from 'node:path'
import { z } from 'zod'
import type { Bars } from '../../core/bars.ts'
import { readBars } from '../../io/bars/readBars.ts'
import { inputError } from '../../io/files/inputError.ts'
import { requireFile } from '../../io/files/requireFile.ts'
import { defineStrategy } from '../../parts/strategy.ts'
import type { FileHash } from '../../results/origin.ts'
import type { BarFile, ReadFile } from '../../results/readFile.ts'
import { getPrices } from '../../scenario/messages.ts'
import type { HedgeTerms } from '../../scenario/scenario.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { barFile } from '../market/barFile.ts'
import type { MarketData } from '../market/marketData.ts'
import { readMarket } from '../market/readMarket.ts'
import type { HedgePrices } from './playHedge.ts'
import { wantedBars } from './wantedBars.ts'

/** Stands for the strategy of a hedge that asks none. */
const IDLE = defineStrategy({ name: 'none', about: 'Decides nothing.', params: z.unknown(), start: () => () => null })

export interface ReadHedge extends HedgePrices {
  readonly market: MarketData
  /** Whether the holding has prices of its own. */
  readonly ownSpot: boolean
  readonly files: readonly ReadFile[]
  readonly inputs: readonly FileHash[]
}

/** The prices of a hedge, and where it is to stand. Throws InputError. */
export async function readHedgePrices(loaded: LoadedScenario, terms: HedgeTerms): Promise<ReadHedge> {
  const { scenario, strategy } = loaded
  const asked = terms.when.kind === 'strategy' ? strategy : null
  const idle = { ...scenario, strategy: { use: IDLE.name, name: IDLE.name, params: {} } }
  const market = await readMarket(
    asked === null ? { ...loaded, scenario: idle, strategy: IDLE, ownStrategy: false } : loaded,
  )
  const bars = market.bars!
  refuseMissingMargin(loaded, bars)
  const spot = await readSpot(loaded, terms, bars)
  const decide = asked === null ? null : asked.start(bars, scenario.strategy?.params, market.session!)
  return {
    ...{ market, bars, funding: market.funding, wanted: wantedBars(terms.when, bars, decide) },
    ...{ spot: spot?.close ?? bars.close, ownSpot: spot !== null },
    files: [...market.files, ...(spot === null ? [] : [spot.about])],
    inputs: [...market.inputs, ...(spot === null ? [] : [spot.hash])],
  }
}

/** Closes of the holding's own file at the times of the bars; null where it has none. */
async function readSpot(
  { folder, scenario }: LoadedScenario,
  { spotFile }: HedgeTerms,
  bars: Bars,
): Promise<{ close: Float64Array; about: BarFile; hash: FileHash } | null> {
  if (spotFile === null) return null
  const file = resolve(folder, spotFile)
  requireFile(file, getPrices)
  const stated = scenario.prices.kind === 'history' ? scenario.prices : {}
  const { bars: spot, facts } = await readBars(file, { ...stated, columns: null, format: 'auto', from: null, to: null })
  const closes = new Map(Array.from(spot.time, (time, i) => [time, spot.close[i]!]))
  const missing = bars.time.filter(time => !closes.has(time))
  if (missing.length > 0) {
    const first = new Date(missing[0]!).toISOString()
    const message = `the holding has no price at ${missing.length} of ${bars.time.length} times of the contract, the first of them ${first}`
    throw inputError(
      spotFile,
      message,
      'cut the period with from/to, or leave spot out: then the contract prices the holding',
    )
  }
  return {
    close: bars.time.map(time => closes.get(time)!),
    about: barFile(spotFile, spot, facts, null),
    hash: { file: spotFile, sha256: facts.sha256 },
  }
}

/** A dated margin must be in force from the first bar on. */
function refuseMissingMargin({ scenario }: LoadedScenario, { time }: Bars): void {
  const { ladder } = scenario.market
  const late = ladder.tiers.find(({ margin }) => margin.length > 0 && margin[0]!.from > time[0]!)
  if (late === undefined) return
  const since = new Date(late.margin[0]!.from).toISOString()
  const message = `no dated margin of ${late.symbol} is in force before ${since}, and the prices begin before`
  throw inputError(
    `ladder ${ladder.underlying}`,
    message,
    'add an entry that is old enough, or cut the period with from',
  )
}
