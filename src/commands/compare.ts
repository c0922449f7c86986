import type { Argv } from 'yargs'
import { comparisonText } from '../report/terminal/comparisonText.ts'
import { BARE_RISKS } from '../scenario/fields.ts'
import { FlagReader } from './flagReader.ts'
import { type PlayFlags, play, playArguments } from './play.ts'

interface Flags extends PlayFlags {
  readonly risk: string | undefined
}

export function builder(yargs: Argv) {
  return playArguments(yargs).option('risk', {
    type: 'string',
    requiresArg: true,
    describe: 'risk levels, such as 0.5%,1%,2% (default: samples.risks of the scenario)',
  })
}

/** The scenario's own risk is always among the levels. */
export function handler(flags: Flags, signal: AbortSignal): Promise<number> {
  const overrides = flags.risk === undefined ? [] : [`samples.risks=[${readRisks(flags).join(', ')}]`]
  return play(flags, signal, { compare: true, overrides, folderSuffix: '-compare', text: comparisonText })
}

/** As written, as a percent sign tells how a number is meant. */
function readRisks(flags: Flags): readonly string[] {
  const read = new FlagReader(flags)
  const what = 'shares of the base above 0% up to 100%, parted by commas, such as 0.5%,1%,2%, or fractions below 0.1'
  read.percents('risk', { what, inRange: value => value > 0 && value <= 1, bare: BARE_RISKS }, [])
  read.throwIfAny()
  return read.texts('risk')
}
