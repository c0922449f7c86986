import { wordsOf } from '../costs/costWords.ts'

/** What the name of a column of times says they are of; `bought_time` and `sold_time` may be of either end of a trade. */
export type WordedTime = 'entry_time' | 'exit_time' | 'bought_time' | 'sold_time' | 'time'

/** In English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Chinese and Japanese; of compounds each part. */
const OPENED = [
  ...['opened', 'opening', 'open', 'entrance', 'entered', 'entry', 'enter', 'initiated', 'started', 'start', 'begin'],
  ...[
    'began',
    'eröffnungs?',
    'eröffnet',
    'eroeffnungs?',
    'eroeffnet',
    'öffnungs?',
    'geöffnet',
    'einstiegs?',
    'ouverture',
  ],
  ...['ouverte?', 'entrée', 'apertura', 'apert[ao]', 'abiert[ao]', 'entrada', 'ingresso', 'abertura', 'abert[ao]'],
  ...[
    'geopend',
    'openings',
    'otwarci[ae]',
    'wejścia',
    'открыти[ея]',
    'входа?',
    '开仓',
    '開倉',
    '建仓',
    '进场',
    'エントリー',
    '新規',
  ],
]
const CLOSED = [
  ...['closed', 'closing', 'close', 'exited', 'exit', 'ended', 'ending', 'end', 'finished', 'finish', 'liquidated'],
  ...[
    'exits',
    'geschlossen',
    'schlie(?:ß|ss)ungs?',
    'schluss',
    'abschluss',
    'ausstiegs?',
    'beendet',
    'clôture',
    'clôturée?',
  ],
  ...[
    'fermeture',
    'fermée?',
    'sortie',
    'cierre',
    'cerrad[ao]',
    'salida',
    'chiusura',
    'chius[ao]',
    'uscita',
    'fechamento',
  ],
  ...[
    'fechad[ao]',
    'encerramento',
    'saída',
    'gesloten',
    'sluitings?',
    'zamknięci[ae]',
    'wyjścia',
    'закрыти[ея]',
    'выхода?',
  ],
  ...['平仓', '平倉', '出场', '決済'],
]
const BOUGHT = [
  ...['acquired', 'acquisition', 'bought', 'buy', 'purchased?', 'ankaufs?', 'kaufs?', 'gekauft', 'anschaffungs?'],
  ...['achat', 'acheté', 'compra', 'comprad[ao]', 'acquisto', 'aankoop', 'zakupu'],
]
const SOLD = [
  ...[
    'sold',
    'sell',
    'sale',
    'disposed',
    'disposal',
    'disposition',
    'verkaufs?',
    'verkauft',
    'ver(?:ä|ae)u(?:ß|ss)erungs?',
  ],
  ...['vente', 'vendue?', 'venta', 'vendid[ao]', 'vendita', 'venduto', 'venda', 'verkoop', 'sprzedaży'],
]
/** Of what happened once, the surest first. */
const PLAIN = [
  'execution|executed|exec|fill(?:ed)?|ausführungs?|ausgeführt|exécution|exécutée?|ejecución|esecuzione|execução',
  'trades?|traded|trading|deal|match(?:ed)?|transactions?|txn|handels?|gehandelt|operación|operazione|negociação|成交|約定',
  'orders?|auftrags?|ordre|orden|ordine|ordem',
  'posted|posting|booked|booking|reali[sz]ed|record(?:ed)?|log(?:ged)?|event|activity|process(?:ed)?|report(?:ed)?|buchungs?',
  'completed|complete|done|updated?|created|settled|settlement|value|valuta|wert(?:stellungs?)?',
]
const TIMES = [
  ...[
    'date',
    'datetime',
    'timestamp',
    'times?',
    'stamp',
    'day',
    'clock',
    'dt',
    'ts',
    'datum',
    'zeitpunkt',
    'zeitstempel',
  ],
  ...['uhrzeit', 'zeit', 'tag', 'fecha', 'hora', 'data', 'ora', 'heure', 'jour', 'czas', 'tijd', 'время', 'дата'],
  ...['时间', '時間', '日期', '日時', '日付'],
]
const BESIDE =
  /^(at|on|am|um|el|le|when|utc|gmt|z|local|server|exchange|ms|ns|us|s|sec|unix|epoch|iso|of|the|for|der|die|des|de|del|della|di|da|do|du|la|и|positions?|pos|posten|last|first|my)$/u

const PARTS = [...OPENED, ...CLOSED, ...BOUGHT, ...SOLD, ...PLAIN, ...TIMES]
const KNOWN = new RegExp(`^(?:${PARTS.join('|')})+$`, 'u')
const [IS_OPENED, IS_CLOSED, IS_BOUGHT, IS_SOLD, IS_PLAIN] = [OPENED, CLOSED, BOUGHT, SOLD, PLAIN].map(
  parts => new RegExp(`^(?:${TIMES.join('|')})?(?:${parts.join('|')})(?:${[...TIMES, 'at', 'on'].join('|')})*$`, 'u'),
) as [RegExp, RegExp, RegExp, RegExp, RegExp]
/** Whole words that tell the end of a trade beside one for a time alone. */
const [IN, OUT] = ['in', 'out']

/** Null where a word of the name is none that times go by, or several speak against each other. */
export function wordedTime(cell: string): WordedTime | null {
  const words = wordsOf(cell)
  const isTime = (word: string) => TIMES.some(time => new RegExp(`^${time}$`, 'u').test(word))
  const isEnd = (word: string) => word === IN || word === OUT
  const isKnown = (word: string) => KNOWN.test(word) || BESIDE.test(word) || (isEnd(word) && words.some(isTime))
  if (words.length === 0 || !words.every(isKnown)) return null
  const says = (shape: RegExp, end: string | null) => words.some(word => shape.test(word) || word === end)
  const roles: readonly (WordedTime | null)[] = [
    says(IS_OPENED, IN) ? 'entry_time' : null,
    says(IS_CLOSED, OUT) ? 'exit_time' : null,
    says(IS_BOUGHT, null) ? 'bought_time' : null,
    says(IS_SOLD, null) ? 'sold_time' : null,
  ]
  const told = roles.filter(role => role !== null)
  if (told.length > 1) return null
  return told[0] ?? (words.some(word => isTime(word) || IS_PLAIN.test(word)) ? 'time' : null)
}

/** How sure a plain name is that of when a row happened: the lower the better. */
export function rankOfTime(cell: string): number {
  const words = wordsOf(cell)
  const rank = PLAIN.findIndex(parts => {
    const shape = new RegExp(`^(?:${parts})(?:${[...TIMES, 'at', 'on'].join('|')})*$`, 'u')
    return words.some(word => shape.test(word))
  })
  return rank < 0 ? PLAIN.length : rank
}

/** Cells in which platforms say that there is no time, as of a trade that is still open. */
export const NO_TIME = /^(open|nat|none|null|nan|n\/a|[-–—]+|0)$/i
