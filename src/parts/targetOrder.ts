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

const NONE: readonly Leg[] = []

/** Targets that are nearer than one before them. Only what is written in the same kind can be compared before the fill. */
export function targetsInDisorder(targets: readonly Leg[], side = 1): MisplacedTarget[] {
  const found: MisplacedTarget[] = []
  for (const kind of KINDS) {
    const away = kind === 'price' ? side : 1
    let before: number | undefined
    for (const [j, { [kind]: level }] of targets.entries()) {
      if (level === undefined) continue
      if (before !== undefined && away * (level - before) < 0) {
        const message = `the target of ${kind} ${level} comes after that of ${kind} ${before}; allowed: nearest first`
        found.push({ path: [j, kind], message })
      }
      before = level
    }
  }
  return found
}

/** Targets of an entry in disorder, and those at or beyond its stop: whatever the fill, it would be void. */
export function misplacedTargets({ enter, stop, target, targets = NONE }: Levels): MisplacedTarget[] {
  const side = enter === 'long' ? 1 : -1
  const found = targetsInDisorder(targets, side).map(each => ({ ...each, path: ['targets', ...each.path] }))
  if (stop === undefined) return found
  const isBeyond = (price: number | undefined) => price !== undefined && !(side * (price - stop) > 0)
  const says = (price: number | undefined) =>
    `the target ${price} of a ${enter} is not ${side > 0 ? 'above' : 'below'} its stop ${stop}`
  if (isBeyond(target)) found.push({ path: ['target'], message: says(target) })
  for (const [j, { price }] of targets.entries()) {
    if (isBeyond(price)) found.push({ path: ['targets', j, 'price'], message: says(price) })
  }
  return found
}
