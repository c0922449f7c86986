import type { AccountName } from '../../series/accountNames.ts'
import { COLOR } from '../chartTheme.ts'
import { type PanelLayer, UNCUT } from './panelParts.ts'

const COLORS = { end: COLOR.main, start: COLOR.muted, ruin: COLOR.limit, mark: COLOR.ink } as const

/** The names of the account where they were placed, over halos of paper; in a live chart they are placed anew with each part. */
export function namesLayers(names: readonly AccountName[] | null): PanelLayer[] {
  if (names === null) return [leaders({ name: 'names' }), ...words({ name: 'names' })]
  const far = names.filter(name => name.far)
  return [
    ...(far.length === 0 ? [] : [leaders({ values: [...far] })]),
    ...names.flatMap(name => words({ values: [{ ...name }] })),
  ]
}

/** A line to each name that stands far off what it names. */
function leaders(data: object): PanelLayer {
  return {
    data,
    transform: [{ filter: 'datum.far' }],
    mark: { type: 'rule', color: COLOR.muted, strokeWidth: 0.8 },
    encoding: { x: at('x'), y: at('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
  } as PanelLayer
}

function words(data: object): PanelLayer[] {
  return [true, false].map(
    halo =>
      ({
        data,
        mark: {
          ...{ ...UNCUT, fontSize: 12 },
          align: { expr: 'datum.align' },
          fontWeight: { expr: "datum.what === 'start' || datum.what === 'ruin' ? 400 : 600" },
          ...(halo ? { stroke: COLOR.paper, strokeWidth: 4, color: COLOR.paper } : {}),
        },
        encoding: { x: at('x'), y: at('y'), text: { field: 'label' }, ...(halo ? {} : { color: coloured }) },
      }) as PanelLayer,
  )
}

const coloured = {
  condition: (['end', 'start', 'ruin'] as const).map(what => ({
    test: `datum.what === '${what}'`,
    value: COLORS[what],
  })),
  value: COLORS.mark,
}

/** As it is, in pixels. */
function at(field: string): object {
  return { field, type: 'quantitative', scale: null, axis: null }
}
