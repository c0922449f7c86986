import { type SideWords, sideWords, TURN } from './sideWords.ts'

const OPENS = /^(o|in|to open|entry( in)?|einstieg|entrada|entrée|ingresso|öffnen|开仓?|開倉?|開)$/u
const CLOSES =
  /^(c|out|out by|to close|ausstieg|sa[ií]da|salida|sortie|uscita|schließen|平仓?|平倉?|平[今昨]仓?|强平|強平)$/u
/** The codes of a row of Interactive Brokers: `O;P` opens, `C` closes, `C;O` does both. */
const CODES = /^[A-Z][A-Za-z]{0,2}(;[A-Z][A-Za-z]{0,2})*;?$/
const BOTH = /^(in\/out|o\/c|c\/o|inout)$/
const FLAG = /^(true|false|yes|no|y|n|1|0)$/
const NOTHING: SideWords = { order: 0, held: 0, way: 0 }

/** What a cell beside the side says of a fill: that it opened or closed, and of which position. Null where it is no such word. */
export function effectOf(text: string): SideWords | null {
  const word = text.trim().toLowerCase()
  if (word === '' || BOTH.test(word) || TURN.test(word)) return NOTHING
  if (OPENS.test(word)) return { ...NOTHING, way: 1 }
  if (CLOSES.test(word)) return { ...NOTHING, way: -1 }
  const words = sideWords(text)
  if (words !== null && words.way !== 0) return words
  if (!CODES.test(text.trim())) return null
  const codes = text.split(';').map(code => code.trim())
  return { ...NOTHING, way: Number(codes.includes('O')) - Number(codes.includes('C')) }
}

/** The same of a column that says whether an order may close alone (`reduceOnly`). */
export function flagOf(text: string): SideWords | null {
  const word = text.trim().toLowerCase()
  if (word !== '' && !FLAG.test(word)) return null
  return { ...NOTHING, way: /^(true|yes|y|1)$/.test(word) ? -1 : 0 }
}
