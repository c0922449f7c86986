/** A text made small, in letters that may stand anywhere in a page. */
export function packed(text: string): Promise<string> {
  return packedBytes(new TextEncoder().encode(text))
}

/** The text that was packed. */
export async function unpackedText(letters: string): Promise<string> {
  return new TextDecoder().decode(await unpackedBytes(letters))
}

/** The same of bytes. */
export async function packedBytes(whole: Uint8Array<ArrayBuffer>): Promise<string> {
  let letters = ''
  for (const byte of await through(whole, new CompressionStream('deflate-raw'))) letters += String.fromCharCode(byte)
  return btoa(letters)
}

export function unpackedBytes(letters: string): Promise<Uint8Array> {
  const bytes = Uint8Array.from(atob(letters), letter => letter.charCodeAt(0))
  return through(bytes, new DecompressionStream('deflate-raw'))
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = writable.getWriter()
  const written = writer.write(bytes).then(() => writer.close())
  const pieces: Uint8Array[] = []
  const reader = readable.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) pieces.push(piece.value)
  await written
  return joined(pieces)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
