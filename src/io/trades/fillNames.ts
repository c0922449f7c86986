import { TIME_COLUMN } from '../columns/findColumns.ts'
import { CURRENCIES, FEE_COINS, MULTIPLIERS, NET_NAMES, QUANTITIES, SIDES } from './genericNames.ts'
import type { TradeColumn } from './tradeLayout.ts'

/** Of what was filled, which goes before what was ordered. */
const FILLED_QUANTITIES = [
  ...['lastqty', 'execqty', 'execquantity', 'executedqty', 'executedquantity', 'executedamount', 'executedsize'],
  ...['executedvolume', 'executed', 'filledqty', 'qtyfilled', 'filledquantity', 'quantityfilled'],
  // MEXC, in coins and in contracts.
  ...['filledqtycrypto', 'filledquantitycrypto', 'filledqtycont', 'filledquantitycont', 'filledamount'],
  ...['amountfilled', 'filledsize', 'filledvolume', 'filledvol', 'filled', 'fillqty', 'fillquantity', 'fillsize'],
  ...[
    'cumexecqty',
    'cumqty',
    'accfillsz',
    'fillsz',
    'dealvol',
    'dealvolume',
    'dealquantity',
    'tradedqty',
    'tradedquantity',
  ],
  // Bitget.
  'basevolume',
]
/** What else a quantity is called, by two words of which the first is of dealing. */
const DEALT =
  /^(last|exec|executed|fill|filled|deal|trade|traded|transact|transaction|match|matched|lot)(qty|quantity|size|sz|vol|volume|contracts|lots|shares|units)$/
/** The price of a fill, which goes before that of an order. */
const FILLED_PRICES = [
  ...['avgfillprice', 'averagefillprice', 'avgfilledprice', 'averagefilledprice', 'fillprice', 'filledprice'],
  ...['execprice', 'avgexecprice', 'averageexecprice', 'executedprice', 'executionprice', 'averageexecutionprice'],
  ...['avgexecutedprice', 'fillpx', 'lastpx', 'dealprice', 'dealavgprice', 'tradedprice'],
]
/** Of the fills of an order, or of a position. */
export const MEAN_PRICES: readonly string[] = ['avgprice', 'averageprice', 'avgpx', 'priceavg']
const FILL_TIMES = [
  ...['filltime', 'filledtime', 'executiontime', 'exectime', 'executedat', 'orderexecutiontime', 'filledat'],
]

/** Of what was paid or received for a fill. */
const AMOUNTS = [
  ...['cumquote', 'cumexecvalue', 'execvalue', 'executedvalue', 'filledvalue', 'fillvalue', 'tradingtotal'],
  ...['filledamount', 'executedamount', 'filledvolume'],
  ...['dealamount', 'dealvalue', 'tradevalue', 'notionalvalue', 'quotevolume'],
  ...['amount', 'value', 'notional', 'total', 'quotequantity', 'quoteqty', 'cost', 'ntl'],
]
/** Those by which costs and margins go, too. */
const UNCLEAR_AMOUNTS = ['amount', 'value', 'total', 'cost']

/** Whether a column of amounts, by its name, may be of something else than price times quantity. */
export function isUnclearAmount(name: string): boolean {
  return UNCLEAR_AMOUNTS.includes(name)
}

/** Whether a column of amounts, by its normalised name, is of what a fill was worth: divided by its quantity it is the price. */
export function isWorthOfFill(name: string): boolean {
  return AMOUNTS.includes(name) && !isUnclearAmount(name) && !isFilledQuantity(name)
}

/** Whether a column, by its normalised name, says how much of an order was filled. */
export function isFilledQuantity(name: string): boolean {
  return FILLED_QUANTITIES.includes(name)
}

/** Whether a column, by its normalised name, is one of orders, of what was filled of them, or of the kind of a row. */
export function isOfOrders(name: string): boolean {
  const isOfOrder = isFilledQuantity(name) || ORDER_MARKS.includes(name) || ROW_KINDS.includes(name)
  return isOfOrder || FILLED_PRICES.includes(name) || MEAN_PRICES.includes(name)
}

/** Of what a row is: a trade, a settlement of funding, a transfer. */
export const ROW_KINDS: readonly string[] = ['type', 'kind', 'tradetype', 'transactiontype', 'exectype', 'event']

/** Of a list with a row for each purchase or sale. Among orders, which have a status or a quantity that was filled, a mean price is that of their fills. */
export function fillNames(names: readonly string[]): Partial<Record<TradeColumn, readonly string[]>> {
  const isOfOrders = names.some(name => isFilledQuantity(name) || ORDER_MARKS.includes(name))
  return {
    id: ['tradeid', 'fillid', 'execid', 'id', 'orderid'],
    side: ['orderside', ...SIDES],
    position_side: ['positionside', 'posside', 'holdside', 'positiondirection'],
    time: [
      ...FILL_TIMES,
      ...(isOfOrders ? ['updatedtime', 'updatetime', 'updatedat', 'utime'] : []),
      ...TIME_COLUMN.aliases,
      ...['date/time', 'timeutc+0', 'tradetime', 'transacttime', 'transactiontime', 'dealtime', 'ordertime', 'dateutc'],
      ...['createdat', 'createdtime', 'createtime', 'ctime', 'tradedate'],
    ],
    price: isOfOrders
      ? [...FILLED_PRICES, ...MEAN_PRICES, 'price', 'px']
      : [...FILLED_PRICES, 'price', ...MEAN_PRICES, 'px', 'price/share', 'pricepershare', 'shareprice'],
    quantity: [
      ...[...FILLED_QUANTITIES, ...QUANTITIES, 'noofshares', 'numberofshares', '#ofshares', 'noofcontracts'],
      ...names.filter(name => DEALT.test(name)),
    ],
    amount: AMOUNTS,
    change: ['balancechange', 'change'],
    multiplier: MULTIPLIERS,
    net: NET_NAMES,
    fee_coin: FEE_COINS,
    quote_coin: CURRENCIES,
  }
}

/** Names of columns that orders have, and fills do not. */
const ORDER_MARKS = [
  'status',
  'state',
  'orderstatus',
  'orderstate',
  'orderprice',
  'limitprice',
  'orderqty',
  'orderquantity',
]
