/// <reference lib="dom" />
import { unpackedBytes, unpackedText } from '../packed.ts'

/** The text that the page carries under an id; null where it carries none. */
export async function readBlock(id: string): Promise<string | null> {
  const letters = document.getElementById(id)?.textContent
  return letters === undefined || letters === null ? null : unpackedText(letters)
}

/** The bytes that it carries under an id; none where it carries nothing. */
export function blockBytes(id: string): Promise<Uint8Array> {
  return unpackedBytes(document.getElementById(id)?.textContent ?? '')
}
