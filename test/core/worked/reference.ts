import { readFileSync } from 'node:fs'
import type { WorkedExample } from './example.ts'

const path = new URL('../../reference/worked_examples.json', import.meta.url)

export const WORKED_EXAMPLES: readonly WorkedExample[] = JSON.parse(readFileSync(path, 'utf8'))

export function workedExample(id: string): WorkedExample {
  const example = WORKED_EXAMPLES.find(each => each.id === id)
  if (example === undefined) throw new Error(`no example ${id}`)
  return example
}
