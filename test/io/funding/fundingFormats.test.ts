import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FUNDING_FORMATS } from '../../../src/io/funding/fundingFormats.ts'

describe('the list of funding formats', () => {
  it('holds every file of the folder, each of its own name, and one alone is asked last', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../src/io/funding/formats'))
    expect(FUNDING_FORMATS.map(({ name }) => `${name}.ts`).toSorted()).toEqual(files.toSorted())
    expect(FUNDING_FORMATS.map(({ fallback }) => fallback)).toEqual([
      ...FUNDING_FORMATS.slice(1).map(() => false),
      true,
    ])
  })
})
