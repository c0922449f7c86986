import type { Format } from '../columns/format.ts'
import binance from './formats/binance.ts'
import bitfinex from './formats/bitfinex.ts'
import bitstamp from './formats/bitstamp.ts'
import bybit from './formats/bybit.ts'
import coinbase from './formats/coinbase.ts'
import coinmarketcap from './formats/coinmarketcap.ts'
import cryptodatadownload from './formats/cryptodatadownload.ts'
import databento from './formats/databento.ts'
import deribit from './formats/deribit.ts'
import dukascopy from './formats/dukascopy.ts'
import firstrate from './formats/firstrate.ts'
import gate from './formats/gate.ts'
import generic from './formats/generic.ts'
import htx from './formats/htx.ts'
import interactiveBrokers from './formats/interactive-brokers.ts'
import investing from './formats/investing.ts'
import kraken from './formats/kraken.ts'
import kucoin from './formats/kucoin.ts'
import lean from './formats/lean.ts'
import metatrader4 from './formats/metatrader4.ts'
import metatrader5 from './formats/metatrader5.ts'
import ninjatrader from './formats/ninjatrader.ts'
import okx from './formats/okx.ts'
import phemex from './formats/phemex.ts'
import polygon from './formats/polygon.ts'
import sierra from './formats/sierra.ts'
import stooq from './formats/stooq.ts'
import tradingview from './formats/tradingview.ts'
import yahoo from './formats/yahoo.ts'
import yfinance from './formats/yfinance.ts'

/** The formats of price files, every file of src/io/bars/formats, in the order in which `auto` asks them. */
export const BAR_FORMATS: readonly Format[] = [
  binance,
  bitfinex,
  bitstamp,
  bybit,
  coinbase,
  coinmarketcap,
  cryptodatadownload,
  databento,
  deribit,
  dukascopy,
  firstrate,
  gate,
  htx,
  interactiveBrokers,
  investing,
  kraken,
  kucoin,
  lean,
  metatrader4,
  metatrader5,
  ninjatrader,
  okx,
  phemex,
  polygon,
  sierra,
  stooq,
  tradingview,
  yahoo,
  yfinance,
  generic,
]
