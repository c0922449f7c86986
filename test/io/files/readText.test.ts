import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/io/files/readText.ts'
import { inputFile, linesOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

describe('readText', () => {
  it('reads UTF-8 without its byte order mark', () => {
    expect(readText(inputFile(folder, 'a.yaml', '\uFEFFname: é\n'))).toBe('name: é\n')
  })

  it('refuses what it cannot read', async () => {
    expect(await linesOf(() => readText(`${folder}/none`))).toEqual(['- : there is no such file'])
    expect(await linesOf(() => readText(folder))).toEqual(['- : this is a folder, not a file'])
    expect(await linesOf(() => readText(`${inputFile(folder, 'b', 'x')}/below`))).toEqual([
      '- : a part of this path is a file, not a folder',
    ])
    expect(await linesOf(() => readText('a\u0000b'))).toHaveLength(1)
  })

  it('refuses other encodings', async () => {
    const utf16 = inputFile(folder, 'c.yaml', Buffer.from('\uFEFFname: x', 'utf16le'))
    expect(await linesOf(() => readText(utf16))).toEqual(['- : this is UTF-16 text or a binary file'])
    const latin1 = inputFile(folder, 'd.yaml', Buffer.from('name: é', 'latin1'))
    expect(await linesOf(() => readText(latin1))).toEqual(['- : the text is not valid UTF-8'])
  })
})
