import { COMMA, POINT } from '../../columns/cellNumber.ts'
import { looseNumber } from '../../columns/looseNumber.ts'
import type { CostColumn, DoubtfulCost } from '../tradeLayout.ts'
import { type CostName, costNameOf, wordsOf } from './costWords.ts'
import { CURRENCY } from './currencyWords.ts'
import { isFeeCoin } from './feeCoinColumn.ts'

type Rows = readonly (readonly string[])[]

/** Whom a fee is paid to, or the tax, without a word for costs: the whole name of a column of amounts. */
const PAYEE = /^(clearing|nfa|nscc|finra|taf|stt|ctt|gst|sebi|stamp ?duty|imp(uestos|oste|ôts|ostos))$/
/** The same, which may mean another thing where no other column of costs stands beside it: an exchange rate, seconds. */
const PAYEE_BESIDE =
  /^(exchange|sec|cat|orf|occ|nasdaq|nyse|arca|edgx|vat|iva|mwst|routing|regulatory|platform|technology|ecn|ecn (add|remove|fee))$/

export interface FoundCosts {
  readonly costs: readonly CostColumn[]
  /** Columns that may tell of costs, of which a user has to say more where they hold some. */
  readonly doubtful: readonly DoubtfulCost[]
}

/**
 * The columns of costs that a header names: by a word for costs, with at most whom they are paid to, what for and in which currency.
 * @param rows below the header: a column that is called by whom it is paid to is one of costs where its cells are numbers
 * @param hasQuantity whether the file says of how many contracts a row is
 */
export function costColumns(header: readonly string[], rows: Rows = [], hasQuantity = false): FoundCosts {
  const kinds = header.map((cell, i) => (isFeeCoin(header, rows, i) ? null : costNameOf(cell)))
  const isPayee = (names: RegExp, index: number) =>
    names.test(wordsOf(header[index]!).join(' ')) && holdsAmounts(rows, index)
  const sure = kinds.map((kind, i) => kind ?? (isPayee(PAYEE, i) ? 'fee' : null))
  const all = sure.some(Boolean) ? sure.map((kind, i) => kind ?? (isPayee(PAYEE_BESIDE, i) ? 'fee' : null)) : sure
  const twins = inSeveralCurrencies(header.filter((_, i) => all[i] === 'fee'))
  const named = all.flatMap((found, index) => {
    const name = header[index]!.trim()
    const kind = twins.includes(header[index]!) ? 'unclear' : found
    return kind === null ? [] : [{ name, index, kind }]
  })
  const costs = named.flatMap(({ name, index, kind }): CostColumn[] => {
    if (kind === 'unit') return hasQuantity ? [{ name, index, isSwap: false, isOfUnit: true }] : []
    if (kind === 'credit') return [{ name, index, isSwap: false, isCredit: true }]
    return kind === 'fee' || kind === 'swap' ? [{ name, index, isSwap: kind === 'swap' }] : []
  })
  const isDoubtful = (index: number) => costs.every(cost => cost.index !== index)
  const doubtful = named.flatMap(({ name, index, kind }): DoubtfulCost[] =>
    isOfDoubt(kind) && isDoubtful(index) ? [{ name, index, kind }] : [],
  )
  return { costs, doubtful }
}

function isOfDoubt(kind: CostName): kind is DoubtfulCost['kind'] {
  return kind === 'unclear' || kind === 'unit' || kind === 'measure'
}

/** Names that differ in their currency alone: one amount may stand in each of them. */
function inSeveralCurrencies(names: readonly string[]): string[] {
  const isCurrency = (word: string) => CURRENCY.test(word)
  const rest = (name: string) =>
    wordsOf(name)
      .filter(word => !isCurrency(word))
      .join(' ')
  const isTwin = (name: string) =>
    wordsOf(name).some(isCurrency) && names.some(other => other !== name && rest(other) === rest(name))
  return names.filter(isTwin)
}

/** Whether some cells of a column are filled, and all of these are numbers. */
function holdsAmounts(rows: Rows, column: number): boolean {
  const filled = rows.map(cells => cells[column]?.trim() ?? '').filter(cell => cell !== '' && cell !== '-')
  const isNumber = (cell: string) => [POINT, COMMA].some(mark => !Number.isNaN(looseNumber(cell, mark)))
  return filled.length > 0 && filled.every(isNumber)
}
