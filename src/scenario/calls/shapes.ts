import { z } from 'zod'
import { allow } from '../fields.ts'
import { MOST } from '../most.ts'

/** Arguments that several functions take. */

export const workersShape = z
  .custom<number>(value => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST.workers, {
    ...allow(`a whole number from 1 to ${MOST.workers}, or null for as many as the work is worth`),
  })
  .nullable()

export const signalShape = z
  .custom<AbortSignal>(
    value => hasKeys(value, ['aborted', 'addEventListener']),
    allow('an AbortSignal, or null for none'),
  )
  .nullable()

export const listenerShape = z.custom<(...told: unknown[]) => void>(
  value => typeof value === 'function',
  allow('a function'),
)

export const executorShape = z
  .custom<object>(value => hasKeys(value, ['play']), allow('an executor, or null for none'))
  .nullish()

/** What another function of the library gives, known by some of its keys. */
export function givenBy(source: string, keys: readonly string[]) {
  return z.custom<object>(value => hasKeys(value, keys), allow(`what ${source} gives`))
}

export const loadedShape = givenBy('loadScenario', ['scenario', 'document', 'copy', 'folder'])
export const marketShape = givenBy('readMarket', ['tape', 'files', 'inputs'])

export const resultShape = givenBy('simulate', ['summary', 'rows', 'curve'])
export const completeShape = givenBy('simulate', ['summary', 'rows', 'curve', 'tape', 'receipts'])

/** Of functions that play samples. */
export const PLAY_SHAPE = {
  compare: z.boolean(),
  workers: workersShape,
  signal: signalShape,
  say: listenerShape,
  onProgress: listenerShape,
  executor: executorShape,
}

/** Of functions that write a results folder. */
export const WRITE_SHAPE = {
  out: z.string().min(1),
  report: z.boolean(),
  charts: z.boolean(),
  parquet: z.boolean(),
  signal: signalShape,
}

/** Of functions that read a copy of a scenario. */
export const REPEAT_SHAPE = { scenarioFolder: z.string().min(1).nullable(), runCode: z.boolean() }

function hasKeys(value: unknown, keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every(key => key in value)
}
