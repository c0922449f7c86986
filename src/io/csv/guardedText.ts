/** What a spreadsheet takes for a formula, behind any apostrophes. */
const FORMULA = /^'*[=+\-@\t\r]/

/** Text for a cell of a file that people open: a spreadsheet shows what follows the apostrophe, and does not run it. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text that was `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
}
