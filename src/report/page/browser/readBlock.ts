/// <reference lib="dom" />

/** The data that the page carries under an id; null where it carries none. */
// biome-ignore lint/suspicious/noExplicitAny: the page and its data are made together
export function readBlock(id: string): any {
  const text = document.getElementById(id)?.textContent
  return text === undefined || text === null ? null : JSON.parse(text)
}
