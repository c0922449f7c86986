import { isMonthName } from '../columns/monthNames.ts'

const TOTAL =
  /^((grand|sub|net|gross|overall)[ -]?)?totals?( (net|gross))?( (p[&/]?l|pnl|profits?|profit\/loss|results?|returns?|trades|général|geral|general))?$/i
const OTHERS =
  /^(sum|overall|summary|(zwischen|end)?summe|gesamt(summe|ergebnis|gewinn)?|sum[ae]( total)?|somme|totaux|totale|totali|итого|всего|合計|合计|总计|總計|小計|小计|합계|총계)$/i
const MEAN = /^(averages?|avg|mean|durchschnitt|mittelwert|moyenne|promedio|среднее|平均)$/i

/** What a sum may be of, beside its word: `January total`, `Total 2024-01`, `Summe KW 3`. */
const PERIOD =
  /^(of|for|in|für|im|de|di|per|days?|daily|weeks?|weekly|months?|monthly|quarters?|quarterly|years?|yearly|annual|ytd|mtd|tag|woche|kw|monat|quartal|jahr|mois|mes|mese|mês|année|año|anno|ano|q[1-4]|[wcv]?\d{1,4}|mon(day)?|tue(sday)?|wed(nesday)?|thu(rsday)?|fri(day)?|sat(urday)?|sun(day)?)$/

/** Whether a cell holds a word for a sum or a mean, as people and programs write it below a list or a part of it. */
export function isSumWord(cell: string): boolean {
  const word = cell.trim().replace(/\s*:$/, '')
  if (isSumAlone(word)) return true
  const left = word.split(/[\s:,./()–-]+/).filter(part => part !== '' && !isPeriod(part.toLowerCase()))
  return isSumAlone(left.join(' '))
}

function isPeriod(word: string): boolean {
  return PERIOD.test(word) || isMonthName(word)
}

function isSumAlone(word: string): boolean {
  return [TOTAL, OTHERS, MEAN].some(words => words.test(word))
}

/** Whether a row begins with such a word, and no date stands in another cell, as one does beside a symbol such as SUM. */
export function isRowOfSums(cells: readonly string[]): boolean {
  const first = cells.findIndex(cell => cell.trim() !== '')
  return first >= 0 && isSumWord(cells[first]!) && !cells.some((cell, i) => i !== first && DATE.test(cell))
}

const DATE = /^\s*(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(\D|$)/
