import type { Argv } from 'yargs'
import { inputError } from '../io/files/inputError.ts'
import { readText } from '../io/files/readText.ts'
import { comparisonText } from '../report/terminal/comparisonText.ts'
import { BARE_RISKS } from '../scenario/fields.ts'
import { type Located, parseDocumentText } from '../scenario/located.ts'
import { variantDocuments } from '../scenario/variants.ts'
import { FlagReader } from './flagReader.ts'
import { play, playArguments } from './play.ts'
import type { PlayFlags } from './playFlags.ts'
import { UsageError } from './usageError.ts'

interface Flags extends PlayFlags {
  readonly risk: string | undefined
  readonly variants: string | undefined
}

export function builder(yargs: Argv) {
  return playArguments(yargs)
    .option('risk', {
      type: 'string',
      requiresArg: true,
      describe: 'risk levels, such as 0.5%,1%,2% (default: samples.risks of the scenario)',
    })
    .option('variants', {
      type: 'string',
      requiresArg: true,
      describe: 'a file of plans by name, to play side by side in place of risk levels',
    })
}

/** The scenario's own risk is always among the levels. */
export function handler(flags: Flags, signal: AbortSignal): Promise<number> {
  if (flags.risk !== undefined && flags.variants !== undefined) {
    throw new UsageError('--risk and --variants are two comparisons: one of them at a time')
  }
  const overrides = flags.risk === undefined ? [] : [`samples.risks=[${readRisks(flags).join(', ')}]`]
  const variants = flags.variants === undefined ? null : readVariants(flags.variants)
  return play(flags, signal, { compare: true, overrides, variants, folderSuffix: '-compare', text: comparisonText })
}

/** As written, as a percent sign tells how a number is meant. */
function readRisks(flags: Flags): readonly string[] {
  const read = new FlagReader(flags)
  const what = 'shares of the base above 0% up to 100%, parted by commas, such as 0.5%,1%,2%, or fractions below 0.1'
  read.percents('risk', { what, inRange: value => value > 0 && value <= 1, bare: BARE_RISKS }, [])
  read.throwIfAny()
  return read.texts('risk')
}

/** Throws InputError with every problem of the file; one variant has nothing to be compared with. */
function readVariants(file: string): Located {
  const document = parseDocumentText(readText(file), file)
  if (variantDocuments(document).length < 2) {
    throw inputError(
      file,
      'a comparison needs two variants or more',
      'variants: [{ name: …, set: { plan.rebase: 0 } }, …]',
    )
  }
  return document
}
