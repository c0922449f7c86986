import type { Outcomes } from '../../core/batch.ts'
import { above } from '../../core/tolerance.ts'

/** Samples that are played, added up and handed over together; sums do not depend on who adds up which chunk. */
export const CHUNK = 250

/** The least money that a logarithm is taken of: an account at or below zero counts as one cent. */
const CENT = 0.01

/** Sums over accounts, in order of the accounts. */
export interface Sums {
  final: number
  /** Of log growth, cash flows taken out. */
  logGrowth: number
  /** Of log growth less that of the scenario's own level, on the same draws. */
  difference: number
  differenceSquares: number
  /** Accounts that grew more than, or as much as, those of the own level. */
  wins: number
  ties: number
  /** Accounts that grew at all. */
  grew: number
  asked: number
  taken: number
  /** Cash flows that were not applied. */
  flowsRefused: number
}

/** A chunk of samples at one risk level; plain data, so that it travels between threads. */
export interface LevelChunk {
  readonly outcomes: Outcomes
  readonly sums: Sums
  /** By trade number, 0 = start: sums of equity; empty where equity was not kept. */
  readonly equitySums: Float64Array
}

/**
 * Adds up a chunk of accounts.
 * @param own the same samples at the scenario's own risk
 */
export function levelChunk(outcomes: Outcomes, own: Outcomes, start: number): LevelChunk {
  return {
    outcomes,
    sums: addUp(outcomes, own, start),
    equitySums: sumsOf(outcomes),
  }
}

/** Natural logarithm of a growth factor; an account at or below zero counts as one cent of its start. */
export function flooredLogGrowth(growth: number, start: number): number {
  return Math.log(Math.max(growth, CENT / start))
}

export function noSums(): Sums {
  return {
    final: 0,
    logGrowth: 0,
    difference: 0,
    differenceSquares: 0,
    wins: 0,
    ties: 0,
    grew: 0,
    asked: 0,
    taken: 0,
    flowsRefused: 0,
  }
}

/** The sums in the order in which columns hold them. */
export const SUM_NAMES = Object.keys(noSums()) as readonly (keyof Sums)[]

/** The sums of a chunk in columns of many. */
export function sumsOfChunk(columns: Float64Array, chunk: number): Sums {
  const sums = noSums()
  for (const [k, name] of SUM_NAMES.entries()) sums[name] = columns[chunk * SUM_NAMES.length + k]!
  return sums
}

/** Adds the sums of the next accounts. */
export function addSums(sums: Sums, next: Sums): void {
  for (const name of Object.keys(next) as (keyof Sums)[]) sums[name] += next[name]
}

function addUp(outcomes: Outcomes, own: Outcomes, start: number): Sums {
  const sums = noSums()
  for (let a = 0; a < outcomes.count; a++) {
    const growth = outcomes.growth[a]!
    const ownGrowth = own.growth[a]!
    const log = flooredLogGrowth(growth, start)
    const difference = log - flooredLogGrowth(ownGrowth, start)
    sums.final += outcomes.finalEquity[a]!
    sums.logGrowth += log
    sums.difference += difference
    sums.differenceSquares += difference * difference
    if (growth > ownGrowth) sums.wins++
    else if (growth === ownGrowth) sums.ties++
    if (above(growth, 1)) sums.grew++
    sums.asked += outcomes.riskAsked[a]!
    sums.taken += outcomes.riskTaken[a]!
    sums.flowsRefused += outcomes.flowsRefused[a]!
  }
  return sums
}

/** By trade number, over the accounts in their order. */
function sumsOf({ count, equityAt }: Outcomes): Float64Array {
  const width = equityAt.length / count
  const sums = new Float64Array(width)
  for (let i = 0; i < equityAt.length; ) for (let t = 0; t < width; t++) sums[t]! += equityAt[i++]!
  return sums
}
