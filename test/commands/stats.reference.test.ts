import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectLike, type Json } from '../stats/expectLike.ts'
import { referenceSeries } from '../stats/reference.ts'
import { files, workFolder } from './commandLine.ts'
import { statsOf } from './statsOf.ts'

const root = workFolder()

describe('stats of a curve', () => {
  for (const { name, time, equity, json } of referenceSeries()) {
    it(`reproduces ${name} from a file, and infers its periods`, async () => {
      const rows = equity.map((value, i) => `${new Date(time[i]!).toISOString().slice(0, 10)},${value}\n`)
      files(root, { [`${name}.csv`]: `date,equity\n${rows.join('')}` })
      const path = join(root, `${name}.csv`)
      const found = await statsOf(path)
      expect(found).toMatchObject({ kind: 'equity', rows: equity.length })
      expectLike(byReference(found), json.recommended)
      expectLike(byReference(await statsOf(path, '--risk-free', '3%')), json.recommended_rf_3pct)
    })
  }
})

function byReference({ values, drawdowns }: Json): Json {
  return { ...values, max_drawdown_episode: drawdowns[0] ?? null, top5_drawdowns: drawdowns }
}
