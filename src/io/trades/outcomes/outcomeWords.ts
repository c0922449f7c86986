/** German, Spanish, French, Italian and Portuguese among them. */
const WIN =
  /^(wins?|won|winner|winning( trade)?|w|profit(able)?|gain|gewinn(er)?|gewonnen|ganancia|ganad[ao]r?a?|gagnante?|gagnée?|vincente|vint[ao]|ganh[ao]|vencedor)$/u
const LOSS =
  /^(loss(es)?|lost|loser|losing( trade)?|lose|l|verlust|verloren|verlierer|pérdida|perdid[ao]|perdedora?|perdante?|perdue?|perte|perdita|perdente|pers[ao]|perda)$/u
const EVEN = /^(break ?even|be|b\/e|scratch|even|flat|draw|neutral|0)$/u
const YES = /^(true|yes|y|1)$/
const NO = /^(false|no|n|0)$/
/** Of a column whose cells answer yes or no. */
const QUESTION = /^(is )?(win|won|winner|winning|profitable)\??$/

/** +1 won, -1 lost, 0 neither; NaN for other words. `column`: its name, which may be a question. */
export function signOfOutcome(column: string, text: string): number {
  const word = wordOf(text)
  if (QUESTION.test(wordOf(column)) && (YES.test(word) || NO.test(word))) return YES.test(word) ? 1 : -1
  if (WIN.test(word)) return 1
  if (LOSS.test(word)) return -1
  return EVEN.test(word) ? 0 : Number.NaN
}

function wordOf(text: string): string {
  return text
    .trim()
    .normalize()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
}
