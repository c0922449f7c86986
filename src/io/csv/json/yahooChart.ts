type Column = readonly unknown[]

/** As Yahoo names the columns of a download. */
const NAMES = ['Date', 'Open', 'High', 'Low', 'Close', 'Adj Close', 'Volume']
const QUOTES = ['open', 'high', 'low', 'close', 'volume'] as const

/** The rows of one answer of Yahoo's chart API, the names of the columns first; null for other objects. */
export function yahooChart(value: object): Column[] | null {
  const { timestamp, indicators } = value as { timestamp?: unknown; indicators?: unknown }
  if (!isColumn(timestamp)) return null
  const quote = firstOf(indicators, 'quote')
  const columns = QUOTES.map(name => quote?.[name])
  const isWhole = columns.every(column => isColumn(column) && column.length === timestamp.length)
  if (!isWhole) return null
  const [open, high, low, close, volume] = columns as Column[]
  const adjusted = firstOf(indicators, 'adjclose')?.['adjclose'] as Column | undefined
  return [
    NAMES,
    ...timestamp.map((time, i) => [time, open![i], high![i], low![i], close![i], adjusted?.[i], volume![i]]),
  ]
}

function isColumn(value: unknown): value is Column {
  return Array.isArray(value) && value.every(cell => cell === null || typeof cell === 'number')
}

/** The first of a list of objects that stands under a name. */
function firstOf(value: unknown, name: string): Readonly<Record<string, unknown>> | undefined {
  return (value as Record<string, Record<string, unknown>[] | undefined> | null | undefined)?.[name]?.[0]
}
