import { setImmediate as nextTurn } from 'node:timers/promises'
import { inputError } from '../../io/files/inputError.ts'
import { PackError, unpackData } from '../../io/packed/packedData.ts'
import type { InputError } from '../../scenario/problem.ts'
import { checkedPart, PartFault } from '../sampling/checkedPart.ts'
import type { Executor } from '../sampling/executor.ts'
import { DEVIATIONS } from '../sampling/rankQuantiles.ts'
import type { Round } from '../sampling/round.ts'
import type { RoundPart } from '../sampling/roundPart.ts'
import type { ShardFile } from './readShards.ts'
import { rangeOf } from './shard.ts'

/** Bytes that a round of a part may unpack to. */
export const PART_BYTES = 2_000_000_000

/** Plays no round: takes what came of them from the parts of a run, one after the other. */
export function partsExecutor(parts: readonly ShardFile[]): Executor {
  return {
    async play(round, { signal, onProgress }, take) {
      if ((round.size.deviations ?? DEVIATIONS) > DEVIATIONS) throw notWhole(parts[0]!)
      for (const part of parts) {
        const { from, to } = rangeOf(part.header, round.count)
        if (signal?.aborted) return from
        take(readPart(part, round))
        onProgress(to, round.count)
        await nextTurn()
      }
      return round.count
    },
  }
}

function readPart({ file, header, section }: ShardFile, round: Round): RoundPart {
  const bytes = section(round.name)
  if (bytes === null) throw inputError(file, `this part lacks the round "${round.name}"`)
  const { from, to } = rangeOf(header, round.count)
  try {
    return checkedPart(round, unpackData(bytes, PART_BYTES), from, to)
  } catch (error) {
    if (!(error instanceof PackError || error instanceof PartFault)) throw error
    throw inputError(file, `the round "${round.name}" of this part is not what it should be: ${error.message}`)
  }
}

/** Parts keep of the bands what joins; that it does not is as rare as that one machine has to draw again. */
function notWhole({ file, header }: ShardFile): InputError {
  const message = `the parts keep too little to tell the bands of the whole, which one run in 10^11 meets`
  return inputError(file, message, `make other parts: more or fewer than ${header.of}`)
}
