import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { readLocated } from './support.ts'

const load = (file: string) => parseDocumentText(readFileSync(file, 'utf8'), file)
const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter(file => file.endsWith(ending))
    .map(file => `${folder}/${file}`)

describe('scenarios', () => {
  const known = ['plan-example', 'sol-breakout', 'sol-hedge', 'sp500-1000', 'sp500-mes-es']

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
    expect(venue!.maintenance[1]).toEqual({ upTo: 100_000, rate: 0.0065, deduction: 30, maxLeverage: 75 })
    expect(venue!.minQuantity).toBe(0.01)
    expect(ladder.tiers[2]!.fee).toEqual({ perContract: 0, maker: 0.0002, taker: 0.0005 })
  })
})
