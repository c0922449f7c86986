/** What `verify` runs again: the texts as they were read, and the values given on the command line. */
export interface ScenarioCopy {
  readonly file: string
  readonly text: string
  readonly overrides: readonly string[]
  readonly ladder: { readonly file: string; readonly text: string } | null
  readonly venue: { readonly file: string; readonly text: string } | null
  /** The file of day margins that the account names; null where it names none. */
  readonly broker: { readonly file: string; readonly text: string } | null
  /** The session file that the ladder names; null for 24x7. */
  readonly session: { readonly file: string; readonly text: string } | null
}

export interface FileHash {
  readonly file: string
  readonly sha256: string
}
