import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { readLocated } from './support.ts'

interface Facts {
  readonly name?: string
  readonly sources?: Readonly<Record<string, string>>
  readonly tiers?: readonly Facts[]
  readonly underlyings?: Readonly<Record<string, Facts>>
}

const load = (file: string) => parseDocumentText(readFileSync(file, 'utf8'), file)
const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter(file => file.endsWith(ending))
    .map(file => `${folder}/${file}`)

/** Fields that hold a number somewhere inside, apart from those in the blocks below. */
function numericFields(facts: Facts): string[] {
  const holdsNumber = (value: unknown): boolean =>
    typeof value === 'number' ||
    (typeof value === 'string' && /^[\d.]+%$/.test(value)) ||
    (typeof value === 'object' && value !== null && Object.values(value).some(holdsNumber))
  return Object.entries(facts)
    .filter(([key, value]) => !['tiers', 'underlyings', 'sources'].includes(key) && holdsNumber(value))
    .map(([key]) => key)
}

/** Fields without a source that carries a date, as `file: field`. */
function undated(file: string): string[] {
  const top = load(file).value as Facts
  const parts = [top, ...(top.tiers ?? []), ...Object.values(top.underlyings ?? {})]
  return parts.flatMap(part =>
    numericFields(part)
      .filter(
        field =>
          !/\b20\d\d-\d\d(-\d\d)?\b|\b20\d\d to 20\d\d\b/.test(part.sources?.[field] ?? top.sources?.[field] ?? ''),
      )
      .map(field => `${file}: ${field}`),
  )
}

const ladders = filesIn('data/ladders', '.yaml')
const venues = filesIn('data/venues', '.yaml')

describe('data', () => {
  test.each([...ladders, ...venues])('%s gives every number a source with a date', file => {
    expect(numericFields((load(file).value as Facts).tiers?.[0] ?? (load(file).value as Facts))).not.toEqual([])
    expect(undated(file)).toEqual([])
  })

  test.each(ladders)('%s is a valid ladder', file => {
    const name = file.replace(/^.*\/|\.yaml$/g, '')
    const isRate = name.endsWith('-perp')
    const market = isRate ? `{ ladder: ${name}, venue: binance }` : `{ ladder: ${name} }`
    const account = isRate ? '{ start: 1000, leverage: 5 }' : '{ start: 1000 }'
    const text = `account: ${account}\nmarket: ${market}\nprices: { trades: { file: t.csv } }\n`
    const { ladder, venue, sources } = readLocated(parseDocumentText(text, 'x.yaml')).market
    expect(ladder.tiers[0]!.name).toBe('micro')
    expect(ladder.tiers.at(-1)!.name).toBe('standard')
    expect(venue === null).toBe(!isRate)
    expect(sources.length).toBeGreaterThan(0)
  })
})

describe('scenarios', () => {
  const known = ['plan-example', 'sol-breakout', 'sp500-1000', 'sp500-mes-es']

  test.each(filesIn('scenarios', '.yaml'))('%s is valid', file => {
    expect(readLocated(load(file)).name).not.toBe('')
  })

  test('the ones that the documentation names are there, with the files they need', () => {
    expect(known.map(name => existsSync(`scenarios/${name}.yaml`))).toEqual(known.map(() => true))
    expect(existsSync('scenarios/plan-example-trades.csv')).toBe(true)
    expect(existsSync('data/prices/SOLUSDT-1h.csv')).toBe(false)
  })

  test('the example loses $5 and $50 on the same move', () => {
    const { ladder } = readLocated(load('scenarios/plan-example.yaml')).market
    expect(ladder.tiers.map(tier => tier.multiplier * 50)).toEqual([5, 50])
  })

  test('the SOL perpetual reads the table of its own underlying and pays the venue', () => {
    const { ladder, venue } = readLocated(load('scenarios/sol-breakout.yaml')).market
    expect(venue!.maintenance[1]).toEqual({ upTo: 100_000, rate: 0.0065, deduction: 30 })
    expect(venue!.minQuantity).toBe(0.01)
    expect(ladder.tiers[2]!.fee).toEqual({ perContract: 0, maker: 0.0002, taker: 0.0005 })
  })
})

describe('reference cases', () => {
  const folders = ['test/reference/cases', '../shared/reference/cases'].filter(folder => existsSync(folder))
  const files = folders.flatMap(folder =>
    readdirSync(folder)
      .map(name => `${folder}/${name}/scenario.yaml`)
      .filter(file => existsSync(file)),
  )

  test.each(files)('%s is valid', file => {
    expect(readLocated(load(file)).plan.risk).toBeGreaterThan(0)
  })
})
