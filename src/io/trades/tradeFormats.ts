import amibroker from './formats/amibroker.ts'
import backtestingPy from './formats/backtesting-py.ts'
import binance from './formats/binance.ts'
import bitmex from './formats/bitmex.ts'
import bybit from './formats/bybit.ts'
import freqtrade from './formats/freqtrade.ts'
import generic from './formats/generic.ts'
import interactiveBrokers from './formats/interactive-brokers.ts'
import krakenFutures from './formats/kraken-futures.ts'
import metatrader4 from './formats/metatrader4.ts'
import metatrader5 from './formats/metatrader5.ts'
import nautilus from './formats/nautilus.ts'
import ninjatrader from './formats/ninjatrader.ts'
import positionHistory from './formats/position-history.ts'
import topstepx from './formats/topstepx.ts'
import tradestation from './formats/tradestation.ts'
import tradingview from './formats/tradingview.ts'
import tradovate from './formats/tradovate.ts'
import vectorbt from './formats/vectorbt.ts'
import type { TradeFormat } from './tradeLayout.ts'

/** The formats of trade lists, every file of src/io/trades/formats, in the order in which `auto` asks them. */
export const TRADE_FORMATS: readonly TradeFormat[] = [
  amibroker,
  backtestingPy,
  binance,
  bitmex,
  bybit,
  freqtrade,
  interactiveBrokers,
  krakenFutures,
  metatrader4,
  metatrader5,
  nautilus,
  ninjatrader,
  positionHistory,
  topstepx,
  tradestation,
  tradingview,
  tradovate,
  vectorbt,
  generic,
]
