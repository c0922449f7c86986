import { amountIn } from '../costs/amountIn.ts'
import { wordsOf } from '../costs/costWords.ts'
import { NET_NAMES } from '../genericNames.ts'
import type { LedgerKind } from './ledgerKinds.ts'
import { wayOfBalance } from './wayOfBalance.ts'

type Rows = readonly (readonly string[])[]

/** Where a ledger has its amounts: `net`, or what came in as `net` and what went out as `loss`; and the balance behind them as `cumulative`. */
export type AmountColumns = ReadonlyMap<'net' | 'loss' | 'cumulative', number>

/** What is known of a ledger's columns before its amounts are. */
export interface KindsOfLedger {
  readonly header: readonly string[]
  /** Normalised, without currencies. */
  readonly names: readonly string[]
  readonly rows: Rows
  readonly kind: number
  readonly kinds: readonly (LedgerKind | null)[]
  readonly payments: readonly boolean[]
  /** Columns of costs beside the amounts. */
  readonly costs: readonly number[]
  /** The account and the coin of each row. */
  readonly groups: readonly string[]
}

/** What a row did to the balance, where it is called no result: names that say so, and those that may be a balance or a worth. */
const CHANGES = ['income', 'balancechange', 'cashchange', 'netchange', 'netcash', 'cashdelta']
const AMOUNTS = [
  ...['amount', 'change', 'value', 'delta', 'movement', 'cashflow', 'netamount', 'transactionamount'],
  ...[
    'debit/credit',
    'credit/debit',
    'betrag',
    'montant',
    'importe',
    'importo',
    'valor',
    'сумма',
    'kwota',
    '金额',
    '金額',
    '금액',
  ],
]
const OF_TRADINGVIEW = /^reali[sz]ed p&?n?l \(value\)$/i
const BALANCE = /^(balances?|equity|saldo|kontostand|solde|баланс|остаток)$|残高|余额|餘額|잔고/
const NO_AMOUNT =
  /^(id|ids|no|number|nr|ticket|order|orders|ref|reference|account|uid|login|seq|index|leverage|rate|qty|quantity|size|volume|contracts|lots|trade|deal|position|time|date|timestamp|year|month|day)$/
const OUT = /^(debits?|soll|debe|débit|withdrawn|withdrawals?|paid ?out|money ?out|outflow|out|dare|debito)$/
const IN = /^(credits?|haben|haber|crédit|deposited|deposits?|paid ?in|money ?in|inflow|in|avere|credito)$/

/**
 * The columns of amounts, by what moves a balance from row to row, or else by their names; where neither tells, those of which
 * to ask, best first, and none where no column may hold amounts.
 */
export function ledgerAmounts(
  ledger: KindsOfLedger,
  stated: { readonly net: number | undefined; readonly loss: number | undefined },
): AmountColumns | readonly number[] {
  const { header, names, rows } = ledger
  const isFilled = (i: number) => rows.every(cells => !Number.isNaN(amountIn(cells, i)))
  const isFree = (i: number) => i !== ledger.kind && !ledger.costs.includes(i)
  const numbers = header.flatMap((_, i) => (isFree(i) && isFilled(i) ? [i] : []))
  const isBalance = (i: number) => wordsOf(header[i]!).some(word => BALANCE.test(word)) && !CHANGES.includes(names[i]!)
  const named = numbers.find(isBalance)
  const withBalance = (net: number) => {
    const balance = numbers.find(i => i !== net && isMovedBy(ledger, amountsOf(ledger, net), i)) ?? named
    return new Map([['net', net], ...(balance === undefined || balance === net ? [] : [['cumulative', balance]])] as [
      'net' | 'cumulative',
      number,
    ][])
  }
  const balanceOf = (net: number, loss: number) => numbers.find(i => isMovedBy(ledger, amountsOf(ledger, net, loss), i))
  const inOut = (net: number, loss: number) => {
    const isTurned = balanceOf(net, loss) === undefined && balanceOf(loss, net) !== undefined
    const [inward, outward] = isTurned ? [loss, net] : [net, loss]
    const balance = balanceOf(inward, outward) ?? named
    return new Map<'net' | 'loss' | 'cumulative', number>([
      ['net', inward],
      ['loss', outward],
      ...(balance === undefined ? [] : [['cumulative', balance] as const]),
    ])
  }
  const { net: asNet, loss: asLoss } = stated
  if (asNet !== undefined && asLoss !== undefined) return inOut(asNet, asLoss)
  if (asNet !== undefined) return numbers.includes(asNet) ? withBalance(asNet) : []
  const may = numbers.filter(i => !isBalance(i) && !wordsOf(header[i]!).some(word => NO_AMOUNT.test(word)))
  const costs = rows.filter((_, k) => ledger.kinds[k] === 'cost' || ledger.kinds[k] === 'exchange')
  const ofCosts = may.filter(i => (costs.length > 0 ? costs : rows).some(cells => amountIn(cells, i) !== 0))
  const rank = (i: number) => rankOf(header[i]!, names[i]!)
  const ranked = ofCosts.toSorted((a, b) => rank(a) - rank(b))
  const moving = ranked.find(net => numbers.some(i => i !== net && isMovedBy(ledger, amountsOf(ledger, net), i)))
  if (moving !== undefined) return withBalance(moving)
  const twoColumns = inAndOut(ledger, isFree)
  if (twoColumns !== null) return inOut(twoColumns.net, twoColumns.loss)
  const [best] = ranked
  if (best === undefined || rank(best) === UNKNOWN) return ranked
  const rivals = ranked.filter(i => rank(i) === rank(best) && !areEqual(rows, i, best))
  return rank(best) === MAY_BE && rivals.length > 0 ? [best, ...rivals] : withBalance(best)
}

const [RESULT, CHANGE, MAY_BE, UNKNOWN] = [0, 1, 2, 3]

function rankOf(cell: string, name: string): number {
  if (OF_TRADINGVIEW.test(cell.trim()) || NET_NAMES.includes(name)) return RESULT
  if (CHANGES.includes(name)) return CHANGE
  return AMOUNTS.includes(name) ? MAY_BE : UNKNOWN
}

/** What each row did, in one column, or less what went out in another. */
function amountsOf({ rows }: KindsOfLedger, net: number, loss?: number): number[] {
  return rows.map(cells =>
    loss === undefined ? amountIn(cells, net) : inLessOut(amountIn(cells, net), amountIn(cells, loss)),
  )
}

/** What came in less what went out, of any sign; NaN where neither is there. */
export function inLessOut(net: number, loss: number): number {
  return Number.isNaN(net) && Number.isNaN(loss) ? Number.NaN : (net || 0) - Math.abs(loss || 0)
}

function isMovedBy(
  { rows, kinds, payments, costs, groups }: KindsOfLedger,
  amounts: readonly number[],
  balance: number,
): boolean {
  const beside = rows.map(cells => costs.reduce((sum, i) => sum + (amountIn(cells, i) || 0), 0))
  const balances = rows.map(cells => amountIn(cells, balance))
  return wayOfBalance({ kinds, payments, amounts, costs: beside, balances, groups }) !== null
}

/** Two columns, one of what came in and one of what went out, one of which each row has. */
function inAndOut({ header, rows }: KindsOfLedger, isFree: (i: number) => boolean) {
  const find = (words: RegExp) =>
    header.findIndex(
      (name, i) =>
        isFree(i) &&
        words.test(wordsOf(name).join(' ')) &&
        rows.some(cells => amountIn(cells, i) !== 0 && !Number.isNaN(amountIn(cells, i))),
    )
  const [inward, outward] = [find(IN), find(OUT)]
  if (inward < 0 || outward < 0) return null
  const isOne = (cells: readonly string[]) => !(amountIn(cells, inward) && amountIn(cells, outward))
  const areAmounts = rows.every(cells => [inward, outward].some(i => !Number.isNaN(amountIn(cells, i))) && isOne(cells))
  return areAmounts ? { net: inward, loss: outward } : null
}

function areEqual(rows: Rows, a: number, b: number): boolean {
  return rows.every(cells => amountIn(cells, a) === amountIn(cells, b))
}
