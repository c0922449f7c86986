import { ownLevel, type RiskLevelSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { percent, setting, signedPercent } from '../words/format.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import type { Paint } from './ansi.ts'
import { wrapText } from './wrapText.ts'

const [MOST, LEAST] = [40, 8]
const GAP = '  '
const GROWS = 'the middle account grows'
const NO_ROOM = 'No room here for bars of growth against drawdown: a wider window has it, and the report draws them.'

/** A figure of the levels as bars. */
interface Measure {
  /** The first that has room in one line, else the last. */
  readonly heads: readonly string[]
  readonly of: (level: RiskLevelSummary) => number
  readonly text: (value: number) => string
  /** Where a line is drawn across the bars; null = nowhere. */
  readonly limit: number | null
}

/**
 * Growth against drawdown by level, as bars from nothing to the largest: what the middle account gains, and how deep 95 of
 * 100 fall, with the limit drawn. Where lines are too short for bars it says so; nothing where one level stands alone, or no
 * account moved.
 */
export function levelBars({ samples, limits, facts }: Summary, width: number, paint: Paint): string[] {
  if (samples === null || samples.risks.length < 2 || ownLevel(samples) === undefined) return []
  const words = levelWords(samples)
  const measures: readonly Measure[] = [
    {
      heads: [GROWS, 'middle grows'].map(head => `${head}; * ${words.starred}`).concat(GROWS),
      of: ({ medianFinal }) => medianFinal.value / facts.start - 1,
      text: value => signedPercent(value),
      limit: null,
    },
    {
      heads: [
        limits.drawdown === null
          ? '95 of 100 fall no deeper'
          : `95 of 100 fall no deeper; limit ${setting(limits.drawdown)}`,
      ],
      of: ({ drawdownP95 }) => drawdownP95.value,
      text: value => percent(value),
      limit: limits.drawdown,
    },
  ]
  if (measures.every(({ of }) => samples.risks.every(level => !(of(level) > 0)))) return []
  const labels = samples.risks.map(({ label, own }) => `${label}${own ? '*' : ''}`)
  const head = words.head.toLowerCase()
  const labelWidth = Math.max(head.length, ...labels.map(({ length }) => length))
  const room = Math.floor((width - labelWidth) / 2) - GAP.length
  const drawn = measures.map(measure => columnOf(measure, samples.risks, room))
  if (drawn.includes(null)) return wrapText(NO_ROOM, width)
  const line = (label: string, cells: readonly string[]) => [label.padStart(labelWidth), ...cells].join(GAP).trimEnd()
  const columns = drawn as readonly Drawn[]
  const heads = Math.max(...columns.map(({ heads }) => heads.length))
  return [
    ...Array.from({ length: heads }, (_, i) => {
      const cells = columns.map(({ heads, width }) => (heads[i] ?? '').padEnd(width))
      return paint('dim', line(i === 0 ? head : '', cells))
    }),
    ...labels.map((label, i) =>
      line(
        label,
        columns.map(({ rows }) => rows[i]!),
      ),
    ),
  ]
}

interface Drawn {
  /** The head in as many lines as it takes. */
  readonly heads: readonly string[]
  readonly width: number
  readonly rows: readonly string[]
}

/** Null where there is no room for figure and bar. */
function columnOf(
  { heads: named, of, text, limit }: Measure,
  levels: readonly RiskLevelSummary[],
  room: number,
): Drawn | null {
  const values = levels.map(of)
  const figures = values.map(text)
  const figureWidth = Math.max(...figures.map(({ length }) => length))
  const bars = Math.min(room - figureWidth - 1, MOST)
  if (bars < LEAST) return null
  const heads = wrapText(named.find(({ length }) => length <= room) ?? named.at(-1)!, room)
  const largest = Math.max(...values, limit ?? 0)
  const cells = (value: number) => (largest > 0 ? Math.round((Math.max(value, 0) / largest) * bars) : 0)
  const mark = limit === null ? -1 : Math.max(cells(limit) - 1, 0)
  const width = Math.max(figureWidth + 1 + bars, ...heads.map(({ length }) => length))
  const rows = values.map((value, i) => {
    const bar = Array.from({ length: bars }, (_, at) => (at === mark ? '│' : at < cells(value) ? '█' : ' '))
    return `${figures[i]!.padStart(figureWidth)} ${bar.join('')}`.padEnd(width)
  })
  return { heads, width, rows }
}
