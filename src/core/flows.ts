import { type Account, growthFactor } from './account.ts'
import type { Journal } from './journal.ts'
import type { Plan } from './plan.ts'
import { above } from './tolerance.ts'

/** A dated withdrawal asks for more than the account holds: the scenario's mistake, never paid in part. */
export class OverdrawnError extends Error {
  readonly time: number
  readonly amount: number
  readonly equity: number

  constructor(time: number, amount: number, equity: number) {
    super(`a withdrawal of ${-amount} meets an equity of ${equity}`)
    this.name = 'OverdrawnError'
    this.time = time
    this.amount = amount
    this.equity = equity
  }
}

/**
 * Applies the flows that fall due before trade i (§4): the dated ones by entry time, those of samples by count.
 * @throws OverdrawnError for a dated withdrawal above equity
 */
export function applyDueFlows(
  account: Account,
  plan: Plan,
  entryTime: number,
  i: number,
  journal: Journal | null,
): void {
  while (account.nextFlow < plan.flows.length && plan.flows[account.nextFlow]!.time <= entryTime) {
    const { time, amount } = plan.flows[account.nextFlow]!
    account.nextFlow += 1
    if (account.equity > 0 && above(-amount, account.equity)) throw new OverdrawnError(time, amount, account.equity)
    applyFlow(account, amount, journal)
  }
  if (isFlowDue(plan, i)) {
    if (above(-plan.flowAmount, account.equity)) refuseFlow(account, plan.flowAmount, journal)
    else applyFlow(account, plan.flowAmount, journal)
  }
}

/** Whether a cash flow that is counted in trades falls due before trade i of an account, from 0. */
export function isFlowDue({ flowEveryTrades }: Plan, i: number): boolean {
  return flowEveryTrades > 0 && i > 0 && i % flowEveryTrades === 0
}

/** A flow is not growth: everything that remembers an equity moves by the same ratio. */
function applyFlow(account: Account, amount: number, journal: Journal | null): void {
  if (account.equity <= 0) {
    refuseFlow(account, amount, journal)
    return
  }
  const after = Math.max(0, account.equity + amount)
  const ratio = after / account.equity
  account.growthToFlow = growthFactor(account)
  account.equityAfterFlow = after
  account.equity = after
  account.base *= ratio
  account.peak *= ratio
  account.ruinLevel *= ratio
  for (let k = 1; k <= account.stage; k++) account.unlockedAt[k]! *= ratio
  journal?.cashFlow(amount)
}

function refuseFlow(account: Account, amount: number, journal: Journal | null): void {
  account.flowsRefused += 1
  journal?.cashFlowRefused(amount)
}
