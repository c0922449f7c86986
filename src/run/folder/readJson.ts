import type { z } from 'zod'
import { fileProblem } from '../../io/files/inputError.ts'
import { DAMAGED } from '../../io/folder/readResultFile.ts'
import { check, type Finding } from '../../scenario/findings.ts'
import { parseDocumentText, problemAt } from '../../scenario/located.ts'
import { InputError, type Problem } from '../../scenario/problem.ts'

/**
 * JSON of a results folder through its schema. Throws InputError with the place of everything that is wrong.
 * @param firstLine the line of the file that the text begins on
 */
export function readJson<T>(file: string, text: string, schema: z.ZodType, firstLine = 1): T {
  const value = parse(file, text, firstLine)
  const checked = check(schema, value)
  if ('data' in checked) return value as T
  throw new InputError(located(file, text, checked.findings).map(problem => moved(problem, firstLine)))
}

function parse(file: string, text: string, firstLine: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    const before = text.slice(0, faultAt(text, message)).split('\n')
    const line = firstLine + before.length - 1
    const column = before.at(-1)!.length + 1
    throw new InputError([fileProblem(file, `this is not valid JSON: ${message}`, { line, column, hint: DAMAGED })])
  }
}

/** Where the parser gave up. Of some faults it shows the surroundings alone: then the shortest beginning that has one ends there. */
function faultAt(text: string, message: string): number {
  const given = positionIn(message)
  if (given !== null) return given
  let sound = 0
  let faulty = text.length
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1
    if (isOnlyCutOff(text.slice(0, middle))) sound = middle
    else faulty = middle
  }
  return message.includes('end of JSON') ? text.length : sound
}

function isOnlyCutOff(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return true
  } catch (error) {
    const { message } = error as Error
    return /end of JSON|Unterminated/.test(message) || positionIn(message) === beginning.length
  }
}

function positionIn(message: string): number | null {
  const found = /position (\d+)/.exec(message)?.[1]
  return found === undefined ? null : Number(found)
}

/** JSON is YAML, whose reader knows where everything stands; a text that it cannot take has paths alone. */
function located(file: string, text: string, findings: readonly Finding[]): Problem[] {
  try {
    const document = parseDocumentText(text, file)
    return findings.map(({ path, message }) => problemAt(document, path, message, DAMAGED))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return findings.map(({ path, message }) => fileProblem(file, message, { path: path.join('.'), hint: DAMAGED }))
  }
}

function moved(problem: Problem, firstLine: number): Problem {
  return problem.line === null ? problem : { ...problem, line: problem.line + firstLine - 1 }
}
