import type { CostScale } from '../core/contracts.ts'
import type { SessionCalendar } from '../parts/sessionCalendar.ts'
import { tapeWithoutDayMargin, withoutDayMargin } from './brokers/brokerMessages.ts'
import type { BrokerInput } from './brokers/brokerSchema.ts'
import { dayMarginTermsOf, tiersWithoutDay } from './brokers/dayMargin.ts'
import { conflictText, type Fact, factText, reviewDay } from './factSchema.ts'
import { isStress } from './fundingRates.ts'
import type { HedgeInput } from './hedge/hedgeSchema.ts'
import type { LadderInput } from './ladderSchema.ts'
import { marginKind } from './marginKind.ts'
import { notices } from './messages.ts'
import { referenceOf, resolveLadder } from './resolveLadder.ts'
import { resolveVenue } from './resolveVenue.ts'
import type { CashFlowTerms, FactSource, HedgeTerms, SampleTerms, Scenario, StrategyChoice } from './scenario.ts'
import type {
  AccountInput,
  EntriesInput,
  ExitsInput,
  FillsInput,
  LimitsInput,
  PlanInput,
  PricesInput,
  SamplesInput,
  StressInput,
} from './scenarioSchema.ts'
import { resolvePrices } from './sources/resolvePrices.ts'
import type { VenueInput } from './venueSchema.ts'

/** The blocks of a scenario, each checked by itself and with the others. */
export interface CheckedBlocks {
  readonly name: string
  readonly notes: readonly string[]
  readonly account: AccountInput
  readonly ladder: LadderInput
  readonly session: SessionCalendar
  /** Where its hours and dates come from; null = its file does not say, or it never ends. */
  readonly sessionSource: Fact | null
  readonly venue: VenueInput | null
  /** Of day margins; null = the scenario names none. */
  readonly broker: BrokerInput | null
  readonly costs: CostScale
  readonly prices: PricesInput
  readonly strategy: StrategyChoice | null
  readonly plan: PlanInput
  readonly fills: FillsInput
  readonly exits: ExitsInput
  readonly entries: EntriesInput
  readonly samples: SamplesInput & { readonly seed: string }
  readonly stress: StressInput | null
  readonly hedge: HedgeInput | null
  readonly limits: LimitsInput
}

/** Share of the account from which a risk per trade is worth a notice: it may have been meant as a percent. */
const LARGE_RISK = 0.25

/** Fills in what the blocks leave to each other. */
export function resolveScenario(blocks: CheckedBlocks): Scenario {
  const {
    name,
    notes,
    account,
    ladder,
    venue,
    prices,
    strategy,
    plan,
    fills,
    exits,
    entries,
    samples,
    stress,
    limits,
  } = blocks
  const isRate = marginKind(ladder) === 'rate'
  return {
    name,
    notes,
    account: {
      start: account.start,
      leverage: account.leverage ?? 1,
      marginMode: isRate ? (account.marginMode ?? 'isolated') : 'cross',
      ...(account.dayMargin === undefined ? {} : { dayMargin: dayMarginTermsOf(account.dayMargin, blocks.broker) }),
    },
    cashFlows: resolveCashFlows(account.cashFlows),
    market: {
      ladder: resolveLadder(ladder, venue?.fee, account.feeDiscount, blocks.broker),
      session: blocks.session,
      reference: referenceOf(ladder),
      mainSession: ladder.mainSession ?? null,
      notes: ladder.notes,
      venue: venue === null ? null : resolveVenue(venue, ladder.underlying),
      costs: blocks.costs,
      broker: blocks.broker?.name ?? null,
      sources: collectSources(blocks),
    },
    prices: resolvePrices(prices),
    strategy,
    plan: { ...plan, unlockEquity: ladder.tiers.map(tier => plan.unlockEquity[tier.name] ?? 0) },
    fills: {
      intrabar: fills.intrabar,
      targetAtOpen: fills.targetAtOpen,
      entryLimit: fills.entryLimit,
      tick: fills.ticks === 'round' ? ladder.tiers[0]!.tick : null,
      stopsAboveZero: ladder.inverse,
    },
    time: {
      afterBars: exits.afterBars ?? null,
      flatAtSessionEnd: exits.flatAtSessionEnd ?? null,
      hours: entries.hours ?? null,
      perSession: entries.perSession ?? null,
    },
    samples: resolveSamples(blocks.hedge === null ? samples : { ...samples, count: 0 }, plan.risk),
    hedge: blocks.hedge === null ? null : resolveHedge(blocks.hedge),
    stress: stress === null ? null : { factor: 1 + stress.margin, from: stress.from },
    limits: { ruin: limits.ruin ?? null, drawdown: limits.drawdown ?? null },
    notices: collectNotices(blocks),
  }
}

function resolveHedge(hedge: HedgeInput): HedgeTerms {
  const { ratio, when, spotIsMargin } = hedge
  return {
    units: hedge.units ?? null,
    value: hedge.value ?? null,
    spotFile: hedge.spot?.file ?? null,
    ratio,
    when: typeof when === 'string' ? { kind: when } : { kind: 'below', bars: when.below.sma },
    spotIsMargin,
    haircut: hedge.haircut ?? 1,
    reopens: hedge.afterLiquidation === 'reopen',
  }
}

function resolveCashFlows(flows: AccountInput['cashFlows']): CashFlowTerms {
  const dated = flows.flatMap(flow => ('on' in flow ? [{ time: flow.on, amount: flow.amount }] : []))
  const monthly = flows.flatMap(flow => ('every' in flow ? [flow.amount] : []))
  return {
    dated: dated.toSorted((a, b) => a.time - b.time),
    monthly: monthly.length === 0 ? null : monthly.reduce((sum, amount) => sum + amount, 0),
  }
}

function resolveSamples(samples: CheckedBlocks['samples'], ownRisk: number): SampleTerms {
  const risks = [...new Set([...samples.risks, ownRisk])].toSorted((a, b) => a - b)
  return { ...samples, risks, cashFlows: samples.cashFlows ?? null }
}

function collectSources({ ladder, venue, broker, session, sessionSource }: CheckedBlocks): FactSource[] {
  const list = (of: string, sources: Partial<Record<string, Fact>> = {}): FactSource[] =>
    Object.entries(sources).flatMap(([field, given]) =>
      given === undefined
        ? []
        : [{ of, field, source: factText(given), reviewBy: reviewDay(given), conflict: conflictText(given) }],
    )
  const ofTiers = ladder.tiers.flatMap(tier => list(tier.symbol, { ...ladder.sources, ...tier.sources }))
  const ofBroker = broker === null ? [] : list(broker.name, broker.sources)
  const ofVenue =
    venue === null ? [] : list(venue.name, { ...venue.sources, ...venue.underlyings?.[ladder.underlying]?.sources })
  const ofSession = sessionSource === null ? [] : list(session.name, { 'hours and holidays': sessionSource })
  return [...ofTiers, ...ofBroker, ...ofVenue, ...ofSession]
}

function collectNotices({
  account,
  ladder,
  venue,
  broker,
  costs,
  prices,
  plan,
  fills,
  samples,
}: CheckedBlocks): string[] {
  const said: string[] = ladder.notes.map(note => note.replace(/\.$/, ''))
  const isRate = marginKind(ladder) === 'rate'
  const venuePayers = ladder.tiers.filter(tier => tier.fee === undefined)
  if (venue !== null && venuePayers.length > 0) {
    const symbols = venuePayers.map(tier => tier.symbol)
    said.push(notices.venueFees(symbols, venue.name))
  }
  if (venue !== null && isRate && ladder.inverse && venue.inverse === undefined)
    said.push(notices.venueMoney(venue.name))
  if (venue !== null && !isRate && venuePayers.length === 0) said.push(notices.venueUnused(venue.name))
  if (account.feeDiscount > 0) said.push(venuePayers.length > 0 ? notices.feeDiscount : notices.feeDiscountUnused)
  if (costs.spread !== 1 || costs.fees !== 1) said.push(notices.costsScaled(costs))
  if (account.leverage !== undefined && !isRate) said.push(notices.leverageUnused)
  if (isRate && prices.history !== undefined && prices.history.funding === undefined) said.push(notices.noFunding)
  if (account.dayMargin !== undefined) {
    const without = tiersWithoutDay(ladder, broker).map(({ symbol }) => symbol)
    if (without.length > 0) said.push(withoutDayMargin(without, broker?.name ?? 'the ladder'))
    if (samples.count > 0 && samples.from === 'tape') said.push(tapeWithoutDayMargin)
  }
  const stress = stressRate(prices.history?.funding)
  if (stress !== null) said.push(notices.stressFunding(stress))
  if (prices.trades !== undefined && prices.trades.pricesAre === undefined) said.push(notices.pricesAreMid)
  if (prices.trades !== undefined && fills.ticks === 'round') said.push(notices.ticksUnused)
  const smallest = ladder.tiers[0]!.name
  if (smallest in plan.unlockEquity) said.push(notices.firstTierIsOpen(smallest))
  if (plan.risk >= LARGE_RISK) said.push(notices.largeRisk(plan.risk))
  return said
}

/** A constant rate that is taken at its word although it has no unit; null where there is none. */
function stressRate(funding: NonNullable<PricesInput['history']>['funding']): number | null {
  if (funding === undefined || typeof funding === 'string' || !('rate' in funding)) return null
  return isStress(funding.rate, funding.unit ?? null) ? funding.rate.value : null
}
