import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readBars } from '../../io/bars/readBars.ts'
import type { Summary } from '../../results/summary.ts'
import { InputError } from '../../scenario/problem.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { priceTerms } from '../loading/priceTerms.ts'
import { readOrigin } from './readRun.ts'

/** Closes of the bars of a run, read again; null without bars of a market, or where the price file is no longer that of the run. */
export async function readCloses(
  { prices, market }: Scenario,
  folder: string,
  { inputs, period }: Summary,
): Promise<Float64Array | null> {
  if (prices.kind !== 'history') return null
  try {
    const file = resolve(readOrigin(folder).folder, prices.file)
    if (!existsSync(file)) return null
    const { bars, facts } = await readBars(file, { ...prices, ...priceTerms(market) })
    const same = inputs.some(({ sha256 }) => sha256 === facts.sha256) && bars.close.length === period.bars
    return same ? bars.close : null
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return null
  }
}
