import { resolve } from 'node:path'
import type { z } from 'zod'
import type { Venue } from '../../core/ladder.ts'
import { PRICE_MODELS } from '../../io/plugins/priceModels.ts'
import { CalendarSessions } from '../../parts/barSessions.ts'
import type { FillRules } from '../../parts/fillRules.ts'
import type { PathShape, PriceModel } from '../../parts/priceModel.ts'
import { rootKey } from '../../parts/random.ts'
import { withoutHolidays } from '../../parts/sessionCalendar.ts'
import { count, setting } from '../../report/words/format.ts'
import type { FileHash } from '../../results/origin.ts'
import type { ReadFile } from '../../results/readFile.ts'
import { didYouMean } from '../../scenario/didYouMean.ts'
import { check } from '../../scenario/findings.ts'
import { problemAt } from '../../scenario/located.ts'
import { InputError } from '../../scenario/problem.ts'
import type { ModelPrices } from '../../scenario/scenario.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { barRulesOf } from './barRulesOf.ts'
import { barYears } from './barYears.ts'
import { checkStrategy } from './checkStrategy.ts'
import { tapeSentences } from './dataSentences.ts'
import { explainPathError } from './explainPathError.ts'
import { fitToFile } from './fitToFile.ts'
import type { MarketData } from './marketData.ts'
import type { PathFunding } from './path.ts'
import { playStrategy, simulatePath } from './path.ts'

/** Simulated bars begin here: no date of any data, and late enough for the last dated margin to count. */
export const MADE_UP_START = Date.UTC(2100, 0, 1)

/** A model with its parameters, given or fitted. */
export interface ReadyModel {
  readonly model: PriceModel
  readonly params: unknown
  readonly notes: readonly string[]
  /** What the price file was taken for that it was fitted to. */
  readonly files: readonly ReadFile[]
  readonly inputs: readonly FileHash[]
}

/** Prices of a model: the replay plays the first path, samples of `from: paths` play all of them. */
export async function readModel(prices: ModelPrices, loaded: LoadedScenario): Promise<MarketData> {
  const { scenario, strategy } = loaded
  if (strategy === null || scenario.strategy === null) throw new Error('a model without a strategy passed the checks')
  const { session, margin, inverse } = scenario.market.ladder
  const { mainSession } = scenario.market
  const calendar = withoutHolidays(scenario.market.session)
  const shape = pathShape(prices, session)
  const ready = await readyModel(prices, loaded, session)
  const funding = margin === 'rate' ? simulatedFunding(scenario.market.venue, inverse) : null
  const root = rootKey(scenario.samples.seed)
  const model = { name: ready.model.name, params: ready.params }
  const played = {
    use: loaded.ownStrategy ? resolve(loaded.folder, scenario.strategy.use) : strategy.name,
    own: loaded.ownStrategy,
    params: scenario.strategy.params,
  }
  const explained = <T>(play: () => T) => explainPathErrors(loaded, play)
  const path = explained(() => simulatePath(ready.model, { model, shape, root, funding }, 0))
  checkStrategy(loaded, path.bars)
  const { rules, dayBars } = barRulesOf(loaded, calendar, path.bars.time, prices.barMs)
  const play = (fills: FillRules) =>
    explained(() =>
      playStrategy(strategy, { strategy: played, rules, session: calendar, mainSession, shape }, path, fills, 0),
    )
  const { tape, counts, orders } = play(scenario.fills)
  return {
    tape,
    ids: [],
    orders,
    // Whatever follows reads all of them, and again and again.
    bars: { ...path.bars },
    rows: null,
    decided: null,
    dayBars,
    mostUnits: null,
    session: new CalendarSessions(calendar, path.bars.time, prices.barMs),
    funding: path.funding,
    remake: fills => play(fills).tape,
    counts,
    usualBarMs: prices.barMs,
    fundingFilledShare: null,
    files: ready.files,
    facts: [
      `${count(prices.bars)} simulated bars a path (${prices.use}), from made-up dates; the replay plays the first path`,
      ...sessionSentences(loaded),
      ...ready.notes,
      ...(margin === 'rate' ? [fundingSentence(scenario.market.venue, funding)] : []),
      ...tapeSentences(counts),
    ],
    notices: ['prices are simulated: results are statements about the model, not about a market'],
    inputs: ready.inputs,
    paths: {
      model,
      shape,
      strategy: played,
      fills: scenario.fills,
      rules,
      session: calendar,
      mainSession,
      dayBars,
      funding,
      riskIncludesCosts: scenario.plan.riskIncludesCosts,
    },
  }
}

/** Where a rule of the scenario or the strategy asks for sessions, or may: it takes them as an argument. */
function sessionSentences({ scenario: { time, account, market }, strategy }: LoadedScenario): string[] {
  const { name, always } = market.session
  const byRule = time.flatAtSessionEnd !== null || time.perSession !== null || account.dayMargin !== undefined
  if (always || !(byRule || strategy!.start.length > 2)) return []
  return [
    `sessions of simulated bars are the regular hours of ${name}, without holidays; bars run on through its breaks and weekends`,
  ]
}

function simulatedFunding(venue: Venue | null, inverse: boolean): PathFunding | null {
  if (venue === null || venue.fundingEveryHours === null || venue.fundingRule === null) return null
  return { everyHours: venue.fundingEveryHours, rule: venue.fundingRule, inverse }
}

function fundingSentence(venue: Venue | null, funding: PathFunding | null): string {
  if (funding === null) return 'funding: the venue gives no rule to simulate it by, so none is charged'
  const { everyHours, rule } = funding
  return `funding is simulated every ${everyHours} h by the rule of ${venue?.name}: interest ${setting(rule.interest)} for 8 hours, clamp ${setting(rule.clamp)}, at most ${setting(rule.cap)}; its premium is one like that of BTCUSDT at Binance from 2022-11-03 to 2025-11-12, whatever the market`
}

export function pathShape({ start, barMs, bars }: ModelPrices, session: string): PathShape {
  return { start, startTime: MADE_UP_START, barMs, bars, barYears: barYears(barMs, session) }
}

/** Finds the model and checks its parameters, or fits them to the price file. Throws InputError. */
export async function readyModel(prices: ModelPrices, loaded: LoadedScenario, session: string): Promise<ReadyModel> {
  const model = PRICE_MODELS.find(candidate => candidate.name === prices.use)
  if (model === undefined) throw unknownModel(prices.use, loaded)
  if (prices.fit === null) {
    const orFit = 'or fit them to a price file: fit: { file: … }'
    const params = checkPart(model.params, prices.params ?? {}, loaded, 'params', orFit)
    return { model, params, notes: [], files: [], inputs: [] }
  }
  const { bars } = prices.fit
  const { file } = bars
  const options = checkPart(model.fitOptions, prices.fit.options, loaded, 'fit', null)
  const terms = { barMs: prices.barMs, barSetting: 'prices.model.bar', session, options }
  const { params, notes, sha256, about } = await fitToFile(
    model,
    { ...bars, file: resolve(loaded.folder, file) },
    terms,
  )
  return { model, params, notes, files: [{ ...about, file }], inputs: [{ file, sha256 }] }
}

/** What the user wrote under a part of the model, by the model's own schema. Throws InputError. */
function checkPart(
  schema: z.ZodType,
  written: unknown,
  { document }: LoadedScenario,
  part: 'params' | 'fit',
  otherwise: string | null,
): unknown {
  const checked = check(schema, written)
  if ('data' in checked) return checked.data
  throw new InputError(
    checked.findings.map(({ path, message, hint, pointAt }) =>
      problemAt(document, ['prices', 'model', part, ...path], message, hint ?? otherwise, pointAt),
    ),
  )
}

function unknownModel(use: string, loaded: LoadedScenario): InputError {
  const names = PRICE_MODELS.map(model => model.name)
  const near = didYouMean(use, names)
  const hint = near === null ? null : `did you mean "${near}"?`
  const message = `found "${use}"; allowed: ${names.join(', ')}`
  return new InputError([problemAt(loaded.document, ['prices', 'model', 'use'], message, hint)])
}

function explainPathErrors<T>(loaded: LoadedScenario, play: () => T): T {
  try {
    return play()
  } catch (error) {
    throw explainPathError(loaded, loaded.scenario.samples.seed, error)
  }
}
