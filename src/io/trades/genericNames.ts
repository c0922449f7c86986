import { normaliseName, TIME_COLUMN } from '../columns/findColumns.ts'
import { resultNameOf } from './costs/costWords.ts'
import type { TradeColumn } from './tradeLayout.ts'

/** What stands here for all names of a result that say so: `P&L after fees`. */
const AFTER_COSTS = 'after costs'
const BEFORE_COSTS = 'before costs'

/** The name of a column as the lists below write it. */
export function lookedUp(cell: string): string {
  const sense = resultNameOf(cell)
  if (sense !== null) return sense === 'after' ? AFTER_COSTS : BEFORE_COSTS
  return normaliseName(cell)
}

/** Names that files give to the result of a trade in money, and to the result in R. */
export const NET_NAMES: readonly string[] = [
  'net',
  'netprofit',
  'netpnl',
  'netp&l',
  'netp/l',
  'netprofits',
  AFTER_COSTS,
  'pnl',
  'p&l',
  'p/l',
  'profit',
  'profit/loss',
  'profitloss',
  'realizedpnl',
  'realisedpnl',
  'closingpnl',
  'realizedprofit',
  'realisedprofit',
  'closedpnl',
  'realizedp/l',
  'realizedp&l',
  'realisedp/l',
  'realisedp&l',
  'grosspnl',
  'grossp&l',
  'grossp/l',
  'grossprofit',
  BEFORE_COSTS,
]
const R_NAMES: readonly string[] = ['r', 'rmultiple']

const SYMBOLS = [
  'symbol',
  'ticker',
  'contract',
  'instrument',
  'market',
  'pair',
  'coin',
  'symbols',
  'futures',
  'product',
]
const SIDES = [
  'side',
  'direction',
  'marketpos',
  'marketposition',
  'action',
  'b/s',
  'buy/sell',
  'buysell',
  'transactiontype',
  'type',
  'dir',
  'tradetype',
]
/** Of a position, which fills add to and take from. */
const POSITION_SIDES = ['positionside', 'positiontype', 'openingdirection']
/** Of what the results are in. */
const CURRENCIES = [
  'quoteasset',
  'quotecurrency',
  'marginasset',
  'currency',
  'ccy',
  'accountcurrency',
  'profitcurrency',
  'pnlcurrency',
]
/** Of what the fees are in. */
const FEE_COINS = ['feecoin', 'feecurrency', 'feeunit', 'feeasset', 'commissionasset', 'commissioncurrency']
const QUANTITIES = [
  'quantity',
  'qty',
  'filledqty',
  'filled',
  'executed',
  'size',
  'contracts',
  'shares',
  'lots',
  'volume',
  'amount',
  'vol',
  'lastqty',
  'sz',
  'qtyfilled',
  'filledquantity',
  'filledamount',
  'execqty',
  'closedqty',
  'closedquantity',
  'closedvol',
  'closedsize',
]
/** Of what was filled, which goes before what was ordered. */
const FILLED_QUANTITIES = [
  ...['lastqty', 'execqty', 'execquantity', 'executedqty', 'executedquantity', 'executedamount', 'executedsize'],
  ...['executedvolume', 'executed', 'filledqty', 'qtyfilled', 'filledquantity', 'quantityfilled', 'filledamount'],
  ...['amountfilled', 'filledsize', 'filledvolume', 'filledvol', 'filled', 'fillqty', 'fillquantity', 'fillsize'],
  ...['cumexecqty', 'cumqty', 'accfillsz', 'fillsz', 'dealvol', 'dealquantity', 'tradedqty', 'tradedquantity'],
]
/** The price of a fill, which goes before that of an order. */
const FILLED_PRICES = [
  ...['avgfillprice', 'averagefillprice', 'avgfilledprice', 'averagefilledprice', 'fillprice', 'filledprice'],
  ...['execprice', 'avgexecprice', 'averageexecprice', 'executedprice', 'executionprice', 'averageexecutionprice'],
  ...['avgexecutedprice', 'fillpx', 'lastpx', 'dealprice', 'dealavgprice'],
]
/** Of the fills of an order, or of a position. */
export const MEAN_PRICES: readonly string[] = ['avgprice', 'averageprice', 'avgpx', 'priceavg']
const FILL_TIMES = [
  ...['filltime', 'filledtime', 'executiontime', 'exectime', 'executedat', 'orderexecutiontime', 'filledat'],
]

/** Whether a column, by its normalised name, says how much of an order was filled. */
export function isFilledQuantity(name: string): boolean {
  return FILLED_QUANTITIES.includes(name)
}

/** Of a result before costs, beside one that may be after them. */
const GROSS_NAMES = [
  'gross',
  'grosspnl',
  'grossp&l',
  'grossp/l',
  'grossprofit',
  'positionpnl',
  'tradepnl',
  BEFORE_COSTS,
]

/** The names of the columns of a list with a row for each trade, normalised, the best first. */
export const TRADE_NAMES: Partial<Record<TradeColumn, readonly string[]>> = {
  id: ['id', 'tradeid', 'ticket', 'trade#', 'tradeno', 'tradenumber'],
  symbol: SYMBOLS,
  side: [...SIDES, ...POSITION_SIDES],
  quantity: QUANTITIES,
  entry_time: [
    ...['entrytime', 'entrydate', 'opentime', 'opendate', 'opened', 'entrydatetime'],
    ...['openingtime', 'openedat', 'positionopeningtime'],
  ],
  entry: ['entry', 'entryprice', 'avgentryprice', 'averageentryprice', 'openprice', 'openingprice', 'averageopenprice'],
  stop: ['stop', 'stoploss', 'sl', 's/l', 'stopprice', 'initialstop'],
  target: ['target', 'takeprofit', 'tp', 't/p'],
  exit_time: [
    'exittime',
    'exitdate',
    'closetime',
    'closedate',
    'closed',
    'exitdatetime',
    'closingtime',
    'closedat',
    'positionclosingtime',
    'time',
    'date',
    'datetime',
    'date/time',
    'timestamp',
  ],
  exit: [
    'exit',
    'exitprice',
    'avgexitprice',
    'averageexitprice',
    'closeprice',
    'closingprice',
    'averagecloseprice',
    'avgcloseprice',
    'averageclosingprice',
  ],
  reason: ['reason'],
  worst: ['worst'],
  best: ['best'],
  funding_per_unit: ['fundingperunit'],
  net: NET_NAMES,
  gross: GROSS_NAMES,
  r: R_NAMES,
  fee_coin: FEE_COINS,
  quote_coin: CURRENCIES,
}

/** Of a list with a row for each purchase or sale. Among orders, which have a status or a quantity that was filled, a mean price is that of their fills. */
export function fillNames(names: readonly string[]): Partial<Record<TradeColumn, readonly string[]>> {
  const isOfOrders = names.some(name => isFilledQuantity(name) || ORDER_MARKS.includes(name))
  return {
    id: ['tradeid', 'fillid', 'execid', 'id', 'orderid'],
    symbol: SYMBOLS,
    side: SIDES,
    position_side: ['positionside'],
    time: [
      ...FILL_TIMES,
      ...(isOfOrders ? ['updatedtime', 'updatetime', 'updatedat', 'utime'] : []),
      ...TIME_COLUMN.aliases,
      ...['date/time', 'timeutc+0', 'tradetime', 'transacttime', 'transactiontime', 'dealtime', 'ordertime', 'dateutc'],
      ...['createdat', 'createdtime', 'tradedate'],
    ],
    price: isOfOrders
      ? [...FILLED_PRICES, ...MEAN_PRICES, 'price', 'px']
      : [...FILLED_PRICES, 'price', ...MEAN_PRICES, 'px'],
    quantity: [...FILLED_QUANTITIES, ...QUANTITIES],
    amount: [
      ...['cumquote', 'cumexecvalue', 'execvalue', 'executedvalue', 'filledvalue', 'fillvalue', 'tradingtotal'],
      ...['amount', 'value', 'notional', 'total', 'quotequantity', 'quoteqty', 'cost', 'ntl'],
    ],
    change: ['balancechange', 'change'],
    multiplier: ['multiplier', 'pointvalue'],
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

/** Of a list with two rows for each trade. */
export const PAIR_NAMES: Partial<Record<TradeColumn, readonly string[]>> = {
  trade: ['trade#', 'trade', 'tradeno', 'tradenumber', 'tradeid'],
  kind: ['type'],
  time: ['time', 'date', 'datetime', 'date/time', 'timestamp', 'dateandtime'],
  price: ['price'],
  symbol: SYMBOLS,
  quantity: QUANTITIES,
  stop: ['stop', 'stoploss'],
  net: NET_NAMES,
  fee_coin: FEE_COINS,
  quote_coin: CURRENCIES,
}
