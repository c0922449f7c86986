import type { BrokerInput } from './brokers/brokerSchema.ts'
import { checkDayMargin } from './brokers/dayMargin.ts'
import type { Finding } from './findings.ts'
import { checkRate } from './fundingRates.ts'
import type { LadderInput } from './ladderSchema.ts'
import type { KeyPath } from './located.ts'
import { marginKind } from './marginKind.ts'
import * as marketMessages from './marketMessages.ts'
import * as messages from './messages.ts'
import { maintenanceOf } from './resolveVenue.ts'
import type { AccountInput, PlanInput, PricesInput, SamplesInput } from './scenarioSchema.ts'
import type { VenueInput } from './venueSchema.ts'

/** The blocks of a scenario as far as they could be read; null = not at all. */
export interface Blocks {
  readonly account: AccountInput | null
  readonly ladder: LadderInput | null
  /** `none`: the scenario has no venue. */
  readonly venue: VenueInput | 'none' | null
  readonly broker: BrokerInput | null
  readonly prices: PricesInput | null
  readonly plan: PlanInput | null
  readonly samples: SamplesInput | null
  /** What comes with the program, for hints. */
  readonly files: ProgramFiles
}

export interface ProgramFiles {
  /** Where the scenario’s own lie, when they come with the program. */
  readonly ladder: string | null
  readonly venue: string | null
  readonly broker: string | null
  /** Names of the program’s brokers that give a day margin for one of these contracts. */
  readonly brokersOf: (symbols: readonly string[]) => readonly string[]
  /** Names of the program’s venues that have a maintenance table for an underlying. */
  readonly venuesOf: (underlying: string, inverse: boolean) => readonly string[]
}

/** What no single block can show: whether the blocks fit each other. Paths start at the top of the scenario. */
export function checkScenario(blocks: Blocks): Finding[] {
  const { account, ladder, broker, files } = blocks
  const day = checkDayMargin(account, ladder, broker, files)
  return [...checkMarket(blocks), ...day, ...checkPrices(blocks), ...checkPlan(blocks), ...checkSamples(blocks)]
}

/** Tiers that have no fee of their own and no venue to take it from. Paths are relative to the ladder. */
export function checkFees(ladder: LadderInput, venue: VenueInput | 'none'): Finding[] {
  // Without the venue that a perpetual needs, its fees are no problem of the ladder.
  if (venue === 'none' ? marginKind(ladder) === 'rate' : venue.fee !== undefined) return []
  return ladder.tiers.flatMap((tier, i) =>
    tier.fee === undefined ? [at(['tiers', i, 'fee'], marketMessages.feeNeeded(tier.name))] : [],
  )
}

function checkMarket({ account, ladder, venue, files }: Blocks): Finding[] {
  if (ladder === null) return []
  const findings: Finding[] = []
  if (marginKind(ladder) === 'rate') {
    if (account !== null && account.leverage === undefined) {
      findings.push(at(['account', 'leverage'], marketMessages.leverageNeeded))
    }
    const { underlying, inverse } = ladder
    const names = () => files.venuesOf(underlying, inverse)
    if (venue === 'none') findings.push(at(['market', 'venue'], marketMessages.venueNeeded(underlying, names())))
    else if (venue?.inverse !== undefined && venue.inverse !== ladder.inverse) {
      findings.push(at(['market', 'venue'], marketMessages.otherMoney(venue.name, underlying, inverse, names())))
    } else if (venue !== null) findings.push(...checkVenueOf(ladder, venue, account, files))
  } else if (account?.marginMode === 'isolated') {
    findings.push(at(['account', 'marginMode'], marketMessages.isolatedAmount))
  }
  return findings
}

/** A file of settlements is its own schedule; a constant rate, or one that fills holes, needs that of the venue. */
function isFileAlone(funding: NonNullable<PricesInput['history']>['funding']): boolean {
  return typeof funding === 'string' || (funding !== undefined && 'file' in funding && funding.fill === undefined)
}

/** Whether the venue can margin this ladder at all, and takes its lots, ticks and leverage. */
function checkVenueOf(
  { underlying, inverse, tiers }: LadderInput,
  venue: VenueInput,
  account: AccountInput | null,
  files: ProgramFiles,
): Finding[] {
  const findings: Finding[] = []
  if (maintenanceOf(venue, underlying) === null) {
    const all = Object.entries(venue.underlyings ?? {})
    const known = all.filter(([, { maintenance }]) => maintenance !== undefined).map(([name]) => name)
    const named = all.some(([name]) => name === underlying)
    const about = { named, file: files.venue, others: files.venuesOf(underlying, inverse) }
    findings.push(at(['market', 'venue'], marketMessages.noTable(venue.name, underlying, known, about)))
  }
  const { step, tick, maxLeverage } = venue.underlyings?.[underlying] ?? {}
  const offStep = step === undefined ? undefined : tiers.find(tier => !isMultiple(tier.multiplier, step))
  if (step !== undefined && offStep !== undefined) {
    findings.push(
      at(
        ['market', 'ladder'],
        marketMessages.lotOffStep(offStep.name, offStep.multiplier, venue.name, step, files.ladder),
      ),
    )
  }
  const tooFine = tick === undefined ? undefined : tiers.find(tier => tier.tick < tick * (1 - ROUNDING))
  if (tick !== undefined && tooFine !== undefined) {
    findings.push(at(['market', 'ladder'], marketMessages.tickTooFine(tooFine.name, tooFine.tick, venue.name, tick)))
  }
  const most = Math.min(maxLeverage ?? Infinity, maintenanceOf(venue, underlying)?.[0]?.maxLeverage ?? Infinity)
  if (account?.leverage !== undefined && account.leverage > most) {
    const said = marketMessages.leverageTooHigh(account.leverage, venue.name, underlying, most)
    findings.push(at(['account', 'leverage'], said))
  }
  return findings
}

/** Relative error of a decimal number in binary. */
const ROUNDING = 1e-9

function isMultiple(value: number, step: number): boolean {
  const times = value / step
  return Math.round(times) > 0 && Math.abs(times - Math.round(times)) <= ROUNDING * times
}

function checkPrices({ prices, ladder, venue }: Blocks): Finding[] {
  if (prices === null) return []
  const { history, model, trades } = prices
  const findings: Finding[] = []
  const sources = Object.entries({ history, model, trades }).filter(([, block]) => block !== undefined)
  if (sources.length !== 1) {
    const kinds = sources.map(([kind]) => kind)
    findings.push(at(['prices', ...kinds.slice(1, 2)], messages.onePriceSource(kinds), 'key'))
  }
  if (history?.from !== undefined && history.to !== undefined && history.from >= history.to) {
    findings.push(at(['prices', 'history', 'from'], { message: messages.fromBeforeTo, hint: null }))
  }
  if (history?.depth !== undefined && ladder !== null) {
    const known = ['units', ...ladder.tiers.map(({ name }) => name)]
    const { counts } = history.depth
    if (!known.includes(counts)) {
      findings.push(at(['prices', 'history', 'depth', 'counts'], messages.depthCounts(counts, known)))
    }
  }
  findings.push(...checkFundingRate(history?.funding))
  if (history?.funding !== undefined && ladder !== null && venue !== null) {
    const scheduled = venue !== 'none' && venue.funding !== undefined
    const settles = marginKind(ladder) === 'rate' && (scheduled || isFileAlone(history.funding))
    if (!settles) findings.push(at(['prices', 'history', 'funding'], marketMessages.fundingNowhere, 'key'))
  }
  if (model?.params !== undefined && model.fit !== undefined) {
    findings.push(at(['prices', 'model', 'fit'], { message: messages.paramsOrFit, hint: null }, 'key'))
  }
  if (trades?.entry !== undefined && typeof trades.stopDistance !== 'number') {
    findings.push(at(['prices', 'trades', 'entry'], { message: messages.entryNeedsDistance, hint: null }, 'key'))
  }
  if (hasRange(trades?.stopDistance) && trades?.bars === undefined) {
    findings.push(at(['prices', 'trades', 'stopDistance'], messages.atrNeedsBars, 'key'))
  }
  return findings
}

function hasRange(distance: NonNullable<PricesInput['trades']>['stopDistance']): boolean {
  return typeof distance === 'object' && 'atr' in distance
}

function checkFundingRate(funding: NonNullable<PricesInput['history']>['funding']): Finding[] {
  if (funding === undefined || typeof funding === 'string') return []
  const name = 'rate' in funding ? 'rate' : 'fill'
  const written = 'rate' in funding ? funding.rate : funding.fill
  if (written === undefined) return []
  return checkRate(written, funding.unit ?? null, ['prices', 'history', 'funding', name])
}

function checkPlan({ plan, ladder }: Blocks): Finding[] {
  if (plan === null) return []
  const findings: Finding[] = []
  const { trades, confidence } = plan.qualify
  if (confidence !== null && trades < 2) {
    findings.push(at(['plan', 'qualify', 'trades'], { message: messages.confidenceNeedsTrades(trades), hint: null }))
  }
  const tiers = ladder?.tiers.map(tier => tier.name)
  for (const name of Object.keys(plan.unlockEquity)) {
    if (tiers !== undefined && !tiers.includes(name)) {
      findings.push(at(['plan', 'unlockEquity', name], messages.unknownTier(name, tiers), 'key'))
    }
  }
  return findings
}

function checkSamples({ samples, prices }: Blocks): Finding[] {
  if (samples?.from !== 'paths' || prices === null || prices.model !== undefined) return []
  return [at(['samples', 'from'], messages.pathsNeedModel)]
}

function at(path: KeyPath, said: messages.Said, pointAt: 'key' | 'value' = 'value'): Finding {
  return { path, ...said, pointAt }
}
