import type { Argv } from 'yargs'
import { COST_READINGS } from '../io/trades/resultCosts.ts'
import { statsText } from '../report/terminal/statsText.ts'
import { FILE_KINDS } from '../results/fileStats.ts'
import { type StatsOptions, statsOfFile } from '../run/stats/statsOfFile.ts'
import { FlagReader } from './flagReader.ts'
import { type CommonFlags, printDrawn, printJson } from './shared.ts'

interface Flags extends CommonFlags {
  readonly file: string
}

export function builder(yargs: Argv) {
  return yargs
    .positional('file', {
      type: 'string',
      demandOption: true,
      describe: 'a CSV file with a header: an equity curve (time,equity) or a trade list (net, r, or prices)',
    })
    .option('periods', {
      type: 'string',
      requiresArg: true,
      describe: 'rows of a curve per year: 252, 365, 52, 12 (default: from the distance of the rows)',
    })
    .option('risk-free', { type: 'string', requiresArg: true, describe: 'rate per year: 3% (default 0)' })
    .option('start', {
      type: 'string',
      requiresArg: true,
      describe: 'equity before the first trade of a list, for its drawdown in percent',
    })
    .option('costs', {
      type: 'string',
      requiresArg: true,
      describe: `columns of fees, commission or swap beside a result: ${COST_READINGS.join(', ')} (default: by their signs; a result named net includes them)`,
    })
    .option('format', {
      type: 'string',
      requiresArg: true,
      describe: `what the file holds: ${FILE_KINDS.join(', ')} (default: by its header)`,
    })
}

export async function handler(flags: Flags): Promise<number> {
  const stats = await statsOfFile(flags.file, readOptions(flags))
  if (flags.json) printJson(stats)
  else printDrawn(flags, stats, statsText)
  return 0
}

function readOptions(flags: object): StatsOptions {
  const read = new FlagReader(flags)
  const above0 = (what: string) => ({ what, inRange: (value: number) => value > 0 })
  const options: StatsOptions = {
    kind: read.has('format') ? read.choice('format', FILE_KINDS) : null,
    periodsPerYear: read.has('periods') ? read.number('periods', above0('a number above 0, such as 252')) : null,
    riskFree: read.has('risk-free')
      ? read.percent('risk-free', {
          what: 'a rate a year from -50% to 100%, such as 3%',
          inRange: value => value >= -0.5 && value <= 1,
        })
      : null,
    costs: read.has('costs') ? read.choice('costs', COST_READINGS) : null,
    start: read.has('start') ? read.number('start', above0('an amount of money above 0')) : null,
  }
  read.throwIfAny()
  return options
}
