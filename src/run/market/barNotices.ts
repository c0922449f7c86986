import { count, date, percent, plural } from '../../report/words/format.ts'
import type { BarFile, MissingInSessions } from '../../results/readFile.ts'

/** Fewer bars outside the sessions are odd days; a wrong zone moves more of them. */
const LEAST_OUTSIDE = 0.01

/** What is odd about the bars of a run: missing ones where the calendar can tell, those outside its sessions, flat ones. */
export function barNotices(bars: BarFile): string[] {
  const { market, flatZeroVolumeBars, rows } = bars
  const missing = market?.missing ?? null
  return [
    ...(missing === null ? [] : missingNotices(missing, market!.session, rows)),
    ...(flatZeroVolumeBars === null || flatZeroVolumeBars === 0 ? [] : [flatNotice(flatZeroVolumeBars, rows)]),
  ]
}

function missingNotices(found: MissingInSessions, session: string, rows: number): string[] {
  const { missing, outside, holidaysKnown } = found
  return [
    ...(missing > 0 && holidaysKnown ? [missingNotice(found, session)] : []),
    ...(outside > LEAST_OUTSIDE * rows
      ? [`${plural(outside, 'bar')} outside the sessions "${session}": the zone of the times may be another`]
      : []),
  ]
}

function missingNotice({ expected, missing, holes }: MissingInSessions, session: string): string {
  const [longest] = holes
  const where = longest === undefined ? '' : `, most of them (${count(longest.missing)}) after ${date(longest.from)}`
  return `${count(missing)} of ${plural(expected, 'bar')} of the sessions "${session}" are missing (${percent(missing / expected)})${where}`
}

function flatNotice(flat: number, rows: number): string {
  return `${count(flat)} of ${plural(rows, 'bar')} are flat and without volume: nothing was traded in them, yet orders fill there as in any other`
}
