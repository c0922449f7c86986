import { tierColors } from '../chartTheme.ts'

const DASHES = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [12, 4],
]

/** Colour and dash by run, so that lines are told apart without colours too. */
export function runEncoding(labels: readonly string[], narrow: boolean) {
  const domain = [...labels]
  const legend = {
    title: null,
    symbolType: 'stroke',
    ...(narrow ? { direction: 'vertical' as const, columns: 1 } : {}),
  }
  const of = (range: string[] | number[][]) => ({
    field: 'run',
    type: 'nominal' as const,
    scale: { domain, range },
    legend,
  })
  return {
    color: of(tierColors(labels.length)),
    strokeDash: of(labels.map((_, i) => DASHES[i % DASHES.length]!)),
  }
}
