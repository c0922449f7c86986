import type { Term } from './terms.ts'

/** What stands in one place of a table, or in a piece of it: data, which each medium draws in its own way. */
export interface Cell {
  readonly text: string
  /** The entry of the glossary that the text opens where a medium has one. */
  readonly term?: Term
  /** The ends of its 95% interval; one where both read alike. */
  readonly interval?: readonly string[]
  /** The same ends without the currency of the text, for a medium with little room. */
  readonly bareInterval?: readonly string[]
  /** A remark on the figure that is no interval. */
  readonly note?: string
  /** A mark beside the text, or in its place. */
  readonly tag?: string
  /** How strongly a loss or gain is coloured: −3 to 3. */
  readonly heat?: number
  /** Whether the figure keeps a limit; none where there is none. */
  readonly kept?: boolean
  /** Of the row that the table is about. */
  readonly marked?: boolean
  /** Text of machines, such as a hash. */
  readonly code?: boolean
}

export type Piece = string | Cell

/** Text, a cell, or pieces of one sentence one after the other. */
export type Content = Piece | readonly Piece[]

export function piecesOf(content: Content): readonly Piece[] {
  return isPiece(content) ? [content] : content
}

/** The text alone. */
export function textOf(content: Content): string {
  return piecesOf(content)
    .map(piece => (typeof piece === 'string' ? piece : piece.text))
    .join('')
}

function isPiece(content: Content): content is Piece {
  return !Array.isArray(content)
}
