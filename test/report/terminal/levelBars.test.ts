import { describe, expect, it } from 'vitest'
import { levelBars } from '../../../src/report/terminal/levelBars.ts'
import { makeSummary } from '../makeResult.ts'
import { makeSamples } from '../makeSamples.ts'

/** Levels that end with this multiple of the start of 1,000, and fall so deep. */
function barsOf(
  ends: readonly (readonly [end: number, fall: number])[],
  drawdown: number | null,
  width = 100,
): string[] {
  const samples = makeSamples()
  const like = samples.risks.at(-1)!
  const risks = ends.map(([end, fall], k) => ({
    ...like,
    own: k === ends.length - 1,
    label: `${k + 1}%`,
    medianFinal: { ...like.medianFinal, value: end * 1000 },
    drawdownP95: { ...like.drawdownP95, value: fall },
  }))
  const summary = makeSummary({ samples: { ...samples, risks }, limits: { ruin: null, drawdown } }, { start: 1000 })
  return levelBars(summary, width, (_, text) => text)
}

/** Lengths of the two bars of a line, what lies under the limit counted. */
const lengths = (line: string) => [...line.matchAll(/█[█│]*/g)].map(([bar]) => bar.length)

describe('levelBars', () => {
  it('draws growth and drawdown from nothing, each to the scale of its largest', () => {
    const [head, small, large] = barsOf(
      [
        [1.5, 0.2],
        [2, 0.4],
      ],
      null,
    )
    expect(head).toMatch(/^risk {2}the middle account grows; \* yours +95 of 100 fall no deeper$/)
    expect(small).toMatch(/^ {2}1% {2} \+50\.0% █+ +20\.0% █+$/)
    expect(large).toMatch(/^ 2%\* {2}\+100\.0% █+ +40\.0% █+$/)
    const [growth, fall] = lengths(large!)
    expect(lengths(small!).map((length, i) => length / [growth!, fall!][i]!)).toEqual([
      expect.closeTo(0.5, 1),
      expect.closeTo(0.5, 1),
    ])
  })

  it('draws the limit across the falls, also beyond the largest of them, and no bar of a loss', () => {
    const [head, lost, grown] = barsOf(
      [
        [0.9, 0.1],
        [1.1, 0.2],
      ],
      0.4,
    )
    expect(head).toContain('95 of 100 fall no deeper; limit 40%')
    expect(lost).toMatch(/^ {2}1% {2}−10\.0% +10\.0% █+ +│$/)
    const places = [lost!, grown!].map(line => line.lastIndexOf('│'))
    expect(places[0]).toBe(places[1])
    expect(places[0]).toBe(grown!.length - 1)
    const over = barsOf(
      [
        [0.9, 0.1],
        [1.1, 0.8],
      ],
      0.4,
    ).at(-1)!
    expect(over).toMatch(/█│█+$/)
    expect(lengths(over).at(-1)).toBe(2 * (over.lastIndexOf('│') - over.lastIndexOf('80.0% ') - '80.0% '.length + 1))
  })

  it('draws narrower on shorter lines, its heads in two, and says where no bar has room', () => {
    const at = (width: number) =>
      barsOf(
        [
          [1.5, 0.2],
          [2, 0.4],
        ],
        0.3,
        width,
      )
    const [first, second, ...rows] = at(60)
    expect(first).toMatch(/^risk {2}middle grows; \* yours +95 of 100 fall no deeper;$/)
    expect(second!.trim()).toBe('limit 30%')
    expect(rows.map(row => lengths(row).length)).toEqual([2, 2])
    expect(at(34).join(' ')).toMatch(/^No room here for bars .* the report draws them\.$/)
  })

  it('draws nothing where there is one level, or nothing moved', () => {
    expect(barsOf([[1.5, 0.2]], null)).toEqual([])
    expect(
      barsOf(
        [
          [1, 0],
          [1, 0],
        ],
        0.3,
      ),
    ).toEqual([])
    for (const width of [34, 40, 50, 56, 60, 80, 100, 200]) {
      for (const line of barsOf(
        [
          [1.5, 0.2],
          [2, 0.4],
        ],
        0.3,
        width,
      ))
        expect(line.length).toBeLessThanOrEqual(width)
    }
  })
})
