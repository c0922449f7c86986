/** Most values in a row for which the test holds. */
export function longestStreak(values: readonly number[], test: (value: number) => boolean): number {
  let longest = 0
  let current = 0
  for (const value of values) {
    current = test(value) ? current + 1 : 0
    longest = Math.max(longest, current)
  }
  return longest
}
