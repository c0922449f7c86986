import type { WantedColumn } from '../csv/findColumns.ts'

/** The names that files give to the time of a row. */
export const TIME_COLUMN: WantedColumn = {
  name: 'time',
  aliases: [
    'opentime',
    'timestamp',
    'datetime',
    'time',
    'date',
    'fundingtime',
    'ts',
    't',
    'unix',
    'unixtime',
    'timeutc',
  ],
  required: true,
}

/** The names that files give to the numbers of a bar. */
export const BAR_COLUMNS: readonly WantedColumn[] = [
  price('open', 'o'),
  price('high', 'h'),
  price('low', 'l'),
  price('close', 'c'),
  { name: 'volume', aliases: ['volume', 'vol', 'v', 'basevolume'], required: false },
  mark('open'),
  mark('high'),
  mark('low'),
  mark('close'),
]

function price(name: string, letter: string): WantedColumn {
  return { name, aliases: [name, letter, `${name}price`], required: true }
}

function mark(name: string): WantedColumn {
  return { name: `mark_${name}`, aliases: [`mark${name}`], required: false }
}
