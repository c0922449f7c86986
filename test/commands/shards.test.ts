import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeSectionFile } from '../../src/io/packed/sectionFile.ts'
import { loadScenario } from '../../src/run/loading/loadScenario.ts'
import { playShard } from '../../src/run/playShard.ts'
import { readShards } from '../../src/run/sharding/readShards.ts'
import { quietOptions } from '../run/quietOptions.ts'
import { files, inProcess, namesIn, workFolder } from './commandLine.ts'
import { perpetualYaml, scenarioYaml, wavyPrices } from './scenarios.ts'

const root = workFolder()
const LIST = join(root, 'list', 'scenario.yaml')
const PATHS = join(root, 'paths', 'scenario.yaml')
const COMPARE = ['compare', LIST, '--no-report', '--quiet']
/** Trades that show an edge, so that every round is played. */
const R = Array.from({ length: 80 }, (_, i) => (i % 5 < 3 ? 1.5 : -1))

const inRoot = (name: string) => join(root, name)

beforeAll(async () => {
  const list = 'prices: { trades: { file: r.csv, entry: 5000, stopDistance: 10 } }'
  const yaml = scenarioYaml({ samples: '{ count: 1010, trades: 12, risks: [0.5%, 1%] }', plan: '{ risk: 1% }' })
  const kept = yaml.split('\n').filter(line => !/^(strategy|prices):/.test(line))
  files(inRoot('list'), { 'scenario.yaml': [...kept, list].join('\n'), 'r.csv': `r\n${R.join('\n')}\n` })
  const prices = '{ model: { use: gbm, start: 60000, bar: 4h, bars: 60, params: { mu: 0, sigma: 0.8 } } }'
  const samples = '{ count: 510, trades: 4, from: paths, seed: 5, risks: [1%, 2%] }'
  files(inRoot('paths'), { 'scenario.yaml': perpetualYaml({ prices, samples }) })
  for (const shard of [1, 2, 3]) {
    const { code, stderr } = await inProcess(...COMPARE, '--shard', `${shard}/3`, '--out', inRoot(`${shard}.part`))
    expect(code, stderr).toBe(0)
  }
})

const PARTS = ['1.part', '2.part', '3.part'].map(inRoot)

/** Every file of a results folder. */
function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(namesIn(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}

function merge(parts: readonly string[], out: string, ...flags: string[]) {
  return inProcess('merge', ...parts, '--out', inRoot(out), '--no-report', '--quiet', ...flags)
}

describe('run --shard and merge', () => {
  it('write the bytes of one machine, for a comparison with all its rounds, from parts in any order', async () => {
    await inProcess(...COMPARE, '--out', inRoot('one'))
    const { code, stderr } = await merge(PARTS.toReversed(), 'merged')
    expect(code, stderr).toBe(0)
    expect(contentsOf(inRoot('merged'))).toEqual(contentsOf(inRoot('one')))
    const { comparison } = JSON.parse(contentsOf(inRoot('merged'))['summary.json']!)
    expect(comparison.recommendation.fresh.length).toBeGreaterThan(0)
    expect(comparison.withoutEdge.levels).toHaveLength(2)
  })

  it('are joined by the folder of the parts, whatever else lies there', async () => {
    const folder = files(inRoot('parts'), { 'notes.txt': 'no part' })
    for (const part of PARTS) copyFileSync(part, join(folder, basename(part)))
    const { code, stderr } = await merge([folder], 'merged-folder')
    expect(code, stderr).toBe(0)
    expect(contentsOf(inRoot('merged-folder'))).toEqual(contentsOf(inRoot('merged')))
    const none = await merge([files(inRoot('none'), { 'notes.txt': 'no part' })], 'never')
    expect([none.code, none.stderr]).toEqual([
      2,
      expect.stringContaining('none: no file in this folder ends with .part'),
    ])
  })

  it('write the bytes of one machine where prices are simulated, and say what a part holds', async () => {
    await inProcess('run', PATHS, '--out', inRoot('one-of-paths'), '--no-report', '--quiet')
    const parts = [1, 2].map(shard => inRoot(`path-${shard}.part`))
    for (const [k, out] of parts.entries()) {
      const { stdout } = await inProcess('run', PATHS, '--shard', `${k + 1}/2`, '--out', out, '--json')
      const samples = k === 0 ? { first: 1, last: 250, of: 510 } : { first: 251, last: 510, of: 510 }
      expect(JSON.parse(stdout)).toMatchObject({ shard: k + 1, of: 2, file: out, samples })
    }
    const { code, stdout } = await inProcess(
      'merge',
      ...parts,
      '--out',
      inRoot('paths-merged'),
      '--no-report',
      '--json',
    )
    expect(code).toBe(0)
    expect(contentsOf(inRoot('paths-merged'))).toEqual(contentsOf(inRoot('one-of-paths')))
    expect(JSON.parse(stdout).samples.count).toBe(510)
  })

  it('take no folder for a part, before anything is played', async () => {
    const { report, charts, parquet, ...quiet } = quietOptions('', false)
    const say = () => expect.unreachable()
    for (const out of [inRoot('no-such/'), root]) {
      const played = playShard(await loadScenario(LIST), { ...quiet, say, out, shard: { shard: 1, of: 2 } })
      await expect(played).rejects.toThrow('found the name of a folder; allowed: that of a file')
    }
    expect(existsSync(inRoot('no-such'))).toBe(false)
  })

  it('write no part after an interruption, and no other file in its place', async () => {
    const interrupt = new AbortController()
    const { report, charts, parquet, ...quiet } = quietOptions(inRoot('cut.part'), false)
    const options = {
      ...quiet,
      shard: { shard: 1, of: 2 },
      signal: interrupt.signal,
      onProgress: () => interrupt.abort(new Error('interrupted')),
    }
    await expect(playShard(await loadScenario(LIST), options)).rejects.toThrow('interrupted')
    expect(readdirSync(root).filter(name => name.includes('cut'))).toEqual([])
  })
})

describe('merge', () => {
  const problemsOf = async (parts: readonly string[], ...flags: string[]) => {
    const { code, stderr } = await merge(parts, 'never', ...flags)
    expect(code, stderr).toBe(2)
    expect(existsSync(inRoot('never'))).toBe(false)
    return stderr
  }

  it('refuses missing, doubled, foreign, cut-off, changed and strange files, and parts of another version, all at once', async () => {
    const [first, second, third] = PARTS as [string, string, string]
    const bytes = readFileSync(third)
    writeFileSync(inRoot('cut-off.part'), bytes.subarray(0, bytes.length - 100))
    const flipped = Buffer.from(bytes)
    flipped[bytes.length >> 1]! ^= 1
    writeFileSync(inRoot('flipped.part'), flipped)
    writeFileSync(inRoot('strange.part'), 'time,open\n')
    writeFileSync(inRoot('empty.part'), '')
    copyFileSync(second, inRoot('again.part'))
    await inProcess(...COMPARE, '--seed', '8', '--shard', '3/3', '--out', inRoot('foreign.part'))
    const { header } = readShards([inRoot('1.part'), second, third])[0]!
    writeSectionFile(inRoot('older.part'), 'stepup part 1', { ...header, version: '0.0.9' }, new Map())
    writeSectionFile(inRoot('mute.part'), 'stepup part 1', { shard: 1 }, new Map())
    const strange = ['cut-off', 'flipped', 'strange', 'again', 'foreign', 'older', 'mute', 'absent', 'empty']
    const stderr = await problemsOf([first, second, ...strange.map(name => inRoot(`${name}.part`)), join(root, 'list')])
    expect(stderr).toMatch(/cut-off\.part.*damaged/)
    expect(stderr).toMatch(/flipped\.part.*damaged/)
    expect(stderr).toMatch(/strange\.part.*no file that begins with "stepup part 1"/)
    expect(stderr).toMatch(/again\.part.*part 2 of 3 is there already: .*2\.part/)
    expect(stderr).toMatch(/foreign\.part.*another run than .*: other values of the command line/)
    expect(stderr).toMatch(/older\.part.*stepup 0\.0\.9 made this part/)
    expect(stderr).toMatch(/mute\.part.*does not say what it is a part of/)
    expect(stderr).toMatch(/absent\.part.*no such file/)
    expect(stderr).toMatch(/empty\.part.*no file that begins/)
    expect(stderr).toContain(`${join(root, 'list')}: no file in this folder ends with .part`)
    expect(stderr).toMatch(/part is missing: 3 of 3/)
  })

  it('refuses parts whose rounds are not there, or are not what they should be', async () => {
    const [one, two, three] = readShards(PARTS)
    const forged = inRoot('forged.part')
    for (const [sections, message] of [
      [new Map(), 'lacks the round "samples"'],
      [new Map([['samples', two!.section('samples')!]]), 'another range'],
      [new Map([['samples', Buffer.from('nonsense')]]), 'damaged, or larger'],
    ] as const) {
      writeSectionFile(forged, 'stepup part 1', three!.header, sections)
      expect(await problemsOf([one!.file, two!.file, forged])).toContain(message)
    }
  })

  it('refuses to join where prices or trades are no longer what they were, or lie elsewhere', async () => {
    const list = join(root, 'list', 'r.csv')
    const before = readFileSync(list)
    writeFileSync(list, `${before}1\n`)
    expect(await problemsOf(PARTS)).toMatch(/r\.csv.*not what it was when the parts were made/)
    writeFileSync(list, before)
    expect(await problemsOf(PARTS, '--folder', root)).toMatch(/r\.csv.*no such file[\s\S]*--folder/)
  })

  it('runs no strategy file of a stranger unless it may', async () => {
    const strategy = join(import.meta.dirname, '../../scenarios/strategies')
    const own = join(strategy, readdirSync(strategy).find(name => name.endsWith('.ts'))!)
    const yaml = scenarioYaml({ strategy: `{ use: ${own} }`, samples: '{ count: 500, trades: 5 }' })
    files(inRoot('own'), { 'scenario.yaml': yaml, 'prices.csv': wavyPrices(400) })
    const parts = [1, 2].map(shard => inRoot(`own-${shard}.part`))
    for (const [k, out] of parts.entries())
      expect((await inProcess('run', inRoot('own/scenario.yaml'), '--shard', `${k + 1}/2`, '--out', out)).code).toBe(0)
    expect(await problemsOf(parts)).toMatch(/merge would run .*\.ts[\s\S]*--run-code/)
    expect((await merge(parts, 'own-merged', '--run-code')).code).toBe(0)
  })
})

describe('--shard', () => {
  const refusal = async (...flags: string[]) => {
    const { code, stderr } = await inProcess('run', LIST, '--out', inRoot('refused.part'), ...flags)
    expect(code, stderr).toBe(2)
    expect(existsSync(inRoot('refused.part'))).toBe(false)
    return stderr
  }

  it('takes one of a number of parts that all have samples', async () => {
    for (const shard of ['0/3', '4/3', '3', '1/0', 'a/b', '1/1000000'])
      expect(await refusal('--shard', shard)).toContain(`such as 3/8, up to 100,000, not ${shard}`)
    expect(await refusal('--shard', '1/6')).toMatch(/found 1010, and --shard of 6 parts; .* at most 5 parts/)
    expect(await refusal('--shard', '1/1', '--set', 'samples.count=0')).toContain('there is nothing to share')
  })

  it('leaves what tells of a whole run to merge', async () => {
    for (const flag of ['--open', '--charts', '--parquet'])
      expect(await refusal('--shard', '1/2', flag)).toContain(`${flag} is for the whole run: give it to merge`)
  })

  it('replaces an older part, and no file of another kind', async () => {
    const out = inRoot('list/r.csv')
    const { code, stderr } = await inProcess(...COMPARE, '--shard', '1/3', '--out', out)
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('a file of another kind') })
    copyFileSync(PARTS[1]!, inRoot('older'))
    expect((await inProcess(...COMPARE, '--shard', '1/3', '--out', inRoot('older'))).code).toBe(0)
    expect(readFileSync(inRoot('older')).equals(readFileSync(PARTS[0]!))).toBe(true)
  })
})
