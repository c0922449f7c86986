/** No name is longer; the work for two words grows with the product of their lengths. */
const LONGEST = 64

/** The candidate closest to a word that was probably misspelt, or null when none is close. Case is ignored. */
export function didYouMean(word: string, candidates: readonly string[]): string | null {
  if (word.length > LONGEST) return null
  const farthest = Math.max(1, Math.floor(word.length / 3))
  let best: string | null = null
  let bestDistance = farthest + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > farthest) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let distance = Math.min(previous[j]! + 1, current[j - 1]! + 1, replaced)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) distance = Math.min(distance, beforePrevious[j - 2]! + 1)
      current.push(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length]!
}
