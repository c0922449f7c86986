import type { Margins } from './marginColumns.ts'

/** The trade in hand: filled by the rules, read by drivers and journals, overwritten by the next trade. */
export class Position {
  /** The margins in force: those of the entry, or of the present bar where the account has a day margin. */
  margins: Margins | null = null
  /** Contracts by tier; none of those above the account's stage. */
  readonly contracts: Float64Array
  /** Those still held, and those that the last leg took out. */
  readonly left: Float64Array
  readonly leaving: Float64Array
  /** Contracts that the budget and the margin would allow, by tier tried; -1 = not tried. For a journal alone. */
  readonly byRisk: Float64Array
  readonly byMargin: Float64Array
  /** The same by the venue's largest position; Infinity = no limit. */
  readonly byVenue: Float64Array
  side = 0
  /** Units of a holding, less its haircut, that back the position beside the account; no trade of a plan has any. */
  spotUnits = 0
  /** Price of the tape at entry. */
  entry = Number.NaN
  riskTaken = Number.NaN
  /** Result: of the whole trade as the tape ends it; while legs are played one by one, what they have realised so far. */
  net = Number.NaN
  /** Largest loss at a worst price of the legs, less what the legs before it realised. */
  worstLoss = Number.NaN
  exposure = Number.NaN
  dearest = Number.NaN
  /** 1 = clear of liquidation. The numbers below are then worked out for a journal or for bars alone. */
  clear = 0
  /** Least approach to liquidation over the legs (§7); NaN = no liquidation price. For a journal alone. */
  closest = Number.NaN
  /** Of the contracts still held. */
  /** Units of the underlying. */
  quantity = Number.NaN
  /** Sum of initial margins. */
  margin = Number.NaN
  entryFee = Number.NaN
  entrySpread = Number.NaN
  /** Of the last leg, or of the liquidation. */
  exitFee = Number.NaN
  exitSpread = Number.NaN
  exitFunding = Number.NaN
  /** Each tier's notional at its own entry fill. */
  entryNotional = Number.NaN
  /** What margins were multiplied by at the entry. */
  marginFactor = Number.NaN
  /** Amount margin: maintenance at the entry fills, and as maintenanceAmount + maintenanceWeight x price. */
  entryMaintenance = Number.NaN
  maintenanceAmount = Number.NaN
  maintenanceWeight = Number.NaN
  /** Fee of closing at a price that counts with the maintenance = closeFeeWeight x price; and at the entry fills. */
  closeFeeWeight = Number.NaN
  entryCloseFee = Number.NaN
  /** What the legs so far are made of, the whole entry included. */
  gross = Number.NaN
  spreadCost = Number.NaN
  fees = Number.NaN
  funding = Number.NaN
  liquidationFee = Number.NaN
  worstEquity = Number.NaN
  liquidated = 0
  overBudget = 0
  marginCut = 0

  constructor(tiers: number) {
    this.contracts = new Float64Array(tiers)
    this.left = new Float64Array(tiers)
    this.leaving = new Float64Array(tiers)
    this.byRisk = new Float64Array(tiers)
    this.byMargin = new Float64Array(tiers)
    this.byVenue = new Float64Array(tiers)
  }
}

/** The state of one account under one plan: the only thing that rules change. Closed money only. */
export class Account {
  /** Closed equity. */
  equity = Number.NaN
  base = Number.NaN
  /** Highest closed equity since the start, moved by cash flows. */
  peak = Number.NaN
  /** Equity at or below which the account is ruined. */
  ruinLevel = Number.NaN
  stage = 0
  /** Counts of the present stage, for qualification: trades, wins, sums of R and of its squares. */
  stageTrades = 0
  stageWins = 0
  stageSumR = Number.NaN
  stageSquaresR = Number.NaN
  /** Trades skipped in a row for risk or margin, voids apart. */
  skipsInRow = 0
  nextFlow = 0
  /** Factor of growth up to the last cash flow, and the equity right after it. */
  growthToFlow = Number.NaN
  equityAfterFlow = Number.NaN
  /** Cash flows that were not applied: withdrawals above equity, and any at an equity of 0 or less. */
  flowsRefused = 0
  taken = 0
  /** Sums of the budgets of all trades sized, and of the risk that was taken of them. */
  riskAsked = Number.NaN
  riskTaken = Number.NaN
  liquidations = 0
  /** Largest (peak before the trade - worst equity) / that peak. */
  worstDrawdown = Number.NaN
  ruined = 0
  stalled = 0
  /** Budget and margin limit of the last sizing. */
  budget = Number.NaN
  marginLimit = Number.NaN
  /** Equity at the unlock of each stage, moved by cash flows. */
  readonly unlockedAt: Float64Array
  /** Number of the trade (from 1) that first unlocked each stage; 0 = never. */
  readonly firstTradeOfStage: Float64Array
  readonly position: Position

  constructor(tiers: number) {
    this.unlockedAt = new Float64Array(tiers)
    this.firstTradeOfStage = new Float64Array(tiers)
    this.position = new Position(tiers)
  }
}

/** Puts an account back to its start, so that one object serves many samples. */
export function openAccount(account: Account, start: number, ruin: number): void {
  account.equity = start
  account.base = start
  account.peak = start
  account.ruinLevel = ruin * start
  account.stage = 0
  resetCounts(account)
  account.skipsInRow = 0
  account.nextFlow = 0
  account.growthToFlow = 1
  account.equityAfterFlow = start
  account.flowsRefused = 0
  account.taken = 0
  account.riskAsked = 0
  account.riskTaken = 0
  account.liquidations = 0
  account.worstDrawdown = 0
  account.ruined = 0
  account.stalled = 0
  account.budget = 0
  account.marginLimit = 0
  account.position.contracts.fill(0)
  account.unlockedAt.fill(0)
  account.firstTradeOfStage.fill(0)
}

/** Equity as a multiple of the start, without what cash flows added or took; an account that a withdrawal emptied keeps its own. */
export function growthFactor({ growthToFlow, equityAfterFlow, equity }: Account): number {
  return equityAfterFlow > 0 ? growthToFlow * (equity / equityAfterFlow) : growthToFlow
}

/** Fall below a peak as a share of it (§9); 0 for an account that a withdrawal emptied, peak and all. */
export function drawdownFrom(peak: number, equity: number): number {
  return peak > 0 ? (peak - equity) / peak : 0
}

/** Counts restart at every change of stage (§5). */
export function resetCounts(account: Account): void {
  account.stageTrades = 0
  account.stageWins = 0
  account.stageSumR = 0
  account.stageSquaresR = 0
}
