/** Letters and marks that tell the side only beside each other: bid and ask, `Achat` and `Vente`, `Compra` and `Venda`, `Kauf` and `Verkauf`. */
const PAIRS = [
  ['b', 'a'],
  ['a', 'v'],
  ['c', 'v'],
  ['k', 'v'],
  ['+', '-'],
] as const

/**
 * Reads the cells of a column of sides: by their words, or, where they are of two kinds alone, as a pair of letters or marks,
 * or as 1 and -1. NaN where they tell no side.
 */
export function sideReader(cells: Iterable<string>, sideOfWords: (text: string) => number): (text: string) => number {
  const words = [...new Set([...cells].map(folded))].filter(Boolean)
  const pair = PAIRS.find(([bought, sold]) => words.length === 2 && words.includes(bought) && words.includes(sold))
  if (pair !== undefined) return text => ({ [pair[0]]: 1, [pair[1]]: -1 })[folded(text)] ?? Number.NaN
  const areSigns = words.includes('-1') && words.every(word => word === '1' || word === '-1')
  if (areSigns) return text => Number(folded(text) || Number.NaN)
  return sideOfWords
}

/** In lower case, and `+1.0` as `1`. */
function folded(text: string): string {
  const word = text.trim().toLowerCase().replace(/^−/, '-')
  return word.replace(/^\+?(-?1)(?:\.0+)?$/, '$1')
}
