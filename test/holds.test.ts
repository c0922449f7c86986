import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAILED_RUNS_FILE, holds } from './holds.ts'

const rare = 7919
const anything = fc.integer({ min: 0, max: 10_000 })
const hides = fc.property(anything, value => value !== rare)
const hidesLater = fc.asyncProperty(anything, async value => value !== rare)
const parameters = { seed: 1, numRuns: 5 }

/** A seed and path that lead to the rare value. */
function runThatFails() {
  const { seed, counterexamplePath } = fc.check(hides, { seed: 3, numRuns: 1_000_000, endOnFailure: true })
  return { seed, path: counterexamplePath! }
}

describe('holds', () => {
  it('plays what failed before again, which its own seed may never meet', async () => {
    const { currentTestName } = expect.getState()
    const known = { [currentTestName!]: [runThatFails()] }
    expect(() => holds(hides, parameters, {})).not.toThrow()
    expect(() => holds(hides, parameters, known)).toThrow(`Counterexample: [${rare}]`)
    expect(() => holds(hides, parameters, { 'another test': known[currentTestName!]! })).not.toThrow()
    await expect(holds(hidesLater, parameters, {})).resolves.toBeUndefined()
    await expect(holds(hidesLater, parameters, known)).rejects.toThrow(`Counterexample: [${rare}]`)
  })

  it('has its recorded runs under names of tests that there are', () => {
    const tests = globSync('**/*.test.ts', { cwd: import.meta.dirname })
      .map(file => readFileSync(join(import.meta.dirname, file), 'utf8'))
      .join('\n')
    const names = Object.keys(JSON.parse(readFileSync(FAILED_RUNS_FILE, 'utf8')))
    expect(names.filter(name => !tests.includes(name.split(' > ').at(-1)!))).toEqual([])
  })

  it('stands before every property: none is asserted past it', () => {
    const past = globSync('**/*.ts', { cwd: import.meta.dirname })
      .filter(file => !file.startsWith('holds'))
      .filter(file => readFileSync(join(import.meta.dirname, file), 'utf8').includes('fc.assert('))
    expect(past).toEqual([])
  })
})
