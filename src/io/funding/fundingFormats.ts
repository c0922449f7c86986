import type { Format } from '../columns/format.ts'
import bare from './formats/bare.ts'
import generic from './formats/generic.ts'
import type { FundingLayout } from './fundingLayout.ts'

/** The formats of funding files, every file of src/io/funding/formats, in the order in which they are asked. */
export const FUNDING_FORMATS: readonly Format<FundingLayout>[] = [bare, generic]
