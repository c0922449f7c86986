import type { TopLevelSpec } from 'vega-lite'
import type { GapStep } from '../../results/idealGap.ts'
import type { GapPicture } from '../series/gapPicture.ts'
import { GAP_NAMES } from '../words/evidence/gapWords.ts'
import { axisMoney } from '../words/format.ts'
import { moneyLabel } from './axisFormats.ts'
import { type ChartSize, COLOR, END_ROOM } from './chartTheme.ts'

interface Bar {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly kind: 'whole' | 'loss' | 'income'
}

const [ROW, LINE] = [44, 15]

/** From the ideal over each rule that changed it to the account: all bars of whole accounts grow from the start. */
export function gapChart(picture: GapPicture, size: ChartSize): TopLevelSpec {
  const bars = gapBars(picture)
  const { quote, start, ruin } = picture
  const x = {
    type: 'quantitative' as const,
    scale: { zero: false, nice: true },
    title: null,
    axis: {
      grid: true,
      tickCount: size.narrow ? 3 : 6,
      domain: false,
      labelExpr: moneyLabel(quote),
      orient: 'bottom' as const,
    },
  }
  const levels = [
    { level: start, name: `Start ${axisMoney(start, quote)}`, color: COLOR.muted, dash: [] },
    ...(ruin === null
      ? []
      : [{ level: ruin, name: `Ruin ${axisMoney(ruin, quote)}`, color: COLOR.limit, dash: [6, 4] }]),
  ]
  const right = bars.reduce((most, { from, to }) => Math.max(most, from, to), start)
  return {
    width: size.width,
    height: ROW * bars.length + 60,
    autosize: { type: 'fit', contains: 'padding' },
    padding: END_ROOM,
    layer: [
      {
        data: { values: bars },
        mark: { type: 'bar', height: 18, cornerRadius: 2 },
        encoding: {
          y: {
            field: 'name',
            type: 'nominal',
            sort: null,
            title: null,
            axis: { labelColor: COLOR.ink, labelExpr: "split(datum.label, '|')" },
          },
          x: { field: 'from', ...x },
          x2: { field: 'to' },
          color: {
            field: 'kind',
            type: 'nominal',
            scale: { domain: ['whole', 'loss', 'income'], range: [COLOR.main, COLOR.bad, COLOR.good] },
            legend: null,
          },
        },
      },
      ...levels.flatMap(({ level, name, color, dash }, i) => {
        const late = level > right * 0.6
        // On a telephone the two names have no room beside each other.
        const row = size.narrow ? i : 0
        return [
          {
            data: { values: [{ level }] },
            mark: { type: 'rule' as const, color, strokeWidth: 1.4, ...(dash.length > 0 ? { strokeDash: dash } : {}) },
            encoding: { x: { field: 'level', ...x } },
          },
          {
            data: { values: [{ level, name }] },
            mark: {
              ...{ type: 'text', color, fontSize: 12, y: -8 - LINE * row, baseline: 'bottom' },
              align: late ? 'right' : 'left',
            } as never,
            encoding: { x: { field: 'level', ...x }, text: { field: 'name' } },
          },
        ]
      }),
    ],
  }
}

function gapBars({ ideal, account, steps, start, quote }: GapPicture): Bar[] {
  let level = ideal.finalEquity
  const whole = (name: string, { finalEquity }: GapStep): Bar => ({
    name: `${name}|${axisMoney(finalEquity, quote)}`,
    from: start,
    to: finalEquity,
    kind: 'whole',
  })
  const over = steps.map(({ rule, change, finalEquity }): Bar => {
    const from = level
    level = finalEquity
    return {
      name: `${GAP_NAMES[rule]}|${change > 0 ? '+' : ''}${axisMoney(change, quote)}`,
      from,
      to: level,
      kind: change < 0 ? 'loss' : 'income',
    }
  })
  return [whole(GAP_NAMES.ideal, ideal), ...over, whole('The account', account)]
}
