import { describe, expect, it } from 'vitest'
import { inProcess } from '../../commands/commandLine.ts'
import { inputFile, linesOf, temporaryFolder } from '../inputs.ts'
import { DAMAGED_BARS } from './damagedBars.ts'
import { DAMAGED_TABLES } from './damagedTables.ts'
import { readDamaged } from './readDamaged.ts'

const folder = temporaryFolder()
const DAMAGED = [...DAMAGED_BARS, ...DAMAGED_TABLES]
const followed = DAMAGED.filter(({ follow }) => follow !== undefined)
/** What a command reads without being told anything. */
const plain = DAMAGED.filter(({ kind, stated }) => kind !== 'trades' && stated === undefined)

describe('damaged inputs', () => {
  it('are sixty and more, of every kind', () => {
    expect(DAMAGED.length).toBeGreaterThanOrEqual(60)
    expect(new Set(DAMAGED.map(({ kind }) => kind)).size).toBe(4)
    expect(followed.length).toBeGreaterThanOrEqual(30)
  })

  it.each(DAMAGED)('$kind: $what', async ({ kind, content, stated, says }) => {
    expect(await linesOf(() => readDamaged(kind, inputFile(folder, 'damaged.csv', content), stated))).toEqual(says)
  })

  it.each(followed)('$kind: $what is read once the hint is followed', async ({ kind, content, stated, follow }) => {
    const path = inputFile(folder, 'followed.csv', follow!.content ?? content)
    expect(await readDamaged(kind, path, { ...stated, ...follow!.stated })).toBeDefined()
  })

  it.each(plain)('$kind: $what ends a command with exit code 2, and says the same', async ({ content, says }) => {
    const path = inputFile(folder, 'command.csv', content)
    const { code, stdout, stderr } = await inProcess('data', 'inspect', path)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).not.toContain('defect of the program')
    expect(stderr.split('\n').filter(line => line.startsWith(path)).length).toBeGreaterThanOrEqual(
      says.length === 0 ? 0 : 1,
    )
  })
})
