import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { unquotedRows } from '../../../src/io/csv/csvHead.ts'
import { csvRows } from '../../../src/io/csv/csvRows.ts'
import { collect } from '../inputs.ts'

const MOST = 4

describe('unquotedRows', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '1', 'é', ' ', ',', ';', '\t', '\n', '\n', '\r\n', '"', '#'),
    maxLength: 40,
  })
  const delimiters = fc.constantFrom(',', ';', '\t')
  test.prop([text, delimiters], { seed: 33, numRuns: 500 })(
    'are those of the parser, or left to it',
    async (text, delimiter) => {
      const rows = unquotedRows(text, true, delimiter, MOST)
      const parsed = text.includes('"') ? [] : await collect(csvRows('x.csv', Buffer.from(text), delimiter, 0))
      if (rows !== null) expect(rows).toEqual(parsed.slice(0, MOST).map(({ cells }) => cells.map(cell => cell.trim())))
    },
  )

  it('are left to the parser where a quote or a remark is, or the end of what there is', () => {
    expect(unquotedRows('a,b\n1,"2"\n', true, ',', MOST)).toBeNull()
    expect(unquotedRows('# of today\na,b\n1,2\n', true, ',', MOST)).toBeNull()
    expect(unquotedRows('a,b\n1,2', false, ',', MOST)).toBeNull()
    expect(unquotedRows('a,b\n1,2\n3,4\n\n5', true, ',', MOST)).toBeNull()
    expect(unquotedRows('a,b\n1,2\n3,4\n5,6\n7', false, ',', MOST)).toHaveLength(MOST)
  })
})
