import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { printable } from '../../src/scenario/printable.ts'

describe('printable', () => {
  test.prop([fc.string({ unit: 'binary' })], { seed: 31 })(
    'leaves as many characters, none of them a control',
    text => {
      const shown = printable(text)
      expect([...shown]).toHaveLength([...text].length)
      expect(/[^\P{Cc}\t]/u.test(shown)).toBe(false)
      expect(printable(shown)).toBe(shown)
    },
  )
})
