import type { Head } from '../../columns/head.ts'
import { wordsOf } from '../costs/costWords.ts'
import type { TradeLayout } from '../tradeLayout.ts'

/** A column that nothing is read from, whose words may be of markets. */
export interface OtherColumn {
  readonly name: string
  readonly index: number
  /** Whether its name tells of something else that a trader notes, or that an order has. */
  readonly isOfOther: boolean
}

const WORD = /\p{L}|^\d{4,}$/u
const DATE = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/
const FLAG = /^(true|false|yes|no|y|n)$/i

/** Of a row, its order, or what a trader thinks of it. */
const OF_OTHER =
  /^(strateg\p{L}*|estrateg\p{L}*|stratég\p{L}*|setups?|systems?|tags?|labels?|notes?|notiz(en)?|notas?|comm?ent\p{L}*|komment\p{L}*|remarks?|bemerkung(en)?|signals?|reasons?|session|model|playbook|patterns?|mistakes?|emotions?|mood|rating|grade|quality|confidence|status|state|type|typ|kind|order|tif|force|route|routing|venue|liquidity|maker|taker|source|user|trader|accounts?|konto|currency|ccy|id|ref|number|no|date|day|weekday|month|year|direction|side|action|reduce|effect|leverage|mode|timeframe|tf|interval|execution|exec|flag|outcome|result|win|class|category|group|file|screenshot|link|url)$/u

/** The columns of words that nothing reads, where no column of markets shows two of them in the first rows. */
export function otherColumns({ rows }: Head, layout: TradeLayout): OtherColumn[] {
  const { columns, clocks, costs, doubtful = [], header, headerLines, onlyRows, shown } = layout
  const cells = rows.slice(headerLines)
  const valuesOf = (column: number) => cells.map(row => row[column]?.trim() ?? '').filter(Boolean)
  const symbol = columns.get('symbol')
  if (symbol !== undefined && new Set(valuesOf(symbol)).size > 1) return []
  const read = new Set([
    ...columns.values(),
    ...(clocks?.values() ?? []),
    ...[...costs, ...doubtful, ...(shown?.costs ?? [])].map(({ index }) => index),
    ...[onlyRows?.column, shown?.result].filter(column => column !== undefined),
    ...(layout.stated ?? []),
  ])
  const isWord = (cell: string) => WORD.test(cell) && !DATE.test(cell) && !FLAG.test(cell)
  const holdsWords = (column: number) => valuesOf(column).length > 0 && valuesOf(column).every(isWord)
  return header.flatMap((name, index) =>
    !read.has(index) && name.trim() !== '' && holdsWords(index)
      ? [{ name: name.trim(), index, isOfOther: wordsOf(name).some(word => OF_OTHER.test(word)) }]
      : [],
  )
}
