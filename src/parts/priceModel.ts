import type { z } from 'zod'
import type { Bars } from '../core/bars.ts'
import type { Settlements } from '../core/funding.ts'
import type { Stream } from './random.ts'

/** The bars that a model is asked for. */
export interface PathShape {
  /** First open. */
  readonly start: number
  /** UTC epoch milliseconds of the first open: made up, never a date of the data that a model was fitted to. */
  readonly startTime: number
  readonly barMs: number
  readonly bars: number
  /** Length of one bar in years of the model's parameters: 1/365 or 1/252 for a day, by session. */
  readonly barYears: number
}

/** What a model was fitted to, and what came out: printed and stored with the results. */
export interface Fitted<Params> {
  readonly params: Params
  /** Sentences for the reader: the estimates, and what the data could not tell. */
  readonly notes: readonly string[]
}

/** One exact moment of a model, for `data make --moments` and the tests. */
export interface Moment {
  readonly name: string
  readonly exact: number
  /** What one path contributes: the mean over paths estimates `exact`. */
  measure(bars: Bars): number
  /** False where the estimator has no finite variance, so that a comparison would mean nothing. */
  readonly testable: boolean
}

/**
 * A price model plug-in: the default export of src/prices/<name>.ts. A path is a function of its parameters, shape and
 * stream alone.
 */
export interface PriceModel<Params = unknown, FitOptions = unknown> {
  readonly name: string
  readonly about: string
  readonly params: z.ZodType<Params>
  /** Its parameters are per bar: a fit holds only for bars of the length that it was made from. */
  readonly tiedToBar: boolean
  /** What a user may set before a fit; all of it may be left out. */
  readonly fitOptions: z.ZodType<FitOptions>
  /** @throws Error, in words for the user, where the bars are too few or too odd to fit */
  fit(bars: Bars, barYears: number, options: FitOptions): Fitted<Params>
  simulate(params: Params, shape: PathShape, stream: Stream): Bars
  /** Exact moments over the whole path; empty where none are known in closed form. */
  moments(params: Params, shape: PathShape): readonly Moment[]
}

/** Funding simulated beside a price path. */
export interface FundingModel {
  simulate(bars: Bars, everyHours: number, stream: Stream): Settlements
}

/** Declares a price model, so that its parameters are typed from its schema. */
export function definePriceModel<Params, FitOptions>(
  model: PriceModel<Params, FitOptions>,
): PriceModel<Params, FitOptions> {
  return model
}
