import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'

/** SHA-256 of the bytes (of the UTF-8 bytes of a text), in lower-case hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

const PIECE_BYTES = 1 << 20

/** SHA-256 of a regular file whose size is wanted, without holding it; null for every other. */
export function sha256OfFile(
  path: string,
  isWanted: (size: number) => boolean,
): { readonly sha256: string; readonly size: number } | null {
  const { size } = statSync(path)
  if (!statSync(path).isFile() || !isWanted(size)) return null
  const file = openSync(path, 'r')
  try {
    if (!fstatSync(file).isFile()) return null
    const hash = createHash('sha256')
    const piece = Buffer.allocUnsafeSlow(PIECE_BYTES)
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
      hash.update(piece.subarray(0, length))
    return { sha256: hash.digest('hex'), size }
  } finally {
    closeSync(file)
  }
}
