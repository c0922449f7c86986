/** What a fill does, read in one way. */
export interface ReadFill {
  readonly book: string
  /** +1 bought, -1 sold. */
  readonly side: number
  /** +1 opens alone, -1 closes alone, 0 as it comes. */
  readonly way: number
  readonly quantity: number
}

const SLACK = 1e-9

/** How many of the fills that close alone find so much open as they close, from the oldest on. */
export function closingsFound(fills: readonly ReadFill[]): number {
  const open = new Map<string, number>()
  let found = 0
  for (const { book, side, way, quantity } of fills) {
    const [own, other] = [`${book} ${side}`, `${book} ${-side}`]
    const held = way > 0 ? 0 : (open.get(other) ?? 0)
    if (way < 0 && held >= quantity * (1 - SLACK)) found++
    const closed = Math.min(held, quantity)
    if (closed > 0) open.set(other, held - closed)
    if (way >= 0) open.set(own, (open.get(own) ?? 0) + quantity - closed)
  }
  return found
}
