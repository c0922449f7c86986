import type { Argv } from 'yargs'
import { comparisonText } from '../report/comparisonText.ts'
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
  const overrides = flags.risk === undefined ? [] : [`samples.risks=[${flags.risk}]`]
  return play(flags, signal, { compare: true, overrides, folderSuffix: '-compare', text: comparisonText })
}
