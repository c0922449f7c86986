/// <reference lib="dom" />
import { unpackedText } from '../packed.ts'

/** The text that the page carries under an id; null where it carries none. */
export async function readBlock(id: string): Promise<string | null> {
  const letters = document.getElementById(id)?.textContent
  return letters === undefined || letters === null ? null : unpackedText(letters)
}
