import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonSchema, type SchemaKind } from '../../src/scenario/jsonSchema.ts'
import { files, inProcess, workFolder } from '../commands/commandLine.ts'
import { wavyPrices } from '../commands/scenarios.ts'
import { guide } from './manual.ts'
import { codeOf, fences, names } from './markdown.ts'

const markets = guide('markets')

/** The YAML under the words that introduce a file of one's own. */
function exampleOf(what: string): string {
  const after = markets.slice(markets.indexOf(`**A ${what} of your own**`))
  return fences(after).find(({ info }) => info === 'yaml')!.text
}

/** Every key that a schema knows, at any depth. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties!) : []
  return [...own, ...Object.values(schema).flatMap(keysOf)]
}

describe('files of one’s own in the guide to markets', () => {
  const root = files(workFolder(), {
    'my-ladder.yaml': exampleOf('ladder'),
    'my-venue.yaml': exampleOf('venue'),
    'my-broker.yaml': exampleOf('broker').replace('MES', 'MIX').replace('ES:', 'IX:'),
    'my-session.yaml': exampleOf('session'),
    // In the year that the session covers.
    'prices.csv': wavyPrices(300, { price: 20_000, step: 3_600_000 }).replaceAll('2024-', '2025-'),
    'coins.csv': wavyPrices(200, { price: 150 }),
  })
  const scenario = (blocks: string) => `${blocks}\nstrategy: { use: breakout, lookback: 10 }\nsamples: { count: 0 }\n`

  it('are a ladder with its session and broker that trade', async () => {
    files(root, {
      'index.yaml': scenario(
        [
          'account: { start: 2000000, dayMargin: my-broker.yaml }',
          'market: { ladder: my-ladder.yaml }',
          'prices: { history: { file: prices.csv } }',
        ].join('\n'),
      ),
    })
    const { code, stderr } = await inProcess('run', join(root, 'index.yaml'), '--out', join(root, 'out'), '--no-report')
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')])
    const { facts, market } = JSON.parse(readFileSync(join(root, 'out', 'summary.json'), 'utf8'))
    expect(facts.taken).toBeGreaterThan(0)
    expect(market.tiers.map((tier: { symbol: string }) => tier.symbol)).toEqual(['MIX', 'IX'])
  })

  it('are a venue that a perpetual trades on', async () => {
    files(root, {
      'coin.yaml': scenario(
        'account: { start: 5000, leverage: 5 }\nmarket: { ladder: sol-perp, venue: my-venue.yaml }\nprices: { history: { file: coins.csv } }',
      ),
    })
    const out = join(root, 'coin')
    expect((await inProcess('run', join(root, 'coin.yaml'), '--out', out, '--no-report')).stderr).not.toContain('error')
    const { facts, market } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))
    expect(facts.taken).toBeGreaterThan(0)
    expect(market.venue).toBe('my venue')
  })

  it.each(['ladder', 'venue', 'broker', 'session'] satisfies SchemaKind[])('name every key of a %s', kind => {
    const keys = [...new Set(keysOf(jsonSchema(kind, [])))]
    expect(keys.length).toBeGreaterThan(4)
    const code = codeOf(markets)
    expect(keys.filter(key => !names(code, key))).toEqual([])
  })
})
