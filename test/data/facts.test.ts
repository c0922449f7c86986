import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dataNames, dataValue, ladderFile, sessionFile, venueFile } from './dataFiles.ts'
import { withTables } from './dataReadme.ts'

interface Part {
  readonly sources?: Readonly<Record<string, unknown>>
  readonly tiers?: readonly Part[]
  readonly underlyings?: Readonly<Record<string, Part>>
}

const files = (['ladders', 'venues', 'brokers'] as const).flatMap(kind =>
  dataNames(kind).map(name => [kind, name] as const),
)
/** Fields whose text alone is no number, and blocks that are looked at apart. */
const APART = ['tiers', 'underlyings', 'sources', 'symbol', 'underlying', 'name', 'notes', 'unknown', 'session']

function holdsNumber(value: unknown): boolean {
  if (typeof value === 'number') return true
  if (typeof value === 'string') return /^[\d.]+%$/.test(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNumber)
}

/** Every number of a part with its fact, its own or that of the file. */
function factsOf(part: Part, file: Part): [string, unknown][] {
  return Object.entries(part)
    .filter(([field, value]) => !APART.includes(field) && holdsNumber(value))
    .map(([field]) => [field, part.sources?.[field] ?? file.sources?.[field]])
}

describe('facts of data/', () => {
  it.each(files)('%s/%s: every number has its source, the day it was seen and the day to look again', (kind, name) => {
    const file = dataValue(kind, name) as Part
    const parts = [file, ...(file.tiers ?? []), ...Object.values(file.underlyings ?? {})]
    const facts = parts.flatMap(part => factsOf(part, file))
    expect(facts.length).toBeGreaterThan(2)
    for (const [field, fact] of facts) {
      const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
      expect([field, fact]).toEqual([
        field,
        expect.objectContaining({ source: expect.any(String), observed: day, reviewBy: day }),
      ])
      const { observed, reviewBy } = fact as { observed: string; reviewBy: string }
      expect(reviewBy > observed).toBe(true)
    }
  })

  it.each(dataNames('sessions'))('sessions/%s: has its source, the day it was seen and the day to look again', name => {
    const { source, covers } = sessionFile(name)
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
    expect(source).toEqual({ source: expect.any(String), observed: day, reviewBy: day })
    const { observed, reviewBy } = source as { observed: string; reviewBy: string }
    expect(reviewBy > observed).toBe(true)
    // What is not covered is an error of a run: the file is due before.
    expect(reviewBy <= (covers?.to ?? reviewBy)).toBe(true)
  })

  it('name the most leverage of a pair as the first entry of its table does', () => {
    const stated = dataNames('venues').flatMap(name => {
      const pairs = Object.entries(venueFile(name).underlyings ?? {})
      return pairs.flatMap(([coin, { maxLeverage, maintenance }]) => {
        const [first] = maintenance ?? []
        return first?.maxLeverage === undefined ? [] : [[name, coin, first.maxLeverage, maxLeverage] as const]
      })
    })
    expect(stated.length).toBeGreaterThan(6)
    for (const [name, coin, first, most] of stated) expect([name, coin, most]).toEqual([name, coin, first])
  })

  it('charge the sum of the parts that the source of a fee names, and never less than another source', () => {
    const parts = /exchange ([\d.]+); broker ([\d.]+) and NFA ([\d.]+)/
    const summed = dataNames('ladders').flatMap(name =>
      ladderFile(name).tiers.flatMap(({ symbol, fee, sources }) => {
        const fact = sources?.fee
        if (typeof fact !== 'object') return []
        const other = / so ([\d.]+)$/.exec(fact.conflict?.says ?? '')
        if (other !== null) expect([symbol, fee!.perContract! > Number(other[1])]).toEqual([symbol, true])
        const found = parts.exec(fact.source)
        if (found === null) return []
        expect(fee!.perContract).toBeCloseTo(
          found.slice(1).reduce((sum, part) => sum + Number(part), 0),
          9,
        )
        return [symbol]
      }),
    )
    expect(summed).toEqual(expect.arrayContaining(['MES', 'ES', 'MGC', 'BTC', 'QM']))
  })

  it('have the tick value of a coin-margined contract by its price, in the coin', () => {
    const readme = readFileSync('data/README.md', 'utf8')
    expect(readme).toContain('| ETHUSD-micro | 10 | 0.01 | 0.1 ÷ p² ETH |')
    expect(readme).toContain('| MES | 5 | 0.25 | 1.25 |')
  })

  it('stand in data/README.md as the files have them (npm run data:readme)', () => {
    const readme = readFileSync('data/README.md', 'utf8')
    expect(withTables(readme)).toBe(readme)
  })
})
