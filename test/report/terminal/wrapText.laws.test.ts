import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { wrapText } from '../../../src/report/terminal/wrapText.ts'
import { printable } from '../../../src/scenario/printable.ts'

describe('wrapText', () => {
  test.prop([fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 40 })], { seed: 9 })(
    'loses nothing but spaces and control characters',
    (text, width) => {
      const lines = wrapText(text, width)
      expect(lines.every(line => line.length > 0 && line.length <= width)).toBe(true)
      expect(lines.join('').replaceAll(' ', '')).toBe(printable(text).replace(/[ \t]/g, ''))
    },
  )
})
