import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unpacked } from '../../../src/io/files/unpacked.ts'
import { linesOf, problemsOf } from '../inputs.ts'

/** A zip archive of texts by their names, each deflated. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...directory, end])
}

const textOf = (files: Readonly<Record<string, string>>) => {
  const found = unpacked('x.zip', zipOf(files))
  return [Buffer.from(found!.bytes).toString(), found!.what]
}

describe('unpacked', () => {
  it('takes the one file, whatever its name', () => {
    expect(textOf({ 'a.dat': 'rows' })).toEqual(['rows', 'a zip archive of one file'])
  })

  it('takes the one file of rows, and not the settings of a backtest beside it', () => {
    const backtest = {
      'backtest-result-1_config.json': '{}',
      'backtest-result-1_market_change.feather': 'x',
      'backtest-result-1.json': '[1]',
      'Plan.py': 'x',
      'backtest-result-1.meta.json': '{}',
    }
    expect(textOf(backtest)).toEqual(['[1]', 'backtest-result-1.json in a zip archive'])
  })

  it('takes the table, and not what a program or a person packed beside it', () => {
    const packed = {
      'data/': '',
      'data/a.csv': '1',
      '__MACOSX/data/._a.csv': 'x',
      'data/.DS_Store': 'x',
      'README.md': 'x',
      'data/notes.txt': 'x',
    }
    expect(textOf(packed)).toEqual(['1', 'data/a.csv in a zip archive'])
    expect(textOf({ 'a.txt': '1', 'LICENSE.txt': 'x' })).toEqual(['1', 'a.txt in a zip archive'])
    expect(textOf({ 'a.dat': '1', '__MACOSX/._a.dat': 'x' })).toEqual(['1', 'a.dat in a zip archive'])
  })

  it.each([
    ['two of rows', { 'a.csv': 'x', 'b.csv': 'y', 'c.txt': 'z' }, '2 files of rows: a.csv, b.csv'],
    ['none of rows', { 'a.py': 'x', 'b.feather': 'y' }, 'no file of rows: a.py, b.feather'],
    ['none at all', { '__MACOSX/._a.csv': 'x' }, 'no file of rows: nothing'],
  ])('asks where there are %s', async (_, files, holds) => {
    expect(await linesOf(() => unpacked('x.zip', zipOf(files)))).toEqual([
      `- : the archive holds ${holds}; allowed: one`,
    ])
  })

  it.each([
    ['Excel', zipOf({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' }), 'an Excel workbook'],
    ['Excel 97', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'an Excel workbook'],
    ['LibreOffice', zipOf({ mimetype: 'x', 'content.xml': 'x', 'META-INF/manifest.xml': 'x' }), 'a spreadsheet'],
  ])('names a workbook of %s, and the way out', async (_, bytes, what) => {
    const [problem] = await problemsOf(() => unpacked('x.xlsx', bytes))
    expect(problem!.message).toBe(`this is ${what}, not a table of text`)
    expect(problem!.hint).toContain('save that as CSV')
  })
})
