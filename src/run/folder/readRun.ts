import { join } from 'node:path'
import { inputError } from '../../io/files/inputError.ts'
import { readText } from '../../io/files/readText.ts'
import type { Receipt } from '../../results/receipt.ts'
import type { Summary } from '../../results/summary.ts'
import { FORMAT, OLDEST_FORMAT } from '../../results/version.ts'
import { judgedAsToday } from './olderSummary.ts'

/** Where the run was made: the one file that may differ between two runs of the same scenario. */
export const ORIGIN = 'origin.json'

/** The summary of a results folder. Throws InputError where the folder is not one, or of another format. */
export async function readSummary(folder: string): Promise<Summary> {
  const file = join(folder, 'summary.json')
  const summary = parseJson<Summary>(file, readText(file))
  const format = summary.versions?.format
  if (!Number.isInteger(format) || format < OLDEST_FORMAT || format > FORMAT) {
    const readable = `this program reads formats ${OLDEST_FORMAT} to ${FORMAT}`
    throw inputError(file, `results of format ${format}; ${readable}`)
  }
  return 'outcome' in summary ? summary : judgedAsToday(summary, folder)
}

/** The receipt of one trade, counted from 1. Throws InputError where there is no such trade. */
export function readReceipt(folder: string, trade: number): Receipt {
  const file = join(folder, 'decisions.jsonl')
  const lines = readText(file).trimEnd().split('\n')
  const line = lines[trade - 1]
  if (line === undefined || line === '') {
    throw inputError(file, `there is no trade ${trade}`, `the run has trades 1 to ${lines.length}`)
  }
  return parseJson<Receipt>(file, line)
}

function parseJson<T>(file: string, text: string): T {
  try {
    return JSON.parse(text) as T
  } catch (error) {
    throw inputError(file, `this is not valid JSON: ${(error as Error).message}`, 'run the scenario again')
  }
}

/** Where a run was made: origin.json, the one file of a results folder that differs from place to place. */
export interface Origin {
  /** Absolute folder that the scenario's relative paths start from. */
  readonly folder: string
  /** The scenario as it was named on the command line. */
  readonly scenario: string
}

export function readOrigin(folder: string): Origin {
  const file = join(folder, ORIGIN)
  return parseJson<Origin>(file, readText(file))
}
