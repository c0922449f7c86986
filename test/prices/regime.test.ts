import { describe, expect, it } from 'vitest'
import gbm from '../../src/prices/gbm.ts'
import { stationaryLaw } from '../../src/prices/parts/regimeMoments.ts'
import regime from '../../src/prices/regime.ts'
import { expectClose, shapeOf, streamOf } from './support.ts'

describe('regime', () => {
  it('finds as many regimes as it is asked for', () => {
    const bars = gbm.simulate({ mu: 0.1, sigma: 0.6 }, shapeOf(2, 2000), streamOf('one'))
    for (const regimes of [2, 3] as const) {
      const { params, notes } = regime.fit(bars, 1, { regimes })
      expect(params.sigma).toHaveLength(regimes)
      expect(notes[0]).toContain(`${regimes} regimes from 1999 log returns, as asked`)
    }
  })

  it('says where a single regime would do', () => {
    const { notes } = regime.fit(gbm.simulate({ mu: 0.1, sigma: 0.6 }, shapeOf(2, 2000), streamOf('one')), 1, {})
    expect(notes.join()).toContain('single regime describes the file better')
  })

  it.each([
    [
      'a row that does not add up',
      {
        transition: [
          [0.5, 0.4],
          [0.5, 0.5],
        ],
      },
      'transition.0',
    ],
    [
      'a row of another length',
      {
        transition: [
          [0.5, 0.5],
          [0.2, 0.3, 0.5],
        ],
      },
      'transition.1',
    ],
    ['means of another number', { mu: [0, 0, 0] }, 'mu'],
    ['a start that is no regime', { start: 2 }, 'start'],
  ])('refuses %s', (_, wrong, path) => {
    const written = {
      transition: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      mu: [0, 0],
      sigma: ['1%', '2%'],
    }
    expect(regime.params.safeParse(written).success).toBe(true)
    const { error } = regime.params.safeParse({ ...written, ...wrong })
    expect(error!.issues.map(issue => issue.path.join('.'))).toContain(path)
  })
})

describe('stationaryLaw', () => {
  it('settles where the regimes take turns', () => {
    expectClose(
      {
        ...stationaryLaw([
          [0, 1],
          [1, 0],
        ]),
      },
      { 0: 0.5, 1: 0.5 },
    )
  })
})
