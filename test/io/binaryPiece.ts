import fc from 'fast-check'

/** A few characters of any kind. Made once: each making of it lists all of Unicode. */
export const binaryPiece = fc.string({ maxLength: 6, unit: 'binary' })
