import type { VenueApi } from './venueApi.ts'
import binance from './venues/binance.ts'
import bingx from './venues/bingx.ts'
import bybit from './venues/bybit.ts'
import mexc from './venues/mexc.ts'
import okx from './venues/okx.ts'
import weex from './venues/weex.ts'

/** The venues whose public market data can be fetched, every file of src/io/net/venues. */
export const VENUE_APIS: readonly VenueApi[] = [binance, bingx, bybit, mexc, okx, weex]
