import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWholeFile } from '../../../src/io/files/writeWholeFile.ts'
import { inputFile, linesOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const inFolder = (name: string) => {
  const own = join(folder, name)
  mkdirSync(own)
  return own
}

describe('writeWholeFile', () => {
  it('writes the pieces one after another, text and bytes', () => {
    const own = inFolder('new')
    writeWholeFile(join(own, 'a.txt'), ['é', Uint8Array.of(10), 'b'], false)
    expect(readFileSync(join(own, 'a.txt'), 'utf8')).toBe('é\nb')
    expect(readdirSync(own)).toEqual(['a.txt'])
  })

  it('refuses a name that is taken, before the first piece and after the last', async () => {
    const own = inFolder('taken')
    const path = inputFile(own, 'a.txt', 'old')
    const refused = ['- : the file is already there']
    expect(await linesOf(() => writeWholeFile(path, ['new'], false))).toEqual(refused)
    const late = join(own, 'late.txt')
    const pieces = function* () {
      yield 'new'
      inputFile(own, 'late.txt', 'another’s')
    }
    expect(await linesOf(() => writeWholeFile(late, pieces(), false))).toEqual(refused)
    expect([readFileSync(path, 'utf8'), readFileSync(late, 'utf8')]).toEqual(['old', 'another’s'])
    expect(readdirSync(own)).toEqual(['a.txt', 'late.txt'])
  })

  it('replaces where it may: a link itself, not what it points to', () => {
    const own = inFolder('replaced')
    const path = inputFile(own, 'a.txt', 'old')
    symlinkSync(path, join(own, 'link.txt'))
    writeWholeFile(join(own, 'link.txt'), ['new'], true)
    expect(() => readlinkSync(join(own, 'link.txt'))).toThrow()
    expect([readFileSync(path, 'utf8'), readFileSync(join(own, 'link.txt'), 'utf8')]).toEqual(['old', 'new'])
  })

  it('leaves the old file, and nothing else, where a piece fails', () => {
    const own = inFolder('failing')
    const path = inputFile(own, 'a.txt', 'old')
    const pieces = function* () {
      yield 'new'
      throw new Error('no more')
    }
    expect(() => writeWholeFile(path, pieces(), true)).toThrow('no more')
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(own)).toEqual(['a.txt'])
  })

  it('says in words that there is no such folder', async () => {
    const lines = await linesOf(() => writeWholeFile(join(folder, 'none', 'a.txt'), ['x'], false))
    expect(lines).toEqual(['- : there is no such folder'])
  })
})
