import type { Entry } from './strategy.ts'

/** A target that no fill can make right, and where it stands in what was written. */
export interface MisplacedTarget {
  readonly path: readonly (string | number)[]
  readonly message: string
}

const KINDS = ['r', 'distance', 'price'] as const

type Leg = { readonly [Kind in (typeof KINDS)[number]]?: number | undefined }
interface Levels {
  readonly enter: Entry['enter']
  readonly stop?: number | undefined
  readonly target?: number | undefined
  readonly targets?: readonly Leg[] | undefined
}

/** Targets that are nearer than one before them. Only what is written in the same kind can be compared before the fill. */
export function targetsInDisorder(targets: readonly Leg[], side = 1): MisplacedTarget[] {
  return targets.flatMap((leg, j) =>
    KINDS.flatMap(kind => {
      const level = leg[kind]
      const before = targets.slice(0, j).findLast(other => other[kind] !== undefined)?.[kind]
      if (level === undefined || before === undefined) return []
      if ((kind === 'price' ? side : 1) * (level - before) >= 0) return []
      return [
        {
          path: [j, kind],
          message: `the target of ${kind} ${level} comes after that of ${kind} ${before}; allowed: nearest first`,
        },
      ]
    }),
  )
}

/** Targets of an entry in disorder, and those at or beyond its stop: whatever the fill, it would be void. */
export function misplacedTargets({ enter, stop, target, targets = [] }: Levels): MisplacedTarget[] {
  const side = enter === 'long' ? 1 : -1
  const beyondStop = (price: number | undefined, path: MisplacedTarget['path']): MisplacedTarget[] => {
    if (price === undefined || stop === undefined || side * (price - stop) > 0) return []
    const message = `the target ${price} of a ${enter} is not ${side > 0 ? 'above' : 'below'} its stop ${stop}`
    return [{ path, message }]
  }
  return [
    ...beyondStop(target, ['target']),
    ...targets.flatMap(({ price }, j) => beyondStop(price, ['targets', j, 'price'])),
    ...targetsInDisorder(targets, side).map(({ path, message }) => ({ path: ['targets', ...path], message })),
  ]
}
