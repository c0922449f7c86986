/** A table, empty without rows. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(row => line(row.map(plain)))].join('\n')
}

/** Text from outside must not turn into markup. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, character => `\\${character}`).replace(/\s*\n\s*/g, ' ')
}
