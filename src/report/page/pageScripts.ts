/** Code that a page carries: bundled, complete, the same for every report of a version. */
export interface PageScripts {
  /** A module that runs in the page. */
  readonly page: string
  /** The rules of the program, to be run in a worker. */
  readonly worker: string
}
