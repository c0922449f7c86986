import type { Argv } from 'yargs'
import type { z } from 'zod'
import { csvText } from '../../io/csv/csvColumns.ts'
import { writeNewFile } from '../../io/files/writeNewFile.ts'
import { PRICE_MODELS } from '../../io/plugins/priceModels.ts'
import type { PathShape, PriceModel } from '../../parts/priceModel.ts'
import { rootKey } from '../../parts/random.ts'
import { momentsText } from '../../report/terminal/momentsText.ts'
import { barYears } from '../../run/market/barYears.ts'
import { fitToFile } from '../../run/market/fitToFile.ts'
import { estimateMoments, makePath } from '../../run/market/makePrices.ts'
import { MADE_UP_START } from '../../run/market/modelMarket.ts'
import { barLengthField } from '../../scenario/fields.ts'
import { check } from '../../scenario/findings.ts'
import { MOST } from '../../scenario/most.ts'
import { parseYaml } from '../../scenario/yamlText.ts'
import { FlagReader } from '../flagReader.ts'
import { type CommonFlags, notice, print, printJson } from '../shared.ts'
import { type ReadingFlags, readingArguments, readReading } from './readingFlags.ts'

interface MakeFlags extends CommonFlags, ReadingFlags {
  readonly model: string
  readonly param: readonly string[]
  readonly fit: string | undefined
  readonly fitOption: readonly string[]
  readonly bar: string
  readonly session: '24x7' | 'cme'
  readonly seed: string
  readonly moments: boolean
  readonly out: string | undefined
}

export function builder(yargs: Argv) {
  return readingArguments(yargs)
    .positional('model', {
      type: 'string',
      demandOption: true,
      describe: 'gbm, merton, garch, heston, regime, bootstrap',
    })
    .option('param', {
      type: 'string',
      array: true,
      nargs: 1,
      requiresArg: true,
      default: [] as string[],
      describe: 'a parameter of the model: --param sigma=0.6 (repeatable)',
    })
    .option('fit', { type: 'string', requiresArg: true, describe: 'fit the parameters to this price file' })
    .option('fit-option', {
      type: 'string',
      array: true,
      nargs: 1,
      requiresArg: true,
      default: [] as string[],
      describe: 'an option of the fit: --fit-option nu=5 (repeatable)',
    })
    .option('start', { type: 'string', requiresArg: true, default: '100', describe: 'first price' })
    .option('bar', { type: 'string', requiresArg: true, default: '1d', describe: 'length of a bar: 15m, 4h, 1d' })
    .option('bars', { type: 'string', requiresArg: true, default: '250', describe: 'bars of a path' })
    .option('session', { choices: ['24x7', 'cme'], default: '24x7', describe: 'what a year of trading is' })
    .option('seed', { type: 'string', requiresArg: true, default: '1', describe: 'seed, any text' })
    .option('moments', { type: 'boolean', default: false, describe: 'exact moments beside those of many paths' })
    .option('paths', { type: 'string', requiresArg: true, default: '10000', describe: 'paths for --moments' })
    .option('out', { type: 'string', requiresArg: true, describe: 'CSV file (default: standard output)' })
}

export async function handler(flags: MakeFlags): Promise<number> {
  const read = new FlagReader(flags)
  const name = read.choice(
    'model',
    PRICE_MODELS.map(model => model.name),
  )
  const wholeNumberUpTo = (most: number) => ({
    what: `a whole number from 2 to ${most}`,
    inRange: (value: number) => Number.isInteger(value) && value > 1 && value <= most,
  })
  const start = read.number('start', { what: 'a price above 0', inRange: value => value > 0 })
  const bars = read.number('bars', wholeNumberUpTo(MOST.bars))
  const paths = read.number('paths', wholeNumberUpTo(MOST.samples))
  const bar = barLengthField.safeParse(flags.bar)
  if (!bar.success) read.add('bar', bar.error.issues[0]!.message)
  const given = readAssignments('param', flags.param, read)
  const fitOptions = readAssignments('fit-option', flags.fitOption, read)
  if (flags.fit === undefined && flags.fitOption.length > 0) read.add('fit-option', 'needs --fit FILE')
  read.throwIfAny()
  const barMs = bar.data!
  const shape = { start, startTime: MADE_UP_START, barMs, bars, barYears: barYears(barMs, flags.session) }
  const model = PRICE_MODELS.find(candidate => candidate.name === name)!
  const params = await readyParams(model, { given, fitOptions }, barMs, flags, read)
  read.throwIfAny()
  try {
    if (flags.moments) printMoments(flags, model, params, shape, paths)
    else writePath(flags, model, params, shape)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    read.add('param', error.message)
    read.throwIfAny()
  }
  return 0
}

function readAssignments(flag: string, assignments: readonly string[], read: FlagReader): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const assignment of assignments) {
    const at = assignment.indexOf('=')
    if (at < 1) read.add(flag, `found "${assignment}"; allowed: name=value`)
    else {
      const { document, faults } = parseYaml(assignment.slice(at + 1))
      for (const { message, hint } of faults) read.add(flag, message, hint)
      if (faults.length === 0) values[assignment.slice(0, at)] = document.toJS()
    }
  }
  return values
}

/** The given parameters, on top of fitted ones where a file is named. */
async function readyParams(
  model: PriceModel,
  { given, fitOptions }: { readonly given: Record<string, unknown>; readonly fitOptions: Record<string, unknown> },
  barMs: number,
  flags: MakeFlags,
  read: FlagReader,
): Promise<unknown> {
  const { fit, session, quiet } = flags
  let fitted = {}
  if (fit !== undefined) {
    const options = checkValues('fit-option', model.fitOptions, fitOptions, read)
    const { list: _, rates: __, ...reading } = readReading(flags, read)
    read.throwIfAny()
    const { params, notes } = await fitToFile(
      model,
      { ...reading, file: fit },
      { barMs, barSetting: '--bar', session, options },
    )
    fitted = params as object
    if (!quiet) for (const note of notes) notice(note)
  }
  return checkValues('param', model.params, { ...fitted, ...given }, read)
}

/** The values by the model's own schema; undefined where there is a problem. */
function checkValues(flag: string, schema: z.ZodType, values: object, read: FlagReader): unknown {
  const checked = check(schema, values)
  if ('data' in checked) return checked.data
  for (const { path, message, hint } of checked.findings) {
    read.add(flag, path.length === 0 ? message : `${path.join('.')}: ${message}`, hint)
  }
  return undefined
}

function printMoments(flags: MakeFlags, model: PriceModel, params: unknown, shape: PathShape, paths: number): void {
  const moments = estimateMoments(model, params, shape, rootKey(flags.seed), paths)
  if (flags.json) printJson(withLists({ model: model.name, params, paths, moments }))
  else print(momentsText(moments, paths))
}

function writePath(flags: MakeFlags, model: PriceModel, params: unknown, shape: PathShape): void {
  const bars = makePath(model, params, shape, rootKey(flags.seed), 0)
  const numbers = (['open', 'high', 'low', 'close', 'volume'] as const).map(
    name => ({ name, kind: 'number', values: bars[name] }) as const,
  )
  const text = csvText([{ name: 'time', kind: 'time', values: bars.time }, ...numbers])
  if (flags.out === undefined) print(text)
  else writeNewFile(flags.out, text)
}

/** Plain data as JSON has it: lists of numbers in binary form as plain lists. */
function withLists(value: unknown): unknown {
  const lists = (_: string, part: unknown) => (ArrayBuffer.isView(part) ? Array.from(part as Float64Array) : part)
  return JSON.parse(JSON.stringify(value, lists))
}
