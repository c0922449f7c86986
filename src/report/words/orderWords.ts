const WORDS: Readonly<Record<string, string>> = {
  pessimistic: 'the stop first',
  optimistic: 'the target first',
  nearest: 'the one nearer to the open first',
}

/** The order inside an ambiguous bar in words; an unknown token speaks for itself. */
export function orderWords(order: string): string {
  return WORDS[order] ?? order
}
