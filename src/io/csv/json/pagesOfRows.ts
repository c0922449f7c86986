type Row = readonly unknown[]

/** Fields that an answer of an API has around its rows, and no row has. */
const ENVELOPE = /^(code|ret_?code|ret_?msg|msg|message|success|result|results|data|errors?)$/i

/** Whether a line of JSON holds many rows: a list of rows, or an answer of an API around one. */
export function isPage(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(part => typeof part === 'object' && part !== null)
  return Object.keys(value as object).some(name => ENVELOPE.test(name))
}

/** The rows of several pages below each other, with the header that all share; null where they do not. */
export function joinedPages(pages: readonly (readonly Row[])[]): Row[] | null {
  const [first] = pages
  const header = first?.[0]
  if (header === undefined) return null
  const isNamed = header.every(cell => typeof cell === 'string' && /[a-z]/i.test(cell))
  if (!isNamed) return pages.every(([row]) => row!.length === header.length) ? pages.flat() : null
  const hasHeader = ([own]: readonly Row[]) =>
    own!.length === header.length && own!.every((cell, i) => cell === header[i])
  return pages.every(hasHeader) ? [header, ...pages.flatMap(page => page.slice(1))] : null
}
