import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type ReadBarsOptions, readBars } from '../../../src/io/bars/readBars.ts'
import { keepWithin } from '../../../src/io/csv/keepWithin.ts'
import { parquetBytes } from '../../../src/io/csv/parquetBytes.ts'
import { sha256 } from '../../../src/io/files/sha256.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const MINUTE_MS = 60_000
const START = Date.UTC(2024, 0, 1)

/** More than the cache keeps apart from small files; the last row is not where it belongs. */
const LARGE = `time,open,high,low,close,volume\n${Array.from({ length: 24_000 }, (_, i) => {
  const price = 100 + Math.round(10 * Math.sin(i / 50)) / 8
  const at = new Date(START + (i === 23_999 ? -1 : i) * MINUTE_MS).toISOString()
  return `${at},${price},${price + 1},${price - 1},${price},${i % 7}\n`
}).join('')}`
const options = { format: 'auto', from: null, to: null }
const read = async (path: string, stated: Partial<ReadBarsOptions> = {}) => {
  const { bars, facts } = await readBars(path, { ...options, ...stated })
  return { bars, facts }
}

/** All that was read, to the bit, in a form that is compared at once. */
const bitsOf = ({ bars: { time, open, high, low, close, volume }, facts }: Awaited<ReturnType<typeof read>>) => ({
  columns: [time, open, high, low, close, volume].map(({ buffer }) => sha256(new Uint8Array(buffer))),
  facts,
})
const readBits = async (path: string) => bitsOf(await read(path))

let cache = ''
let nth = 0
beforeEach(() => {
  cache = join(folder, `cache-${nth++}`)
  vi.stubEnv('STEPUP_CACHE', undefined)
  vi.stubEnv('XDG_CACHE_HOME', cache)
  return () => vi.unstubAllEnvs()
})
const all = () => (existsSync(cache) ? readdirSync(join(cache, 'stepup/columns')) : [])
const kept = () => all().filter(name => name.endsWith('.columns'))
const heads = () => all().filter(name => name.endsWith('.head'))
const fileOf = (name: string) => join(cache, 'stepup/columns', name)

describe.runIf(process.platform === 'linux')('the cache of columns', () => {
  it('gives the same bars and facts to the bit, also of rows out of order, quoted and with volumes left out', async () => {
    const quoted = LARGE.replace('time', '"time"').replace(/,3\n/g, ',\n').replace('100,101', '"100.0","1.01e2"')
    for (const [i, text] of [LARGE, quoted].entries()) {
      const path = inputFile(folder, `bars-${i}.csv`, text)
      vi.stubEnv('STEPUP_CACHE', 'off')
      const plain = await readBits(path)
      expect(kept()).toHaveLength(i)
      vi.stubEnv('STEPUP_CACHE', undefined)
      const [cold, warm] = [await readBits(path), await readBits(path)]
      expect(kept()).toHaveLength(i + 1)
      expect(cold).toEqual(plain)
      expect(warm).toEqual(plain)
    }
  })

  it('opens what is packed or is no text without decoding it again, where nothing is damaged', async () => {
    const { bars } = await read(inputFile(folder, 'bars.csv', LARGE))
    const number = (name: 'open' | 'high' | 'low' | 'close') => ({ name, kind: 'number', values: bars[name] }) as const
    const prices = [number('open'), number('high'), number('low'), number('close')]
    const rows = Array.from(bars.time, (time, i) =>
      Object.fromEntries([['time', time], ...prices.map(({ name, values }) => [name, values[i]!])]),
    )
    const files = {
      'bars.gz': gzipSync(LARGE),
      'bars.json': JSON.stringify(rows),
      'bars.parquet': await parquetBytes([{ name: 'time', kind: 'time', values: bars.time }, ...prices]),
    }
    for (const [i, [name, content]] of Object.entries(files).entries()) {
      const path = inputFile(folder, name, content)
      const [cold, warm] = [await readBits(path), await readBits(path)]
      expect(warm).toEqual(cold)
      expect(warm.columns.slice(0, 5)).toEqual(bitsOf({ bars, facts: warm.facts }).columns.slice(0, 5))
      const place = fileOf(heads().find(head => head.startsWith(`${content.length}-`))!)
      const text = readFileSync(place, 'utf8').split('\n')[1]!.replace('"repairs":[', '"repairs":["as it was kept",')
      writeFileSync(place, `${sha256(text)}\n${text}`)
      expect((await read(path)).facts.notices).toContain('as it was kept')
      writeFileSync(place, i === 0 ? '' : `${sha256(text)}\n${text}x`)
      expect(await readBits(path)).toEqual(cold)
      expect([heads().length, kept().length]).toEqual([i + 2, i + 2])
    }
  })

  it('names the line of a wrong row as the file does', async () => {
    const path = inputFile(folder, 'wrong.csv', LARGE.replace('100.125,101.125', '100.125,100'))
    const [cold, warm] = [await problemsOf(() => read(path)), await problemsOf(() => read(path))]
    expect(warm).toEqual(cold)
    expect(warm[0]).toMatchObject({ path: 'high', source: expect.stringContaining('100.125,100') })
    expect(kept()).toHaveLength(1)
  })

  it('keeps each reading of a file, and each state of it', async () => {
    const naive = LARGE.replaceAll('Z,', ',')
    const path = inputFile(folder, 'naive.csv', naive)
    const first = async (zone: string | null) => (await read(path, { zone })).bars.time[0]
    expect([await first(null), await first('Asia/Tokyo')]).toEqual([
      START - MINUTE_MS,
      START - 9 * 60 * MINUTE_MS - MINUTE_MS,
    ])
    expect([await first(null), await first('Asia/Tokyo')]).toEqual([
      START - MINUTE_MS,
      START - 9 * 60 * MINUTE_MS - MINUTE_MS,
    ])
    expect(kept()).toHaveLength(2)
    writeFileSync(path, naive.replace(',100,101,', ',100.5,101,'))
    expect((await read(path)).bars.open[1]).toBe(100.5)
    expect(kept()).toHaveLength(3)
  })

  it('reads a file anew where what was kept is damaged anywhere', async () => {
    const path = inputFile(folder, 'bars.csv', LARGE)
    const plain = await readBits(path)
    const [name] = kept()
    const whole = readFileSync(fileOf(name!))
    const changed = (at: number) => {
      const bytes = Buffer.from(whole)
      bytes[at]! ^= 1
      return bytes
    }
    const damaged = [whole.subarray(0, -8), Buffer.alloc(0), whole.subarray(0, 10), Buffer.concat([whole, whole])]
    for (const bytes of [...damaged, ...[0, 16, 21, 200, whole.length - 1].map(changed)]) {
      writeFileSync(fileOf(name!), bytes)
      expect(await readBits(path)).toEqual(plain)
      expect(readFileSync(fileOf(name!)).equals(whole)).toBe(true)
    }
  })

  it('keeps nothing where it may not, and nothing of small files', async () => {
    await read(inputFile(folder, 'small.csv', LARGE.slice(0, LARGE.indexOf('\n', 5000) + 1)))
    expect(kept()).toEqual([])
    const path = inputFile(folder, 'bars.csv', LARGE)
    vi.stubEnv('XDG_CACHE_HOME', path)
    expect((await read(path)).bars.time).toHaveLength(24_000)
    vi.stubEnv('XDG_CACHE_HOME', cache)
    mkdirSync(join(cache, 'stepup/columns'), { recursive: true })
    chmodSync(join(cache, 'stepup/columns'), 0o777)
    expect((await read(path)).bars.time).toHaveLength(24_000)
    expect(kept()).toEqual([])
  })

  it('removes what was used longest ago', () => {
    const place = join(folder, 'kept')
    mkdirSync(place)
    for (const [i, name] of ['old', 'used', 'new'].entries()) {
      writeFileSync(join(place, name), Buffer.alloc(100))
      utimesSync(join(place, name), i, i)
    }
    keepWithin(place, 250)
    expect(readdirSync(place)).toEqual(['new', 'used'])
    expect(statSync(join(place, 'used')).size).toBe(100)
    expect(() => keepWithin(join(folder, 'none'), 1)).not.toThrow()
  })
})
