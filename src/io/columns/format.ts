import type { Head } from './head.ts'
import type { Layout } from './layout.ts'

/** A layout of files that a vendor or a program writes: the default export of a file in a folder `formats/`. */
export interface Format<Found = Layout> {
  readonly name: string
  readonly kind: 'bars' | 'funding' | 'trades'
  /** One sentence for help texts. */
  readonly about: string
  /** True for the one format of its kind that is asked last. */
  readonly fallback: boolean
  /** Where the columns are, or null where the file is not of this format. */
  recognise(head: Head): Found | null
}
