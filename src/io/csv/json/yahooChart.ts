type Column = readonly unknown[]

/** As Yahoo names the columns of a download. */
const NAMES = ['Date', 'Open', 'High', 'Low', 'Close', 'Adj Close', 'Volume']
const QUOTES = ['open', 'high', 'low', 'close', 'volume'] as const

/** Bars of which some prices are null, and others not: they are not whole, and their rows hold no price. */
interface ChartRows {
  readonly rows: Column[]
  readonly partial: number
}

/** The rows of one answer of Yahoo's chart API, the names of the columns first; null for other objects. */
export function yahooChart(value: object): ChartRows | null {
  const { timestamp, indicators } = value as { timestamp?: unknown; indicators?: unknown }
  if (!isColumn(timestamp)) return null
  const quote = firstOf(indicators, 'quote')
  const columns = QUOTES.map(name => quote?.[name])
  const isWhole = columns.every(column => isColumn(column) && column.length === timestamp.length)
  if (!isWhole) return null
  const [open, high, low, close, volume] = columns as Column[]
  const adjusted = firstOf(indicators, 'adjclose')?.['adjclose'] as Column | undefined
  const prices = timestamp.map((_, i) => [open![i], high![i], low![i], close![i]])
  const rows = timestamp.map((time, i) => [time, ...whole(prices[i]!), adjusted?.[i], volume![i]])
  const isPartial = (own: Column) => own.includes(null) && own.some(price => price !== null)
  return { rows: [NAMES, ...rows], partial: prices.filter(isPartial).length }
}

function whole(prices: Column): Column {
  return prices.includes(null) ? prices.map(() => null) : prices
}

function isColumn(value: unknown): value is Column {
  return Array.isArray(value) && value.every(cell => cell === null || typeof cell === 'number')
}

/** The first of a list of objects that stands under a name. */
function firstOf(value: unknown, name: string): Readonly<Record<string, unknown>> | undefined {
  return (value as Record<string, Record<string, unknown>[] | undefined> | null | undefined)?.[name]?.[0]
}
