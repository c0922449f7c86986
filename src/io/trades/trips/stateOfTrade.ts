import { normaliseName } from '../../columns/findColumns.ts'

const STATUS = ['status', 'state', 'tradestatus', 'tradestate', 'positionstatus', 'orderstatus']
const FLAGS = ['isopen', 'isclosed', 'open', 'closed', 'stillopen']
const YES = /^(true|yes|y|1|x)$/i
const NO = /^(false|no|n|0|)$/i

/** German, Spanish, French, Italian and Portuguese among them. */
const OPEN =
  /^((still |position )?open(ed)?|active|running|live|in[ _-]?progress|holding|unreali[sz]ed|offen|laufend|abiert[ao]|activ[ao]|ouverte?|apert[ao]|abert[ao])$/i
const CLOSED =
  /^(closed?|filled|completed?|executed|done|exited|settled|finished|reali[sz]ed|win(ner)?|won|loss|loser|lost|break ?even|be|tp|sl|(take|took) ?profit|stopped( out)?|stop ?loss|liquidated|target|ok|geschlossen|beendet|cerrad[ao]|fermée?|clôturée?|clos|chius[ao]|fechad[ao]|encerrad[ao])$/i
const NEVER_HELD =
  /^(cancel|reject|void|delet|pending|new$|working|submitted|unfilled|not[ _-]?(filled|triggered|taken)|skipped|missed|storniert|abgelehnt|annul|anul|rechaz|rifiut|rejeit)/i

/** What a status says of a trade; `unknown` for words of other meanings. */
export type StateOfTrade = 'closed' | 'open' | 'never held' | 'unknown'

/** The column that says whether trades are closed: a status by name, or a flag of yes and no. Null where there is none. */
export function stateColumn(header: readonly string[], rows: readonly (readonly string[])[]): number | null {
  const isOf = (names: readonly string[]) => (cell: string) => names.includes(normaliseName(cell))
  const status = header.findIndex(isOf(STATUS))
  if (status >= 0) return status
  const holdsFlags = (column: number) =>
    rows.every(cells => [YES, NO].some(flag => flag.test(cells[column]?.trim() ?? '')))
  const flag = header.findIndex((cell, i) => isOf(FLAGS)(cell) && holdsFlags(i))
  return flag < 0 ? null : flag
}

export function stateOfTrade(column: string, text: string): StateOfTrade {
  const name = normaliseName(column)
  if (FLAGS.includes(name)) return YES.test(text) === name.endsWith('closed') ? 'closed' : 'open'
  if (text === '' || CLOSED.test(text)) return 'closed'
  if (OPEN.test(text)) return 'open'
  return NEVER_HELD.test(text) ? 'never held' : 'unknown'
}
