import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/io/files/sha256.ts'
import { temporarySibling } from '../../../src/io/files/temporarySibling.ts'
import { amendResults } from '../../../src/io/folder/amendResults.ts'
import { listResults } from '../../../src/io/folder/listResults.ts'
import { type ResultFile, writeResults } from '../../../src/io/folder/writeResults.ts'
import { linesOf, temporaryFolder } from '../inputs.ts'

const root = temporaryFolder()
let parent = ''
let out = ''
let test = 0

beforeEach(() => {
  parent = join(root, String(++test))
  out = join(parent, 'reports', 'run')
})

const read = (name: string) => readFileSync(join(out, name), 'utf8')
const siblings = () => readdirSync(join(parent, 'reports'))
const file = (name: string, content: ResultFile['content']): ResultFile => ({ name, content })

function* failing(error: unknown): Generator<string> {
  yield 'half a '
  throw error
}

describe('writeResults', () => {
  it('writes texts and streams of text, hashed', async () => {
    async function* pieces(): AsyncGenerator<string> {
      yield 'a,b\n'
      yield 'é,2\n'
    }
    const hashes = await writeResults(out, [file('a.csv', pieces()), file('b.json', '{}'), file('c.txt', ['x', 'y'])])
    expect([read('a.csv'), read('b.json'), read('c.txt')]).toEqual(['a,b\né,2\n', '{}', 'xy'])
    expect(Object.fromEntries(hashes)).toEqual({
      'a.csv': sha256('a,b\né,2\n'),
      'b.json': sha256('{}'),
      'c.txt': sha256('xy'),
    })
    expect(siblings()).toEqual(['run'])
  })

  it('keeps short and long pieces of text and bytes in their order', async () => {
    const long = 'x'.repeat(70_000)
    const bytes = new Uint8Array(2)
    function* pieces(): Generator<string | Uint8Array> {
      yield 'é'
      yield* [long, 'b']
      for (const letter of ['c', 'd']) yield bytes.fill(letter.charCodeAt(0))
      yield* ['e', '', 'f']
    }
    const hashes = await writeResults(out, [file('a.txt', pieces()), file('empty.txt', [])])
    expect(read('a.txt')).toBe(`é${long}bccddef`)
    expect(hashes.get('a.txt')).toBe(sha256(read('a.txt')))
    expect(read('empty.txt')).toBe('')
  })

  it('replaces the results of an earlier run whole', async () => {
    await writeResults(out, [file('old.csv', 'old'), file('both.csv', 'old')])
    await writeResults(out, [file('both.csv', 'new')])
    expect(readdirSync(out).filter(name => !name.startsWith('.'))).toEqual(['both.csv'])
    expect(read('both.csv')).toBe('new')
    expect(siblings()).toEqual(['run'])
  })

  it('takes a name that is free, or an empty folder', async () => {
    mkdirSync(out, { recursive: true })
    await writeResults(out, [file('a.csv', 'a')])
    expect(read('a.csv')).toBe('a')
  })

  it('writes through a symbolic link and leaves the link', async () => {
    mkdirSync(join(parent, 'reports', 'elsewhere'), { recursive: true })
    symlinkSync(join(parent, 'reports', 'elsewhere'), out)
    await writeResults(out, [file('a.csv', 'a')])
    expect(readFileSync(join(parent, 'reports', 'elsewhere', 'a.csv'), 'utf8')).toBe('a')
    expect(siblings().toSorted()).toEqual(['elsewhere', 'run'])
  })

  it('refuses a folder that is not ours, and results that somebody has added to', async () => {
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, 'thesis.docx'), 'precious')
    expect(await linesOf(() => writeResults(out, [file('a.csv', 'a')]))).toEqual([
      '- : the folder is not empty, and not results of this program',
    ])
    expect(readdirSync(out)).toEqual(['thesis.docx'])

    const ours = join(parent, 'ours')
    await writeResults(ours, [file('a.csv', 'a')])
    writeFileSync(join(ours, 'notes.txt'), 'precious')
    expect(await linesOf(() => writeResults(ours, [file('a.csv', 'b')]))).toEqual([
      '- : the results folder also holds: notes.txt',
    ])
    expect(readFileSync(join(ours, 'a.csv'), 'utf8')).toBe('a')
  })

  it('refuses results in which a file was changed, or stands for something else', async () => {
    await writeResults(out, [file('a.csv', 'a'), file('b.csv', 'b'), file('c.csv', 'c')])
    writeFileSync(join(out, 'a.csv'), 'my own figures')
    rmSync(join(out, 'b.csv'))
    mkdirSync(join(out, 'b.csv'))
    rmSync(join(out, 'c.csv'))
    expect(await linesOf(() => writeResults(out, [file('a.csv', 'b')]))).toEqual([
      '- : changed since the run that left these results: a.csv, b.csv',
    ])
    expect(read('a.csv')).toBe('my own figures')
  })

  it.each([
    ['../x', '2 : this is no SHA-256 followed by the plain name of a file'],
    ['/etc/x', '2 : this is no SHA-256 followed by the plain name of a file'],
    ['charts/../../x', '2 : this is no SHA-256 followed by the plain name of a file'],
    ['a\u0000b', '- : this is UTF-16 text or a binary file'],
    ['.hidden', '2 : this is no SHA-256 followed by the plain name of a file'],
    ['a\\b', '2 : this is no SHA-256 followed by the plain name of a file'],
  ])('believes no list that names %j', async (name, said) => {
    await writeResults(out, [file('a.csv', 'a')])
    writeFileSync(join(parent, 'x'), 'precious')
    writeFileSync(join(parent, 'reports', 'x'), 'precious')
    writeFileSync(join(out, '.stepup.sha256'), `${sha256('a')}  a.csv\n${sha256('precious')}  ${name}\n`)
    expect(await linesOf(() => writeResults(out, [file('a.csv', 'b')]))).toEqual([said])
    expect(await linesOf(async () => amendResults(out, new Map([['a.csv', 'b']])))).toEqual([said])
    expect([read('a.csv'), readFileSync(join(parent, 'x'), 'utf8')]).toEqual(['a', 'precious'])
    expect(readFileSync(join(parent, 'reports', 'x'), 'utf8')).toBe('precious')
  })

  it('clears away what killed runs left, and nothing of a living one', async () => {
    const { pid: dead } = spawnSync(process.execPath, ['--version'])
    const [, machine] = /part-([0-9a-f]{8})-/.exec(temporarySibling(out, 'part'))!
    const left = (name: string, content: string) => {
      mkdirSync(join(parent, 'reports', name), { recursive: true })
      writeFileSync(join(parent, 'reports', name, 'a.csv'), content)
    }
    const kept = [
      `.run.part-${machine}-${process.pid}-00000001`,
      `.run.part-0000beef-${dead}-00000002`,
      `.run.part-mine`,
      `run.part-${machine}-${dead}-00000003`,
    ]
    for (const name of kept) left(name, 'living')
    left(`.run.part-${machine}-${dead}-00000004`, 'half')
    left(`.other.part-${machine}-${dead}-00000005`, 'half')
    left(`.lost.previous-${machine}-${dead}-00000006`, 'old')
    await writeResults(out, [file('a.csv', 'a')])
    expect(siblings().toSorted()).toEqual([...kept, 'lost', 'run'].toSorted())
    expect(readFileSync(join(parent, 'reports', 'lost', 'a.csv'), 'utf8')).toBe('old')

    writeFileSync(join(out, `.report.html.part-${machine}-${dead}-00000007`), 'half')
    await writeResults(out, [file('a.csv', 'b')])
    expect(read('a.csv')).toBe('b')
  })

  it('keeps a subfolder: replaced with the rest, and refused where somebody has added to it', async () => {
    await writeResults(out, [file('a.csv', 'a'), file('charts/old.json', '{}')])
    await writeResults(out, [file('a.csv', 'a'), file('charts/new.json', '{}')])
    expect(listResults(out)).toEqual(['a.csv', 'charts/new.json'])
    expect(read('.stepup.sha256')).toBe(`${sha256('a')}  a.csv\n${sha256('{}')}  charts/new.json\n`)
    writeFileSync(join(out, 'charts', 'mine.json'), 'precious')
    expect(await linesOf(() => writeResults(out, [file('a.csv', 'b')]))).toEqual([
      '- : the results folder also holds: charts/mine.json',
    ])
    rmSync(join(out, 'charts', 'mine.json'))
    await writeResults(out, [file('a.csv', 'b')])
    expect(listResults(out)).toEqual(['a.csv'])
  })

  it('refuses a place inside other results', async () => {
    await writeResults(out, [file('a.csv', 'a')])
    const inside = join(out, 'deep', 'run')
    expect(await linesOf(() => writeResults(inside, [file('a.csv', 'b')]))).toEqual([
      `- : this lies inside the results folder ${out}`,
    ])
    expect(listResults(out)).toEqual(['a.csv'])
  })

  it('asks for a file when the one before it is there', async () => {
    const seen: string[] = []
    async function* files(): AsyncGenerator<ResultFile> {
      for (const name of ['a.csv', 'b.csv']) {
        yield file(name, name)
        seen.push(...siblings().map(folder => readdirSync(join(parent, 'reports', folder)).join()))
      }
    }
    await writeResults(out, files())
    expect(seen).toEqual(['a.csv', 'a.csv,b.csv'])
  })

  it('refuses a file that somebody puts there while the results are being made', async () => {
    await writeResults(out, [file('a.csv', 'old')])
    function* meanwhile(): Generator<string> {
      yield 'new'
      writeFileSync(join(out, 'notes.txt'), 'precious')
    }
    expect(await linesOf(() => writeResults(out, [file('a.csv', meanwhile())]))).toHaveLength(1)
    expect([read('a.csv'), read('notes.txt')]).toEqual(['old', 'precious'])
    expect(siblings()).toEqual(['run'])
  })

  it('refuses the name of a file, and a path through one', async () => {
    mkdirSync(join(parent, 'reports'), { recursive: true })
    writeFileSync(out, 'a file')
    expect(await linesOf(() => writeResults(out, []))).toEqual(['- : this is a file; results need a folder'])
    expect(await linesOf(() => writeResults(join(out, 'below'), []))).toHaveLength(1)
    expect(readFileSync(out, 'utf8')).toBe('a file')
  })

  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EACCES', 'no permission'],
    ['EROFS', 'the file system is read-only'],
  ])('leaves nothing half made on %s', async (code, message) => {
    const fault = Object.assign(new Error(code), { code })
    expect(await linesOf(() => writeResults(out, [file('a.csv', failing(fault))]))).toEqual([`- : ${message}`])
    expect(siblings()).toEqual([])
  })

  it('keeps the results of an earlier run when making new ones fails', async () => {
    await writeResults(out, [file('a.csv', 'old')])
    const defect = new Error('a defect')
    await expect(writeResults(out, [file('a.csv', failing(defect))])).rejects.toBe(defect)
    expect(read('a.csv')).toBe('old')
    expect(siblings()).toEqual(['run'])
  })

  it('stops when it is told to, with the old results in place and nothing beside them', async () => {
    await writeResults(out, [file('a.csv', 'old')])
    const interrupt = new AbortController()
    function* pieces(): Generator<string> {
      yield 'new'
      interrupt.abort(new Error('interrupted'))
      yield 'never'
    }
    await expect(writeResults(out, [file('a.csv', pieces())], interrupt.signal)).rejects.toThrow('interrupted')
    expect(read('a.csv')).toBe('old')
    expect(siblings()).toEqual(['run'])
    const late = [file('a.csv', 'late')]
    await expect(writeResults(join(parent, 'other'), late, interrupt.signal)).rejects.toThrow('interrupted')
    expect(existsSync(join(parent, 'other'))).toBe(false)
  })

  it('is interrupted from outside while a large file is written', async () => {
    const interrupt = new AbortController()
    let made = 0
    function* pieces(): Generator<Uint8Array> {
      setImmediate(() => interrupt.abort(new Error('interrupted')))
      for (; made < 32; made++) yield new Uint8Array(2 ** 20)
    }
    await expect(writeResults(out, [file('a.bin', pieces())], interrupt.signal)).rejects.toThrow('interrupted')
    expect(made).toBeLessThan(32)
    expect(existsSync(out)).toBe(false)
  })

  it('is interrupted after the last piece too', async () => {
    const interrupt = new AbortController()
    function* pieces(): Generator<string> {
      yield 'all'
      interrupt.abort(new Error('interrupted'))
    }
    await expect(writeResults(out, [file('a.csv', pieces())], interrupt.signal)).rejects.toThrow('interrupted')
    expect(existsSync(out)).toBe(false)
  })

  it('lists its files as sha256sum checks them', async () => {
    await writeResults(out, [file('a.csv', 'a')])
    expect(read('.stepup.sha256')).toBe(`${sha256('a')}  a.csv\n`)
  })
})

describe('amendResults', () => {
  it('writes through no link of the folder', async () => {
    const outside = join(parent, 'outside')
    mkdirSync(outside, { recursive: true })
    writeFileSync(join(outside, 'old.json'), 'precious')
    writeFileSync(join(outside, 'page'), 'precious')
    await writeResults(out, [file('a.csv', 'a'), file('page.html', 'old')])
    rmSync(join(out, 'page.html'))
    symlinkSync(join(outside, 'page'), join(out, 'page.html'))
    symlinkSync(join(outside, 'page'), join(out, 'page.html.part'))
    amendResults(out, new Map([['page.html', 'new']]))
    expect([read('page.html'), readFileSync(join(outside, 'page'), 'utf8')]).toEqual(['new', 'precious'])

    symlinkSync(outside, join(out, 'charts'))
    const charts = new Map([['charts/new.json', '{}']])
    expect(await linesOf(async () => amendResults(out, charts))).toEqual(['- : this is not a folder'])
    writeFileSync(join(out, '.stepup.sha256'), `${sha256('x')}  charts/old.json\n`)
    expect(await linesOf(async () => amendResults(out, new Map()))).toEqual(['- : this is not a folder'])
    expect(readdirSync(outside).toSorted()).toEqual(['old.json', 'page'])
  })

  it('replaces files, adds some, and leaves no others in a subfolder', async () => {
    await writeResults(out, [file('a.csv', 'a'), file('page.html', 'old'), file('charts/old.json', '{}')])
    amendResults(
      out,
      new Map([
        ['page.html', 'new'],
        ['charts/new.json', '{}'],
      ]),
    )
    expect(listResults(out)).toEqual(['a.csv', 'charts/new.json', 'page.html'])
    expect(read('.stepup.sha256')).toBe(
      [`${sha256('a')}  a.csv`, `${sha256('new')}  page.html`, `${sha256('{}')}  charts/new.json`, ''].join('\n'),
    )
  })
})
