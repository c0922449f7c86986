import type { RuinSummary } from '../../results/account.ts'
import type { Summary } from '../../results/summary.ts'
import { briefMoney, count, money, percent, plural, setting } from './format.ts'

type Ruined = Pick<Summary, 'facts' | 'market' | 'ruin' | 'plan'>
type Cause = NonNullable<RuinSummary['cause']> | 'unknown'

const DEBT_BY: Readonly<Record<Cause, string>> = {
  price: 'a price gap left a debt of',
  funding: 'funding left a debt of',
  costs: 'costs left a debt of',
  unknown: 'it was left with a debt of',
}

/** What ruined the account, as the second half of a sentence. */
export function ruinWords(ruined: Ruined): string {
  const { facts, market, ruin } = ruined
  const cause = ruin?.cause ?? 'unknown'
  if (facts.debt > 0) return `${DEBT_BY[cause]} ${money(facts.debt, market.quote)}`
  if (isLiquidated(ruined)) return 'it was liquidated'
  if (cause === 'funding' || cause === 'costs') return `${cause} took it to ruin`
  return goneWords(ruined)
}

/** How much is gone at the level of ruin, which cash flows move. */
function goneWords({ facts, plan }: Ruined): string {
  if (plan.ruin === null || facts.total_cash_flows !== 0) return 'its ruin level was reached'
  if (plan.ruin === 0.5) return 'half the money was gone'
  return plan.ruin === 0 ? 'the money was gone' : `${setting(1 - plan.ruin)} of the money was gone`
}

/** The trade that ruined the account, and the risk that led there, in two sentences. */
export function whyRuined(ruined: Ruined): string {
  const { facts, plan } = ruined
  const cut =
    (facts.margin_cuts ?? 0) > 0 ? `; margin cut ${count(facts.margin_cuts)} of ${plural(facts.taken, 'trade')}` : ''
  return `${lastTrade(ruined)} The plan risks ${setting(plan.risk)} a trade${cut}.`
}

function lastTrade(ruined: Ruined): string {
  const { facts, market, plan, ruin } = ruined
  const brief = (amount: number) => briefMoney(amount, market.quote)
  const trade = ruin === null ? 'The last trade' : `Trade ${count(ruin.trade)}`
  if (facts.debt > 0) return `${trade} took the balance below zero.`
  if (isLiquidated(ruined)) {
    return `${trade} was liquidated with the whole balance behind it, and left ${brief(facts.final_equity)}.`
  }
  if (plan.ruin === null || facts.total_cash_flows !== 0) return `${trade} left ${brief(facts.final_equity)}.`
  const level = plan.ruin * facts.start
  const at = `the ruin level of ${brief(level)}, ${percent(plan.ruin, 0)} of the start`
  return facts.final_equity > level
    ? `${trade} fell to ${at}, while it was open.`
    : `${trade} left ${brief(facts.final_equity)}: ${at}, was reached.`
}

function isLiquidated({ facts, market }: Ruined): boolean {
  return facts.liquidations > 0 && market.marginMode !== 'isolated'
}
