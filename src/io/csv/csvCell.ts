import { guarded } from './guardedText.ts'

/** A text as one cell of a CSV line, guarded as `guarded` does and quoted where it must be. */
export function csvCell(text: string): string {
  const cell = guarded(text)
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
