import type { Account } from '../../../src/core/account.ts'
import { Reason } from '../../../src/core/tape.ts'
import type { JournalRow } from '../../../src/run/replaying/journalRow.ts'
import type { RandomRun } from '../../core/randomRun.ts'
import { quantileTable } from '../../core/support.ts'
import { contractFacts } from './contractFacts.ts'
import { closedResult, isLiquidationPrice, liquidatedResult } from './expectedResult.ts'
import { expectedSize } from './expectedSize.ts'
import { holdingOf } from './holding.ts'

/** A liquidated trade as bars decided it; with a tape alone both follow from the tape. */
export interface BarLiquidation {
  readonly level: number
  readonly funding: number
}

/** What the auditor carries from trade to trade; equity is the ledger's own, checked before it is carried on. */
interface Books {
  equity: number
  base: number
  peak: number
  ruinLevel: number
  stage: number
  unlockedAt: number[]
  /** R of the trades that count, in the present stage. */
  counted: number[]
  firstUnlock: number[]
  skips: number
  ruined: boolean
  stalled: boolean
  worstDrawdown: number
  taken: number
  liquidations: number
  flowsDone: number
}

/**
 * Works every row of a ledger out again from the terms of the run and the rows before, and names what differs.
 * @param liquidations by index of trade, where bars decided; null with a tape alone
 */
export function audit(
  run: RandomRun,
  rows: readonly JournalRow[],
  account: Account,
  liquidations: ReadonlyMap<number, BarLiquidation> | null,
): string[] {
  const { start } = run.account
  const books: Books = {
    equity: start,
    base: start,
    peak: start,
    ruinLevel: run.plan.ruin * start,
    stage: 0,
    unlockedAt: run.tiers.map(() => 0),
    counted: [],
    firstUnlock: run.tiers.map(() => 0),
    skips: 0,
    ruined: false,
    stalled: false,
    worstDrawdown: 0,
    taken: 0,
    liquidations: 0,
    flowsDone: 0,
  }
  const faults = rows.flatMap((row, i) => {
    const found = differences(expectedRow(run, books, row, i, liquidations), { ...row })
    books.equity = row.equityAfter
    return found.map(fault => `trade ${i + 1}, ${fault}`)
  })
  const end = {
    equity: books.equity,
    base: books.base,
    peak: books.peak,
    ruinLevel: books.ruinLevel,
    stage: books.stage,
    taken: books.taken,
    liquidations: books.liquidations,
    ruined: Number(books.ruined),
    stalled: Number(books.stalled),
    worstDrawdown: books.worstDrawdown,
    firstTradeOfStage: books.firstUnlock,
  }
  const found = differences(end, { ...account, firstTradeOfStage: [...account.firstTradeOfStage] })
  return [...faults, ...found.map(fault => `account, ${fault}`)]
}

function expectedRow(
  run: RandomRun,
  books: Books,
  row: JournalRow,
  i: number,
  liquidations: ReadonlyMap<number, BarLiquidation> | null,
): Record<string, unknown> {
  const trade = run.trades[i]!
  const events: string[] = []
  const idle = () => ({
    ...{ equityAfter: books.equity, worstEquity: books.equity, peak: books.peak, baseAfter: books.base },
    ...{
      quantity: 0,
      riskTaken: 0,
      margin: 0,
      gross: 0,
      spreadCost: 0,
      fees: 0,
      funding: 0,
      liquidationFee: 0,
      net: 0,
    },
    ...{ contracts: run.tiers.map(() => 0), drawdown: fall(books.peak, books.equity), events },
  })
  if (trade.void) {
    events.push('void')
    return { ...idle(), status: 'skipped', skipReason: 'void', stage: books.stage, cashFlow: 0 }
  }
  const cashFlow = applyFlows(run, books, trade.entryTime, i, events)
  if (books.ruined) return { ...idle(), status: 'not_taken', cashFlow, stage: books.stage, base: books.base }
  const facts = contractFacts(run, trade)
  changeStage(run, books, facts, i, events)
  const { equity, base, stage } = books
  const budget = budgetOf(run, books)
  const sizing = { stage, base, equityBefore: equity, budget, cashFlow }
  const size = expectedSize(run, facts, trade, { stage, budget, equity })
  if (size.refusal !== '') {
    events.push(`skip:${size.refusal}`)
    books.skips = size.refusal === 'depth' ? 0 : books.skips + 1
    books.stalled = books.skips >= 20
    if (books.skips === 20) events.push('stalled')
    return { ...idle(), ...sizing, status: 'skipped', skipReason: size.refusal }
  }
  books.skips = 0
  books.stalled = false
  books.taken += 1
  if (size.overBudget) events.push('over_budget')
  if (size.marginCut) events.push('margin_cut')

  const holding = holdingOf(run, facts, size.contracts, trade.side, equity)
  const liquidation = liquidations === null ? tapeLiquidation(row, trade) : (liquidations.get(i) ?? null)
  const priced = isLiquidationPrice(run, holding, trade.entry, row.liquidationPrice)
  const result =
    liquidation === null
      ? closedResult(facts, size.contracts, holding, trade)
      : liquidatedResult(run, facts, size.contracts, holding, trade, liquidation.level)
  if (liquidation !== null) events.push('liquidated')
  const { gross, spreadCost, fees, liquidationFee } = result
  const funding = trade.side * holding.quantity * (liquidation?.funding ?? trade.fundingPerUnit)
  const net = gross - spreadCost - fees - funding - liquidationFee
  const open = trade.side * (holding.quantity * result.worst - holding.notional)
  const worstOpen = equity - holding.entryFee + (holding.isolated ? Math.max(open, -holding.margin) : open)
  const worstEquity = Math.min(equity + net, worstOpen)
  const r = net / holding.risk
  books.worstDrawdown = Math.max(books.worstDrawdown, fall(books.peak, worstEquity))
  books.peak = Math.max(books.peak, equity + net)
  if (liquidation !== null) books.liquidations += 1
  const closedOut = liquidation !== null && !holding.isolated
  if (closedOut || worstEquity <= 0 || worstEquity <= books.ruinLevel * (1 + 1e-9)) {
    books.ruined = true
    events.push('ruined')
  }
  if (trade.reason !== Reason.end || liquidation !== null) books.counted.push(r)
  moveBase(run, books, row.equityAfter, events)
  return {
    ...sizing,
    ...{
      status: 'taken',
      skipReason: '',
      contracts: size.contracts,
      quantity: holding.quantity,
      margin: holding.margin,
    },
    ...{ riskTaken: holding.risk, gross, spreadCost, fees, funding, liquidationFee, net, r, worstEquity, events },
    ...{ equityAfter: equity + net, baseAfter: books.base, peak: books.peak, drawdown: fall(books.peak, equity + net) },
    liquidationPrice: priced ? row.liquidationPrice : 'another price',
    closestLiquidation:
      liquidation === null ? Math.abs((trade.worst - row.liquidationPrice) / (trade.entry - row.liquidationPrice)) : 0,
  }
}

/** With a tape alone: at the liquidation price, or at the exit of a gap beyond it. */
function tapeLiquidation(row: JournalRow, trade: RandomRun['trades'][number]): BarLiquidation | null {
  const { side, worst, exit, reason, fundingPerUnit } = trade
  const price = row.liquidationPrice
  if (!(side * (worst - price) <= 1e-9 * price)) return null
  const beyond = reason === Reason.gap && (side > 0 ? exit < price : exit > price)
  return { level: beyond ? exit : price, funding: fundingPerUnit }
}

function applyFlows(run: RandomRun, books: Books, time: number, i: number, events: string[]): number {
  const { dated = [], everyTrades = 0, amount = 0 } = run.flows
  const due = [...dated].sort((a, b) => a.time - b.time).slice(books.flowsDone)
  const amounts = due.filter(flow => flow.time <= time).map(flow => flow.amount)
  books.flowsDone += amounts.length
  if (everyTrades > 0 && i > 0 && i % everyTrades === 0 && books.equity + amount >= 0) amounts.push(amount)
  let sum = 0
  for (const flow of amounts) {
    if (books.equity <= 0) continue
    const ratio = Math.max(0, books.equity + flow) / books.equity
    books.equity = Math.max(0, books.equity + flow)
    books.base *= ratio
    books.peak *= ratio
    books.ruinLevel *= ratio
    books.unlockedAt = books.unlockedAt.map(equity => equity * ratio)
    sum += flow
    if (!events.includes('cash_flow')) events.push('cash_flow')
  }
  return sum
}

function budgetOf({ plan }: RandomRun, { base, equity }: Books): number {
  return plan.whenDown === 'follow' && equity < base ? plan.risk * equity : plan.risk * base
}

function changeStage(
  run: RandomRun,
  books: Books,
  facts: ReturnType<typeof contractFacts>,
  i: number,
  events: string[],
): void {
  const { plan, tiers } = run
  const { equity, stage, counted } = books
  if (stage > 0 && plan.demote !== null && equity < (1 - plan.demote) * books.unlockedAt[stage]! * (1 - 1e-9)) {
    events.push(`demote:${tiers[stage]!.name}`)
    books.stage -= 1
    books.counted = []
    return
  }
  const next = facts[stage + 1]
  if (next === undefined || !qualified(run, counted)) return
  if (equity < plan.unlockEquity[stage + 1]! * (1 - 1e-9)) return
  if (next.risk > budgetOf(run, books) * (1 + 1e-9)) return
  if (next.margin > equity * (1 - plan.marginBuffer) * (1 + 1e-9)) return
  events.push(`unlock:${tiers[stage + 1]!.name}`)
  books.stage += 1
  books.unlockedAt[stage + 1] = equity
  if (books.firstUnlock[stage + 1] === 0) books.firstUnlock[stage + 1] = i + 1
  books.counted = []
}

function qualified({ plan }: RandomRun, counted: readonly number[]): boolean {
  const { trades, expectancy, winRate, confidence } = plan.qualify
  const n = counted.length
  if (n < trades) return false
  const mean = counted.reduce((sum, r) => sum + r, 0) / n
  if (mean <= expectancy + 1e-9) return false
  if (counted.filter(r => r > 1e-9).length / n < winRate - 1e-9) return false
  if (confidence === null) return true
  const deviation = Math.sqrt(counted.reduce((sum, r) => sum + (r - mean) ** 2, 0) / (n - 1))
  return n > 1 && mean - (quantileTable(confidence, n)[n]! * deviation) / Math.sqrt(n) > expectancy + 1e-9
}

function moveBase({ plan }: RandomRun, books: Books, equity: number, events: string[]): void {
  const before = books.base
  if (equity <= 0) return
  if (plan.rebase === 0) books.base = plan.whenDown === 'hold' ? Math.max(before, equity) : equity
  else {
    while (books.base * (1 + plan.rebase) * (1 - 1e-9) <= equity) books.base *= 1 + plan.rebase
    while (plan.whenDown === 'step' && equity < (books.base / (1 + plan.rebase)) * (1 - 1e-9)) {
      books.base /= 1 + plan.rebase
    }
  }
  if (books.base > before) events.push('rebase_up')
  if (books.base < before) events.push('rebase_down')
}

function fall(peak: number, equity: number): number {
  return peak > 0 ? (peak - equity) / peak : 0
}

function differences(expected: Record<string, unknown>, found: Record<string, unknown>): string[] {
  return Object.entries(expected)
    .filter(([name, value]) => !same(value, found[name]))
    .map(([name, value]) => `${name}: ${JSON.stringify(found[name])}, not ${JSON.stringify(value)}`)
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, k) => same(value, b[k]))
  if (typeof a !== 'number' || typeof b !== 'number') return a === b
  return Object.is(a, b) || Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(a), Math.abs(b))
}
