import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WIDE } from '../../../src/report/charts/chartTheme.ts'
import { CHARTS, explorer } from './madeCharts.ts'

describe('the specification of a chart', () => {
  const folder = new URL('../../golden/charts/', import.meta.url)

  for (const [name, chart] of Object.entries({ ...CHARTS, explorer })) {
    it(`is the agreed one: ${name}`, () => {
      const spec = `${JSON.stringify(chart(WIDE), null, 2)}\n`
      const file = new URL(`${name.replaceAll(' ', '-')}.vl.json`, folder)
      // Agreed on purpose only: UPDATE_CHARTS=1 npx vitest run test/report/charts
      if (process.env['UPDATE_CHARTS'] === '1') {
        mkdirSync(folder, { recursive: true })
        writeFileSync(file, spec)
      }
      expect(spec).toBe(readFileSync(file, 'utf8'))
    })
  }
})
