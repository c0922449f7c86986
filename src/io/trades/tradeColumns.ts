import { type FoundColumns, findColumns, normaliseName } from '../columns/findColumns.ts'

const NAMES = [
  'id',
  'side',
  'entry_time',
  'entry',
  'stop',
  'target',
  'exit_time',
  'exit',
  'reason',
  'worst',
  'best',
  'funding_per_unit',
  'r',
] as const

export type TradeColumn = (typeof NAMES)[number]

/** `prices`: entries, stops and exits are given. `r`: nothing but results in units of the risk. */
export type TradeListKind = 'prices' | 'r'

const REQUIRED: Readonly<Record<TradeListKind, readonly TradeColumn[]>> = {
  prices: ['side', 'entry', 'stop', 'exit'],
  r: ['r'],
}
const R_LIST: readonly TradeColumn[] = ['id', 'side', 'entry_time', 'exit_time', 'r']
const PRICE_LIST = NAMES.filter(name => name !== 'r')

/** Finds the columns of a trade list. It is a list of R alone when it has `r` and none of the three prices. */
export function tradeColumns(header: readonly string[]): FoundColumns & { readonly kind: TradeListKind } {
  const names = header.map(normaliseName)
  const hasPrice = ['entry', 'stop', 'exit'].some(name => names.includes(name))
  const kind = names.includes('r') && !hasPrice ? 'r' : 'prices'
  const wanted = (kind === 'r' ? R_LIST : PRICE_LIST).map(name => ({
    name,
    aliases: [normaliseName(name)],
    required: REQUIRED[kind].includes(name),
  }))
  return { ...findColumns(header, wanted), kind }
}
