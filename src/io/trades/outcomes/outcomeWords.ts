import { stateOfTrade } from '../trips/stateOfTrade.ts'

/** German, Spanish, French, Italian and Portuguese among them. */
const WIN =
  /^(wins?|won|winner|winning( trade)?|w|profit(able)?|gain|gewinn(er)?|gewonnen|ganancia|ganad[ao]r?a?|gagnante?|gagnée?|vincente|vint[ao]|ganh[ao]|vencedor|[✅✔🟢])$/u
const LOSS =
  /^(loss(es)?|lost|loser|losing( trade)?|lose|l|verlust|verloren|verlierer|pérdida|perdid[ao]|perdedora?|perdante?|perdue?|perte|perdita|perdente|pers[ao]|perda|[❌✖✗✘🔴])$/u
const EVEN = /^(break ?even|be|b\/e|b|scratch|even|flat|draw|tie|neutral|null|0|➖)$/u
const YES = /^(true|yes|y|1)$/
const NO = /^(false|no|n|0)$/
/** Of exits, of which most lost, and none says so; and of those that won. */
const STOPPED = /^(stop(s|ped)?( ?(loss|out))?|sl|s\/l|ts|trailing( stop)?|liquidat(ed|ion))$/
const REACHED = /^(tp|t\/p|take ?profit|target( (hit|reached))?)$/
/** Of a column whose cells answer yes or no. */
const QUESTION = /^(is )?(win|won|winner|winning|profitable)\??$/
/** Of a column that tells which trades won, whatever its words. */
const NAME =
  /^((trade )?(outcome|result)s?|w\/l|wl|win ?(\/|or) ?los[st]|profit or loss|sign|\+\/-|ergebnis|ausgang|resultado|résultat|risultato|esito)$/u

/** +1 won, -1 lost, 0 neither; NaN for other words, and where nothing stands. */
export type OutcomeReader = (text: string) => number

/** What the words of a column say, each as those beside it show: `L` is a loss beside `W` alone, `-` beside `+`. `column`: its name, which may be a question. */
export function outcomeReader(column: string, texts: readonly string[]): OutcomeReader {
  const words = new Set(texts.map(wordOf).filter(Boolean))
  const isOf = (...allowed: readonly string[]) => [...words].every(word => allowed.includes(word))
  if (isQuestion(column)) return text => (YES.test(wordOf(text)) ? 1 : NO.test(wordOf(text)) ? -1 : plain(wordOf(text)))
  if (mayTellOutcomes(column)) {
    if (words.has('+') && isOf('+', '-', '0')) return inTurn(['+'], ['-'])
    if (words.has('-1') && isOf('1', '+1', '-1', '0')) return inTurn(['1', '+1'], ['-1'])
    if (words.has('0') && words.has('1') && isOf('1', '0')) return inTurn(['1'], ['0'])
  }
  const isLong = words.has('l') && !words.has('w')
  return text => (isLong && wordOf(text) === 'l' ? Number.NaN : plain(wordOf(text)))
}

/** Whether the name of a column is that of one of outcomes. */
export function mayTellOutcomes(column: string): boolean {
  return NAME.test(wordOf(column)) || isQuestion(column)
}

/** Whether a cell says that a stop ended the trade. */
export function isStopped(text: string): boolean {
  return STOPPED.test(wordOf(text))
}

/** Whether a cell says that the trade reached its target. */
export function isReached(text: string): boolean {
  return REACHED.test(wordOf(text))
}

/** Whether a cell says nothing but that a trade is over. */
export function saysClosed(text: string): boolean {
  const word = wordOf(text)
  return (
    word !== '' &&
    !isStopped(text) &&
    !isReached(text) &&
    Number.isNaN(plain(word)) &&
    stateOfTrade('status', word) === 'closed'
  )
}

/** Whether a cell says that the trade is not over. */
export function isOpen(text: string): boolean {
  return stateOfTrade('status', wordOf(text)) === 'open'
}

function isQuestion(column: string): boolean {
  return QUESTION.test(wordOf(column))
}

function inTurn(won: readonly string[], lost: readonly string[]): OutcomeReader {
  return text => {
    const word = wordOf(text)
    if (won.includes(word)) return 1
    return lost.includes(word) ? -1 : plain(word)
  }
}

function plain(word: string): number {
  if (WIN.test(word)) return 1
  if (LOSS.test(word)) return -1
  return EVEN.test(word) ? 0 : Number.NaN
}

/** Without what stands behind a word; a sign alone stays. */
function wordOf(text: string): string {
  const word = text
    .trim()
    .normalize()
    .replace(/[\uFE0F\u200D]/g, '')
    .toLowerCase()
  return word.length < 3
    ? word
    : word
        .replace(/[\s_-]+/g, ' ')
        .replace(/[.!]+$/, '')
        .trim()
}
