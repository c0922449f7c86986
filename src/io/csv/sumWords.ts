const TOTAL =
  /^((grand|sub|net|gross|overall)[ -]?)?totals?( (net|gross))?( (p[&/]?l|pnl|profits?|profit\/loss|results?|returns?|trades|général|geral|general))?$/i
const OTHERS =
  /^(sum|overall|summary|(zwischen|end)?summe|gesamt(summe|ergebnis|gewinn)?|sum[ae]( total)?|somme|totaux|totale|totali|итого|всего|合計|合计|总计|總計|小計|小计|합계|총계)$/i
const MEAN = /^(averages?|avg|mean|durchschnitt|mittelwert|moyenne|promedio|среднее|平均)$/i

/** Whether a cell holds a word for a sum or a mean, as people and programs write it below a list. */
export function isSumWord(cell: string): boolean {
  const word = cell.trim().replace(/\s*:$/, '')
  return [TOTAL, OTHERS, MEAN].some(words => words.test(word))
}
