import type { Head } from '../../columns/head.ts'
import type { TradeColumn, TradeFormat, TradeLayout } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

const HALF_DAY = / [AP]M$/i

/** The grid of trades in the language of the program; numbers and dates are those of the machine. */
const ninjatrader: TradeFormat = {
  name: 'ninjatrader',
  kind: 'trades',
  about:
    'NinjaTrader 8 grid of executions (Instrument, Action, Quantity, Price, Time, E/X …) or of trades: Trade number, Instrument, …, Market pos., Qty, Entry price, Exit price, …, Profit',
  fallback: false,
  recognise(head) {
    const layout = executions(head) ?? inMoney(trades(head), head)
    const time = layout?.columns.get('entry_time') ?? layout?.columns.get('time')
    if (layout === null || time === undefined) return layout
    const isEnglish = head.rows.slice(1).some(cells => HALF_DAY.test(cells[time]?.trim() ?? ''))
    return isEnglish ? { ...layout, habits: { ...layout.habits, dates: 'month-first' } } : layout
  },
}

/** The grid of executions: fills. */
function executions(head: Head): TradeLayout | null {
  return vendorTrades(head, {
    shape: 'fills',
    known: {
      symbol: ['Instrument', 'Ativo'],
      side: ['Action', 'Aktion', 'Ação'],
      quantity: ['Quantity', 'Qty', 'Menge', 'Qtd'],
      price: ['Price', 'Preis', 'Preço'],
      time: ['Time', 'Zeit', 'Hora'],
      kind: ['E/X'],
    },
    more: { id: ['ID'] },
    costs: ['Commission', 'Kommission', 'Corretagem'],
    habits: { costs: 'subtract', realFills: true },
  })
}

/** In ticks, points, pips or percent, as the grid shows them where it is set so. */
const NO_MONEY = /\d *(t|ticks?|p|pts?|points?|pips?|punkte?|pontos?|%)$/i

/** Without the columns of money, where the grid shows them in another unit: results follow from the prices. */
function inMoney(layout: TradeLayout | null, { rows }: Head): TradeLayout | null {
  const profit = layout?.columns.get('net')
  if (layout === null || profit === undefined) return layout
  if (!rows.slice(1).some(cells => NO_MONEY.test(cells[profit]?.trim() ?? ''))) return layout
  const isMoney = (name: TradeColumn) => ['net', 'adverse', 'favourable', 'cumulative'].includes(name)
  return { ...layout, columns: new Map([...layout.columns].filter(([name]) => !isMoney(name))) }
}

function trades(head: Head): TradeLayout | null {
  return vendorTrades(head, {
    shape: 'trades',
    known: {
      id: ['Trade number', 'Trade-Nummer', 'Núm. Neg.'],
      symbol: ['Instrument', 'Ativo'],
      side: ['Market pos.', 'Marktpos.', 'Marktposition', 'Pos mercado.'],
      entry: ['Entry price', 'Einstiegspreis', 'Preço entrada'],
      exit: ['Exit price', 'Ausstiegspreis', 'Preço saída'],
      net: ['Profit', 'Gewinn'],
    },
    more: {
      quantity: ['Qty', 'Quantity', 'Menge', 'Anzahl', 'Qtd'],
      entry_time: ['Entry time', 'Einstiegszeit', 'Hora entrada'],
      exit_time: ['Exit time', 'Ausstiegszeit', 'Hora saída'],
      adverse: ['MAE'],
      favourable: ['MFE'],
      cumulative: ['Cum. net profit', 'Kum. Nettogewinn', 'Acu lucro líquido'],
    },
    costs: ['Commission', 'Kommission', 'Corretagem', 'Clearing Fee', 'Exchange Fee', 'IP Fee', 'NFA Fee'],
    habits: {
      costs: 'included',
      realFills: true,
      result: 'Profit is net of the commission, as NinjaTrader defines it',
    },
  })
}

export default ninjatrader
