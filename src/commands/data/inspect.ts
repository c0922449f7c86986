import type { Argv } from 'yargs'
import { inspectionText } from '../../report/terminal/inspectionText.ts'
import { inspectFile } from '../../run/data/inspectFile.ts'
import { COSTS_FLAG, readCosts } from '../costsFlag.ts'
import { FlagReader } from '../flagReader.ts'
import { readMarketFlag } from '../marketFlag.ts'
import { type CommonFlags, printDrawn, printJson } from '../shared.ts'
import { type ListFlags, listArguments, readList, readRateUnit } from './readingFlags.ts'

interface Flags extends CommonFlags, ListFlags {
  readonly file: string
  readonly market: string | undefined
}

export function builder(yargs: Argv) {
  const file = 'a file of prices, funding rates, trades or equity'
  return listArguments(yargs.positional('file', { type: 'string', demandOption: true, describe: file }))
    .option('costs', COSTS_FLAG)
    .option('market', {
      type: 'string',
      requiresArg: true,
      describe: 'count missing bars in the sessions of this contract, such as mnq',
    })
}

export async function handler(flags: Flags): Promise<number> {
  const read = new FlagReader(flags)
  const market = readMarketFlag(flags.market, read)
  const reading = { ...readList(flags, read), costs: read.has('costs') ? readCosts(read) : null }
  read.throwIfAny()
  const found = await inspectFile(flags.file, { reading, unit: readRateUnit(flags), market })
  if (flags.json) printJson(found)
  else printDrawn(flags, found, inspectionText)
  return 0
}
