import { z } from 'zod'
import { textField } from './fields.ts'
import { allowed } from './messages.ts'

const day = z.union([z.iso.date()], { error: allowed.day })

const citation = {
  source: textField.describe('Page, file or notice, with its own date where it has one'),
  observed: day.describe('Day as of which the source says so, or was read where it has no date'),
}

/** Where a number comes from and how old it is; in a file of one's own, plain text will do. */
export const fact = z.union(
  [
    textField,
    z.strictObject({
      ...citation,
      effective: day.optional().describe('Day from which the number is in force'),
      reviewBy: day.optional().describe('Day after which a run says that the number is due for a look'),
      conflict: z
        .strictObject({ says: textField, ...citation })
        .optional()
        .describe('What another source says; the worse of the two for the trader stands in the file'),
    }),
  ],
  { error: allowed.fact },
)

export type Fact = z.output<typeof fact>

/** What the file cannot say, in whole sentences. */
export const unknown = z.array(textField).default([]).describe('What no source tells, and what that means for a run')

/** A fact as a reader of the results sees it. */
export function factText(given: Fact): string {
  if (typeof given === 'string') return given
  const { source, observed, effective, conflict } = given
  const force = effective === undefined ? '' : `; in force from ${effective}`
  const other =
    conflict === undefined ? '' : `; another source says ${conflict.says} (${conflict.source}, ${conflict.observed})`
  return `${source}, as of ${observed}${force}${other}`
}

/** What two sources say that disagree, in few words; null where none does. */
export function conflictText(given: Fact): string | null {
  if (typeof given === 'string' || given.conflict === undefined) return null
  const { says, source, observed } = given.conflict
  return `${shortSource(given.source)}, ${given.observed}; ${shortSource(source)}, ${observed}, says ${says}`
}

/** The page, file or table itself, without what is said of it. */
function shortSource(source: string): string {
  return source.split(/[:;,]/)[0]!.trim()
}

/** The day after which a fact is due for a look; null = never. */
export function reviewDay(given: Fact): string | null {
  return typeof given === 'string' ? null : (given.reviewBy ?? null)
}
