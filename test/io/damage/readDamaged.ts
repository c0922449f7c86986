import { readBars } from '../../../src/io/bars/readBars.ts'
import { readFunding } from '../../../src/io/funding/readFunding.ts'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import type { DamagedInput } from './damagedInput.ts'

type Stated = NonNullable<DamagedInput['stated']>

/** Reads a file as what it is said to be. */
export function readDamaged(kind: DamagedInput['kind'], path: string, stated: Stated = {}): Promise<unknown> {
  if (kind === 'bars') return readBars(path, { format: 'auto', from: null, to: null, ...stated })
  if (kind === 'funding') return readFunding(path, (stated['unit'] as 'percent' | undefined) ?? null)
  if (kind === 'trades') return readTrades(path, { ...PLAIN_LIST, ...stated })
  return statsOfFile(path, { ...PLAIN_STATS, ...stated })
}
