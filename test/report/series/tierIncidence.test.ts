import { expect, it } from 'vitest'
import { tierIncidence } from '../../../src/report/series/tierIncidence.ts'
import { incidenceTable } from '../../../src/report/tables/incidenceTable.ts'
import { makeSummary } from '../makeResult.ts'
import { makeSamples } from '../makeSamples.ts'

const samples = makeSamples()

it('names contracts by their symbol, and the level that it is about', () => {
  const found = tierIncidence(makeSummary({ samples }))!
  expect(found).toMatchObject({ accounts: 500, label: '2%', tiers: [{ symbol: 'EX' }] })
  const { columns, rows } = incidenceTable(found)
  expect(columns.map(({ head }) => head)).toEqual(['By trade', 'EX unlocked', 'Ruined before EX'])
  expect(rows.map(([trade]) => trade)).toEqual(['50', '100'])
  expect(rows[1]![1]).toMatchObject({ text: '60.0%', interval: ['58.8%', '61.2%'] })
})

it('is nothing without samples, without larger contracts, or where nothing happens on the way', () => {
  const nobody = { share: 0, low: 0, high: 0.01 }
  const idle = [{ tier: 'standard', points: [{ trade: 100, reached: nobody, ruinedBefore: nobody }] }]
  for (const found of [
    null,
    { ...samples, timeToTier: [] },
    { ...samples, timeToTier: null },
    { ...samples, timeToTier: idle },
  ]) {
    expect(tierIncidence(makeSummary({ samples: found }))).toBeNull()
  }
})
