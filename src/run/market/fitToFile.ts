import { z } from 'zod'
import { type BarReading, readBars } from '../../io/bars/readBars.ts'
import { inputError } from '../../io/files/inputError.ts'
import type { Fitted, PriceModel } from '../../parts/priceModel.ts'
import { barText } from '../../report/words/barText.ts'
import type { BarFile } from '../../results/readFile.ts'
import { barFile } from './barFile.ts'
import { barYears } from './barYears.ts'

/** What a fit needs besides the model and the file. */
export interface FitTerms {
  readonly barMs: number
  /** What sets that length, as the user knows it. */
  readonly barSetting: string
  readonly session: string
  /** Checked by the model's own schema. */
  readonly options: unknown
}

/**
 * Fits a model to a price file, whose bars must have the length of those to be made where parameters are per bar.
 * @throws InputError where the file is wrong, or its bars do not let themselves be fitted
 */
export async function fitToFile(
  model: PriceModel,
  { file, ...reading }: BarReading & { readonly file: string },
  { barMs, barSetting, session, options }: FitTerms,
): Promise<Fitted<unknown> & { readonly sha256: string; readonly about: BarFile }> {
  const { bars, facts } = await readBars(file, { ...reading, from: null, to: null })
  const { usualMs } = facts.intervals
  if (model.tiedToBar && usualMs !== null && usualMs !== barMs) {
    const length = barText(usualMs)
    throw inputError(
      file,
      `the bars of the file last ${length} and those of the model ${barText(barMs)}; ${model.name} keeps the length`,
      `set ${barSetting} to ${length}`,
    )
  }
  try {
    return {
      ...model.fit(bars, barYears(usualMs ?? barMs, session), options),
      sha256: facts.sha256,
      about: barFile(file, bars, facts, null),
    }
  } catch (error) {
    if (error instanceof RangeError || error instanceof z.ZodError) throw error
    throw inputError(file, (error as Error).message)
  }
}
