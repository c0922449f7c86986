import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unpacked } from '../../../src/io/files/unpacked.ts'
import { linesOf } from '../inputs.ts'

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

  it.each([
    ['two of rows', { 'a.csv': 'x', 'b.csv': 'y' }],
    ['none of rows', { 'a.py': 'x', 'b.feather': 'y' }],
  ])('asks where there are %s', async (_, files) => {
    expect(await linesOf(() => unpacked('x.zip', zipOf(files)))).toEqual([
      '- : the archive holds 2 files; allowed: one',
    ])
  })
})
