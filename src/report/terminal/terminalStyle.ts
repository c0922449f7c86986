/** How a text for a terminal is to look. */
export interface TerminalStyle {
  /** Columns to fill. */
  readonly width: number
  readonly color: boolean
  /** All that there is to say, however long. */
  readonly full: boolean
}
