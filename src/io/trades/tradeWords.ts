/** What a row of a pair is, and of which side; the languages are those of TradingView. */
export interface KindOfRow {
  readonly part: 'entry' | 'exit'
  /** +1 long, -1 short, NaN where the text does not say. */
  readonly side: number
}

const ENTRY = /entry|einstieg|entr[ée]e|entrada|entrata|вход|giri[şs]|wej[śs]ci|エントリー|进场|進場|入场|入場|진입/
const EXIT =
  /exit|ausstieg|sortie|salida|sa[íi]da|uscita|выход|[çc][ıi]k[ıi][şs]|wyj[śs]ci|決済|エグジット|出场|出場|离场|離場|平仓|平倉|청산/
const LONG_SIDE = /long|larg|comprad|длин|uzun|d[łl]ug|ロング|多|롱|매수/
const SHORT_SIDE = /short|court|cort|vendid|корот|k[ıi]sa|kr[óo]tk|ショート|空|숏|쇼트|매도/

/** Null where the text is of neither an entry nor an exit, or of both. */
export function kindOfRow(text: string): KindOfRow | null {
  const word = text.trim().toLowerCase()
  const [isEntry, isExit] = [ENTRY.test(word), EXIT.test(word)]
  if (isEntry === isExit) return null
  const [isLong, isShort] = [LONG_SIDE.test(word), SHORT_SIDE.test(word)]
  return { part: isEntry ? 'entry' : 'exit', side: isLong === isShort ? Number.NaN : isLong ? 1 : -1 }
}
