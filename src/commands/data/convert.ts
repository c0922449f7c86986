import { extname } from 'node:path'
import type { Argv } from 'yargs'
import { barText } from '../../report/words/barText.ts'
import { date, plural } from '../../report/words/format.ts'
import { CALENDAR_PERIODS } from '../../run/data/calendarPeriod.ts'
import {
  type Conversion,
  type Converted,
  convertFile,
  WRITTEN_FORMS,
  type WrittenForm,
} from '../../run/data/convertFile.ts'
import { barLengthField } from '../../scenario/fields.ts'
import { FlagReader } from '../flagReader.ts'
import { readMarketFlag } from '../marketFlag.ts'
import { type CommonFlags, notice, print, printJson } from '../shared.ts'
import { type ReadingFlags, readingArguments, readRateUnit, readReading } from './readingFlags.ts'

interface Flags extends CommonFlags, ReadingFlags {
  readonly in: string
  readonly out: string
  readonly to: string | undefined
  readonly bar: string | undefined
  readonly market: string | undefined
  readonly force: boolean
}

export function builder(yargs: Argv) {
  const text = { type: 'string', requiresArg: true } as const
  const files = yargs
    .positional('in', { type: 'string', demandOption: true, describe: 'a file of prices or funding rates' })
    .positional('out', { type: 'string', demandOption: true, describe: 'the file to write' })
  return readingArguments(files)
    .option('to', { ...text, describe: `${WRITTEN_FORMS.join(', ')} (default: by the ending of the file to write)` })
    .option('bar', { ...text, describe: 'join bars to longer ones: 15m, 4h, 1d, 1w, 1mo' })
    .option('market', {
      ...text,
      describe: 'join them in the sessions of this contract, such as mnq (default: UTC days)',
    })
    .option('force', { type: 'boolean', default: false, describe: 'replace a file of that name' })
}

export async function handler(flags: Flags): Promise<number> {
  const read = new FlagReader(flags)
  const reading = readReading(flags, read)
  const market = readMarketFlag(flags.market, read)
  const unit = readRateUnit(flags)
  const to = read.has('to') ? read.choice('to', WRITTEN_FORMS) : byEnding(flags.out, read)
  const bar = flags.bar === undefined ? null : readBar(flags.bar, read)
  read.throwIfAny()
  const terms = { reading, unit, to: to!, bar, market, replace: flags.force }
  const converted = await convertFile(flags.in, flags.out, terms)
  if (flags.json) printJson(converted)
  else if (!flags.quiet) {
    for (const sentence of converted.notices) notice(`Note: ${sentence}.`)
    print(writtenWords(converted))
  }
  return 0
}

function readBar(written: string, read: FlagReader): Conversion['bar'] {
  if (written in CALENDAR_PERIODS) return CALENDAR_PERIODS[written as keyof typeof CALENDAR_PERIODS]
  const bar = barLengthField.safeParse(written)
  if (!bar.success) read.add('bar', bar.error.issues[0]!.message)
  return bar.data ?? null
}

const ENDINGS: Readonly<Record<string, WrittenForm>> = {
  '.csv': 'csv',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.parquet': 'parquet',
}

function byEnding(file: string, read: FlagReader): WrittenForm | null {
  const form = ENDINGS[extname(file).toLowerCase()] ?? null
  if (form === null)
    read.add('to', `missing; the name ${JSON.stringify(file)} does not tell: ${WRITTEN_FORMS.join(', ')}`)
  return form
}

function writtenWords({ file, kind, rows, barMs, first, last }: Converted): string {
  const what = kind === 'funding' ? plural(rows, 'settlement') : plural(rows, 'bar')
  const length = kind === 'funding' || barMs === null ? '' : ` of ${barText(barMs)}`
  return `Wrote ${file}: ${what}${length}, ${date(first)} to ${date(last)} UTC.`
}
