import { z } from 'zod'
import { strategyFaults } from '../../io/plugins/strategyFaults.ts'
import { dataFindings } from '../../scenario/calls/dataFindings.ts'
import { callProblem, callProblems } from '../../scenario/calls/refuseWrongCall.ts'
import { signalShape, workersShape } from '../../scenario/calls/shapes.ts'
import { allow } from '../../scenario/fields.ts'
import { InputError, type Problem } from '../../scenario/problem.ts'
import { rowProblems } from './memoryRows.ts'

/** Names of tables in memory, in messages and results. */
export const MEMORY_BARS = 'memory:bars'
export const MEMORY_TRADES = 'memory:trades'

const BAR_KEYS = ['time', 'open', 'high', 'low', 'close', 'volume']
const TRADE_KEYS = [
  ...['id', 'side', 'entryTime', 'entry', 'stop', 'target', 'exitTime', 'exit', 'reason'],
  ...['worst', 'best', 'fundingPerUnit'],
]
const TABLES = [
  { option: 'bars', name: MEMORY_BARS, keys: BAR_KEYS },
  { option: 'trades', name: MEMORY_TRADES, keys: TRADE_KEYS },
]

const rowsShape = z.custom<object[]>(Array.isArray, allow('a list of rows')).optional()

const SHAPE = {
  scenario: z.custom<string | object>(
    value => typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value)),
    allow('the text of a scenario, or the scenario as an object'),
  ),
  bars: rowsShape,
  trades: rowsShape,
  strategy: z.unknown().optional(),
  folder: z.string().min(1).optional(),
  compare: z.boolean().optional(),
  workers: workersShape.optional(),
  signal: signalShape.optional(),
}

/** Throws InputError with everything in the input of `simulate` that no file could hold. */
export function refuseWrongInput(input: object): void {
  const problems = callProblems('simulate', SHAPE, input)
  if (typeof input === 'object' && input !== null) problems.push(...insideProblems(input as Record<string, unknown>))
  if (problems.length > 0) throw new InputError(problems)
}

function insideProblems(input: Readonly<Record<string, unknown>>): Problem[] {
  const { scenario, bars, trades, strategy } = input
  const isObject = typeof scenario === 'object' && scenario !== null && !Array.isArray(scenario)
  const findings = isObject ? dataFindings(scenario, ['scenario']) : []
  return [
    ...findings.map(({ path, message }) => callProblem('simulate', path, message)),
    ...(bars !== undefined && trades !== undefined
      ? [callProblem('simulate', ['trades'], 'found bars and trades; allowed: one of the two')]
      : []),
    ...(strategy === undefined ? [] : strategyFaults(strategy, 'the value')).map(fault =>
      callProblem('simulate', ['strategy'], fault, 'what defineStrategy gives: { name, about, params, start }'),
    ),
    ...TABLES.flatMap(({ option, name, keys }) => {
      const rows = input[option]
      return Array.isArray(rows) ? rowProblems(name, option, rows, keys) : []
    }),
  ]
}
