import type { Look, Tone } from '../outcomeWords.ts'

/** The first screen of a page as data: question, outcome, one sentence, its reason, what to do, and the checks. */
export interface Panel {
  /** What kind of page it is, for its top bar. */
  readonly kind: string
  readonly question: string
  /** Null where the page has no outcome of its own. */
  readonly chip: Look | null
  readonly headline: string
  readonly reason: string
  readonly next: Next | null
  /** At most six. */
  readonly checks: readonly Check[]
}

export interface Next {
  /** `What to do next.`, or `What still helps.` where no advice is given. */
  readonly label: string
  readonly text: string
  /** A command line that does it. */
  readonly command?: string
  /** Where the page has no outcome of its own to take it from. */
  readonly tone?: Tone
}

/** `open` where no limit exists: the figure informs. */
export type CheckState = 'kept' | 'not kept' | 'open'

export interface Check {
  readonly state: CheckState
  readonly label: string
  readonly value: string
  /** The interval, or the reason; a telephone has no room for it. */
  readonly detail: string
  /** An interval to draw beside its value. */
  readonly range?: { readonly low: number; readonly high: number; readonly mean: number }
}
