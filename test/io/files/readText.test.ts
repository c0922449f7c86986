import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/io/files/readText.ts'
import { inputFile, linesOf, problemsOf, temporaryFolder } from '../inputs.ts'

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

  it.skipIf(process.platform === 'win32')(
    'waits for no pipe, device or socket, and follows a link to a file',
    async () => {
      const hint = 'save its contents as a file, and name that'
      execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe')])
      expect(await problemsOf(() => readText(join(folder, 'pipe')))).toMatchObject([
        { message: 'this is a pipe, not a file', hint },
      ])
      expect(await problemsOf(() => readText('/dev/zero'))).toMatchObject([
        { message: 'this is a device, not a file', hint },
      ])
      const server = createServer().listen(join(folder, 'socket'))
      await once(server, 'listening')
      expect(await linesOf(() => readText(join(folder, 'socket')))).toEqual(['- : this is a socket, not a file'])
      server.close()
      symlinkSync(inputFile(folder, 'file', 'text'), join(folder, 'link'))
      symlinkSync(join(folder, 'pipe'), join(folder, 'link to a pipe'))
      expect(readText(join(folder, 'link'))).toBe('text')
      expect(await linesOf(() => readText(join(folder, 'link to a pipe')))).toEqual(['- : this is a pipe, not a file'])
    },
  )

  it('refuses other encodings', async () => {
    const utf16 = inputFile(folder, 'c.yaml', Buffer.from('\uFEFFname: x', 'utf16le'))
    expect(await linesOf(() => readText(utf16))).toEqual(['- : this is UTF-16 text or a binary file'])
    const latin1 = inputFile(folder, 'd.yaml', Buffer.from('name: é', 'latin1'))
    expect(await linesOf(() => readText(latin1))).toEqual(['- : the text is not valid UTF-8'])
  })
})
