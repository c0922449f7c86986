import type { Format } from '../columns/format.ts'
import binance from './formats/binance.ts'
import generic from './formats/generic.ts'
import tradingview from './formats/tradingview.ts'

/** The formats of price files, every file of src/io/bars/formats, in the order in which `auto` asks them. */
export const BAR_FORMATS: readonly Format[] = [binance, tradingview, generic]
