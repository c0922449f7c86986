import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { guarded, unguarded } from '../../../src/io/csv/guardedText.ts'

describe('guarded', () => {
  const risky = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '1', ' ') })
  test.prop([fc.oneof(risky, fc.string())], { seed: 32 })('is undone by unguarded', text => {
    expect(unguarded(guarded(text))).toBe(text)
    expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/)
  })
})
