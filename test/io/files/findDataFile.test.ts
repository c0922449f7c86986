import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DataKind, dataNames, findDataFile } from '../../../src/io/files/findDataFile.ts'
import { problemsOf } from '../inputs.ts'

const SCENARIO = '/home/me/scenarios/x.yaml'

describe('findDataFile', () => {
  it.each(['ladders', 'venues'] as const)('finds every file of data/%s by name', (kind: DataKind) => {
    const names = dataNames(kind)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(existsSync(findDataFile(kind, { kind: 'name', name }, SCENARIO))).toBe(true)
  })

  it('takes paths from the folder of the scenario', () => {
    const path = findDataFile('venues', { kind: 'path', path: '../mine.yaml' }, SCENARIO)
    expect(path).toBe(resolve('/home/me/mine.yaml'))
  })

  it('suggests a name that is close', async () => {
    const [name] = dataNames('ladders')
    const problems = await problemsOf(() => findDataFile('ladders', { kind: 'name', name: `${name}x` }, SCENARIO))
    expect(problems[0]).toMatchObject({ file: SCENARIO, path: 'market.ladder', hint: `did you mean "${name}"?` })
  })

  it('knows no name that leads out of its folder', async () => {
    expect(await problemsOf(() => findDataFile('venues', { kind: 'name', name: '..' }, SCENARIO))).toHaveLength(1)
  })
})
