import { normaliseName } from '../columns/findColumns.ts'
import { LOCAL_TIMES } from '../columns/timeNames.ts'
import { isGrossName, isNetName, isResultWord, isWholeResult, resultNameOf, wordsOf } from './costs/costWords.ts'
import type { TradeColumn } from './tradeLayout.ts'

/** What stands here for all names of a result that say so: `P&L after fees`. */
const AFTER_COSTS = 'after costs'
const BEFORE_COSTS = 'before costs'

/** The name of a column as the lists below write it. */
export function lookedUp(cell: string): string {
  if (isInR(cell)) return 'r'
  const sense = resultNameOf(cell)
  if (sense !== null) return sense === 'after' ? AFTER_COSTS : BEFORE_COSTS
  const name = normaliseName(cell)
  if (NET_NAMES.includes(name) || !isWholeResult(cell)) return name
  if (isNetName(cell)) return 'netpnl'
  return isGrossName(cell) ? 'grosspnl' : name
}

/** `Ergebnis (R)`, `P/L in R`, `Result R`: a result in units of risk. */
function isInR(cell: string): boolean {
  const words = wordsOf(cell)
  return (
    words.includes('r') &&
    words.some(isResultWord) &&
    words.every(word => word === 'r' || word === 'in' || isResultWord(word))
  )
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
  'pnlcomm',
  'pnl',
  'p&l',
  'p/l',
  'profit',
  'profit/loss',
  'profitloss',
  'realizedpnl',
  'realizepnl',
  // TradingView's balance history.
  'realizedpnlvalue',
  'realisedpnl',
  'closingpnl',
  'realizedprofit',
  'realisedprofit',
  'closedpnl',
  'closedp&l',
  'closedp/l',
  'closedprofit',
  'realizedp/l',
  'realizedp&l',
  'realisedp/l',
  'realisedp&l',
  'realized',
  'realised',
  'gain/loss',
  'return$',
  'profit&loss',
  'profitandloss',
  'gewinn/verlust',
  'grosspnl',
  'grossp&l',
  'grossp/l',
  'grossprofit',
  BEFORE_COSTS,
]
const R_NAMES: readonly string[] = ['r', 'rmultiple']

export const SIDES: readonly string[] = [
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
export const CURRENCIES: readonly string[] = [
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
export const FEE_COINS: readonly string[] = [
  'feecoin',
  'feecurrency',
  'feeunit',
  'feeasset',
  'commissionasset',
  'commissioncurrency',
]
export const QUANTITIES: readonly string[] = [
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
/** Of what a point of one unit is worth. */
export const MULTIPLIERS: readonly string[] = ['multiplier', 'pointvalue', 'contractmultiplier']

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

/** Of positions, which may leave in several rows: they tell rows apart where no two have one. */
export const POSITION_IDS: readonly string[] = ['positionid', 'position#', 'ticket#', 'dealid']

/** The names of the columns of a list with a row for each trade, normalised, the best first. */
export const TRADE_NAMES: Partial<Record<TradeColumn, readonly string[]>> = {
  id: ['id', 'tradeid', 'ticket', 'trade#', 'tradeno', 'tradenumber', ...POSITION_IDS],
  side: [...SIDES, ...POSITION_SIDES],
  quantity: QUANTITIES,
  multiplier: MULTIPLIERS,
  entry_time: [
    ...['entrytime', 'entrydate', 'opentime', 'opendate', 'opened', 'entrydatetime'],
    ...['openingtime', 'openedat', 'openedtime', 'positionopeningtime', 'dtopen'],
  ],
  entry: [
    'entry',
    'entryprice',
    'avgentryprice',
    'averageentryprice',
    'openprice',
    'openingprice',
    'averageopenprice',
    'avgopenprice',
    'avgopeningprice',
    'averageopeningprice',
    'openavgprice',
    'openavgpx',
  ],
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
    'closedtime',
    'dtclose',
    'positionclosingtime',
    'time',
    'date',
    'datetime',
    'date/time',
    'timestamp',
    'updatedtime',
    'updatetime',
    ...LOCAL_TIMES,
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
    'avgclosingprice',
    'closeavgprice',
    'closeavgpx',
  ],
  reason: ['reason'],
  worst: ['worst'],
  best: ['best'],
  funding_per_unit: ['fundingperunit'],
  // Beside a result it is one before costs; alone it is the result.
  net: [...NET_NAMES, 'gross', 'positionpnl', 'tradepnl'],
  gross: GROSS_NAMES,
  r: R_NAMES,
  fee_coin: FEE_COINS,
  quote_coin: CURRENCIES,
}

/** Of a list with two rows for each trade. */
export const PAIR_NAMES: Partial<Record<TradeColumn, readonly string[]>> = {
  trade: ['trade#', 'trade', 'tradeno', 'tradenumber', 'tradeid'],
  kind: ['type'],
  time: ['time', 'date', 'datetime', 'date/time', 'timestamp', 'dateandtime'],
  price: ['price'],
  quantity: QUANTITIES,
  stop: ['stop', 'stoploss'],
  net: NET_NAMES,
  fee_coin: FEE_COINS,
  quote_coin: CURRENCIES,
}
