import { areAroundZero } from '../../columns/cellNumber.ts'
import { findColumns, normaliseName } from '../../columns/findColumns.ts'
import type { Format } from '../../columns/format.ts'
import { FUNDING_COLUMNS, type FundingLayout, fundingLayout, inEnglish } from '../fundingLayout.ts'

/** Any file with a header row that names a time and a rate. */
const generic: Format<FundingLayout> = {
  name: 'generic',
  kind: 'funding',
  about:
    'CSV with a header: time (or fundingTime, timestamp, date…) and rate (or fundingRate; in percent or basis points where the name ends so, as funding_rate_bps)',
  fallback: true,
  recognise({ rows }) {
    const header = rows[0]!
    const [t, r] = [header.indexOf('t'), header.indexOf('r')]
    // Gate names its columns by one letter.
    if (header.length === 2 && t >= 0 && r >= 0 && areAroundZero(rows.slice(1), r))
      return fundingLayout(header, 1, t, r)
    if (header.some(name => OF_TRADES.includes(normaliseName(name)))) return null
    const { indices, problems } = findColumns(inEnglish(header), FUNDING_COLUMNS)
    return problems.length > 0 ? null : fundingLayout(header, 1, indices.get('time')!, indices.get('rate')!)
  },
}

/** A log of an account has the rates of settlements beside its trades. */
const OF_TRADES = ['tradeprice', 'realizedpnl']

export default generic
