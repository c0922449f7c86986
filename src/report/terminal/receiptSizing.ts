import { wholeContracts } from '../../core/tolerance.ts'
import type { EveningReceipt, Receipt, SizingReceipt, TierReceipt } from '../../results/receipt.ts'
import type { Summary } from '../../results/summary.ts'
import { count, date, fixed, money, percent, setting } from '../words/format.ts'
import { tierLabelOf } from '../words/tierLabel.ts'
import { moneyOfSum, type Print, priceOfSum } from './shownSums.ts'

/** Budget, margin limit, and every tier tried, largest first: what each limit allows and which one bound. */
export function sizingLines(receipt: Receipt, sizing: SizingReceipt, summary: Summary): string[] {
  const { quote } = summary.market
  const lines = [
    'Budget',
    `  ${budgetSum(receipt, sizing, quote)}`,
    'Margin limit',
    `  ${marginSum(receipt, sizing, quote)}`,
  ]
  let budgetLeft = sizing.budget
  let marginLeft = sizing.marginLimit
  for (const tier of sizing.tiers) {
    lines.push(...tierLines(receipt, tier, { budgetLeft, marginLeft }, summary))
    budgetLeft -= tier.contracts * tier.riskPerContract
    marginLeft -= tier.contracts * tier.initialMarginPerContract
  }
  const used = sizing.budget > 0 ? `, ${percent(sizing.riskTaken / sizing.budget)} of the budget` : ''
  lines.push(`Risk taken ${money(sizing.riskTaken, quote)}${used}; margin posted ${money(sizing.marginPosted, quote)}`)
  return lines
}

/** The end of a day margin: what the equity of that close holds at the exchange's margin, and what leaves. */
export function eveningLines({ time, equity, fee, tiers }: EveningReceipt, summary: Summary): string[] {
  const { quote } = summary.market
  let left = equity
  const lines = [`End of the day margin, at the close of the bar of ${date(time)}: equity ${money(equity, quote)}`]
  for (const { tier, held, initialMarginPerContract, stay } of tiers) {
    const whole = wholeContracts(left / initialMarginPerContract)
    lines.push(
      `  ${tierLabelOf(summary, tier)}: ${division(left, initialMarginPerContract, whole, quote)}; of ${count(held)} held ${count(stay)} stay, ${count(held - stay)} leave`,
    )
    left -= stay * initialMarginPerContract
  }
  return [...lines, `  the broker’s fee: ${fee === 0 ? 'none' : money(fee, quote)}`]
}

/** Which of base and equity the budget was computed from shows in its amount. */
function budgetSum({ base, equity }: Receipt, { risk, budget }: SizingReceipt, quote: string): string {
  const rate = setting(risk)
  const result = money(budget, quote)
  if (equity >= base) return `${rate} × base ${money(base, quote)} = ${result}`
  const follows = Math.abs(budget - risk * equity) < Math.abs(budget - risk * base)
  if (!follows)
    return `${rate} × base ${money(base, quote)} = ${result}, whatever the equity of ${money(equity, quote)}`
  return `${rate} × min(base ${money(base, quote)}, equity ${money(equity, quote)}) = ${result}`
}

function marginSum({ equity }: Receipt, { marginLimit }: SizingReceipt, quote: string): string {
  if (equity <= 0) return `none: equity is ${money(equity, quote)}`
  return `${setting(marginLimit / equity)} × equity ${money(equity, quote)} = ${money(marginLimit, quote)}`
}

interface Left {
  readonly budgetLeft: number
  readonly marginLeft: number
}

function tierLines(receipt: Receipt, tier: TierReceipt, left: Left, summary: Summary): string[] {
  const { quote, tiers } = summary.market
  const multiplier = tiers.find(t => t.name === tier.tier)?.multiplier ?? null
  const units = multiplier !== null && multiplier < 1 ? String(multiplier) : count(multiplier)
  const { stopDistanceCost, spreadAndSlippage, fees, riskPerContract, initialMarginPerContract, contracts } = tier
  const parts = [stopDistanceCost, spreadAndSlippage, fees]
  const inMoney = moneyOfSum(
    quote,
    (shown, print) =>
      print(parts.reduce((sum, part) => sum + shown(part), 0)) === print(riskPerContract) &&
      money(contracts * shown(riskPerContract), quote) === money(contracts * riskPerContract, quote),
  )
  const inMargin = moneyOfSum(
    quote,
    shown =>
      money(contracts * shown(initialMarginPerContract), quote) === money(contracts * initialMarginPerContract, quote),
  )
  const risk = inMoney(riskPerContract)
  const margin = inMargin(initialMarginPerContract)
  return [
    tierLabelOf(summary, tier.tier),
    `  stop: ${stopSum(receipt, multiplier ?? Number.NaN, units, isCoinMargined(summary), value => money(value, quote))} = ${inMoney(stopDistanceCost)}`,
    `  risk of one: stop + spread and slippage + fees = ${parts.map(inMoney).join(' + ')} = ${risk}`,
    `  by risk: ${division(left.budgetLeft, tier.riskPerContract, tier.byRisk, quote)}`,
    `  by margin: ${division(left.marginLeft, tier.initialMarginPerContract, tier.byMargin, quote)}`,
    `  by depth: ${tier.depth === null ? 'no limit' : count(tier.depth)}`,
    ...(tier.byVenue === undefined ? [] : [`  by the venue’s largest position: ${count(tier.byVenue)}`]),
    `  → ${contractsWord(tier)}: risk ${count(tier.contracts)} × ${risk} = ${money(tier.contracts * tier.riskPerContract, quote)}, ` +
      `margin ${count(tier.contracts)} × ${margin} = ${money(tier.contracts * tier.initialMarginPerContract, quote)}`,
  ]
}

/** The loss of one contract at its stop, from prices with as many decimals as it takes. */
function stopSum(
  { entry, stop }: Receipt,
  multiplier: number,
  units: string,
  inverse: boolean,
  inMoney: Print,
): string {
  const cost = (a: number, b: number) => inMoney(multiplier * Math.abs(inverse ? 1 / a - 1 / b : a - b))
  const distance = Math.abs(entry - stop)
  const print = priceOfSum(shown => {
    const holds = cost(shown(entry), shown(stop)) === cost(entry, stop)
    return holds && (inverse || inMoney(multiplier * shown(distance)) === inMoney(multiplier * distance))
  })
  if (inverse) return `${units} × |1 ÷ ${print(entry)} − 1 ÷ ${print(stop)}|`
  return `${units} × |${print(entry)} − ${print(stop)}| = ${units} × ${print(distance)}`
}

function division(left: number, one: number, whole: number, quote: string): string {
  const made = quotient(left / one, whole)
  const print = moneyOfSum(quote, shown => quotient(shown(left) / shown(one), whole) === made)
  return `${print(left)} ÷ ${print(one)} = ${made} → ${count(whole)}`
}

/** `a − b = c`. */
export function difference(a: readonly [string, number], b: readonly [string, number], quote: string): string {
  const print = moneyOfSum(quote, (shown, printed) => printed(shown(a[1]) - shown(b[1])) === printed(a[1] - b[1]))
  return `${a[0]} ${print(a[1])} − ${b[0]} ${print(b[1])} = ${print(a[1] - b[1])}`
}

/** Two decimals cut off, not rounded, so that 5.998 does not read as 6.00; never below the whole number taken. */
function quotient(value: number, whole: number): string {
  return fixed(Math.max(Math.floor(value * 100) / 100, whole), 2)
}

const BOUND: Readonly<Record<TierReceipt['bound'], string>> = {
  risk: 'the budget decided',
  margin: 'the margin limit decided',
  depth: 'the depth decided',
  'largest position': 'the venue’s largest position decided',
  'smallest order': 'the venue takes no order that small',
  'minimum one': 'over the budget: the plan always takes one',
  maintenance: 'refused whole: maintenance at entry is at or above what backs the position',
}

function contractsWord({ contracts, bound }: TierReceipt): string {
  return `${count(contracts)} (${BOUND[bound]})`
}

/** A coin-margined account alone has its equity counted in the currency of the prices as well. */
function isCoinMargined({ facts }: Summary): boolean {
  return facts.worst_drawdown_quote !== null
}
