import { cellNumber, POINT } from '../../columns/cellNumber.ts'
import type { Format } from '../../columns/format.ts'
import { type FundingLayout, fundingLayout } from '../fundingLayout.ts'

const EPOCH = /^\d{9,19}$/
/** Prices are larger than any rate, in whatever unit. */
const LARGEST = 100

/** Rows of a time and a rate, as programs keep them. */
const bare: Format<FundingLayout> = {
  name: 'bare',
  kind: 'funding',
  about: 'no header: epoch time, rate, with a percent sign or without',
  fallback: false,
  recognise({ rows }) {
    const isRow = (cells: readonly string[]) =>
      cells.length === 2 && EPOCH.test(cells[0]!) && Math.abs(cellNumber(cells[1]!.replace(/%$/, ''), POINT)) <= LARGEST
    return rows.every(isRow) ? fundingLayout(['time', 'rate'], 0, 0, 1) : null
  },
}

export default bare
