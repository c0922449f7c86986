/** How a text for a terminal is to look. */
export interface TerminalStyle {
  /** Columns to fill. */
  readonly width: number
  readonly color: boolean
  /** All that there is to say, however long; else the most important of it. */
  readonly full?: boolean
}
