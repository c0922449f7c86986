import { normaliseName } from '../../columns/findColumns.ts'
import type { Head } from '../../columns/head.ts'
import type { TradeLayout } from '../tradeLayout.ts'
import type { OtherColumn } from './otherColumns.ts'

/** What tells contracts of one underlying apart. */
export interface TermColumn extends OtherColumn {
  /** A strike or a right, which options alone have; an expiry may be that of an order, too. */
  readonly isOfOption: boolean
}

const STRIKE = /^(strike(price)?|basispreis)$/
const RIGHT = /^(right|optionright|optiontype|put\/?call|call\/?put|putorcall|callorput|cp|type)$/
const EXPIRY =
  /^(expir(y|es|ation)(date)?|contract(month|expiry)|delivery(month|date)?|maturity(date)?|verfall(sdatum)?)$/
const CALL_OR_PUT = /^(c|p|calls?|puts?)$/i

/** Columns of strikes, rights and expiries that nothing else is read from. */
export function termColumns({ rows }: Head, layout: TradeLayout): TermColumn[] {
  const read = new Set([...layout.columns.values(), ...(layout.clocks?.values() ?? []), ...(layout.stated ?? [])])
  const cells = rows.slice(layout.headerLines)
  const holds = (index: number, fits: RegExp) => {
    const values = cells.map(row => row[index]?.trim() ?? '').filter(value => !/^[-0.]*$/.test(value))
    return values.length > 0 && values.every(value => fits.test(value))
  }
  return layout.header.flatMap((name, index) => {
    if (read.has(index)) return []
    const written = normaliseName(name)
    const isOfOption =
      (STRIKE.test(written) && holds(index, /\d/)) || (RIGHT.test(written) && holds(index, CALL_OR_PUT))
    return isOfOption || EXPIRY.test(written) ? [{ name: name.trim(), index, isOfOther: false, isOfOption }] : []
  })
}
