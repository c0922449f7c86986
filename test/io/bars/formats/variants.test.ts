import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBars } from '../../../../src/io/bars/readBars.ts'
import { recogniseFormat } from '../../../../src/io/bars/recogniseFormat.ts'
import { openRows } from '../../../../src/io/csv/openRows.ts'
import { TWINS } from './twins.ts'

const memory = (content: string | Uint8Array) => ({ name: 'twin.csv', bytes: Buffer.from(content as string) })

async function barsOf(content: string | Uint8Array) {
  const { bars, facts } = await readBars(memory(content), { format: 'auto', from: null, to: null })
  const columns = [bars.time, bars.open, bars.high, bars.low, bars.close, bars.volume]
  return { format: facts.format, columns: columns.map(column => [...column]) }
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

/** What happens to a file on its way, whatever is in it. */
const ANY: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'lines of Windows': text => text.replaceAll('\n', '\r\n'),
  'a byte order mark': text => `\uFEFF${text}`,
  'UTF-16': utf16,
  'UTF-16 of another byte order': text => utf16(text).swap16(),
  'UTF-16 without its mark': text => utf16(text).subarray(2),
  'blank lines at the end': text => `${text}\n\n`,
  gzip: text => gzipSync(text),
}

/** What a spreadsheet or a person does to rows; `header` lines stay above. */
const ROWS: Readonly<Record<string, (header: string[], rows: string[]) => string[]>> = {
  'the other order': (header, rows) => [...header, ...rows.toReversed()],
  'rows that come twice': (header, rows) => [...header, ...rows, ...rows],
  'blanks behind the commas': (header, rows) => [...header, ...rows].map(line => line.replaceAll(',', ', ')),
  quotes: (header, rows) => [...header, ...rows].map(line => line.replace(/[^,]+/g, '"$&"')),
  tabs: (header, rows) => [...header, ...rows].map(line => line.replaceAll(',', '\t')),
  semicolons: (header, rows) => [...header, ...rows].map(line => line.replaceAll(',', ';')),
  'decimal commas': (header, rows) => [
    ...header.map(line => line.replaceAll(',', ';')),
    ...rows.map(line => line.replaceAll(',', ';').replace(/;(\d\d)(?=;|$)/g, ';$1,0')),
  ],
}

/** Twins of plain rows; the last lines of some are words. LEAN writes files of its own for itself. */
async function rowTwins() {
  const all = Object.entries(TWINS).flatMap(([name, twins]) => twins.map(({ text }) => ({ name, text })))
  const plain = all.filter(({ name, text }) => !/["{[]/.test(text) && name !== 'lean')
  return Promise.all(
    plain.map(async ({ name, text }) => {
      const source = await openRows(memory(text))
      const { layout } = recogniseFormat(source, 'auto')
      const lines = text.trimEnd().split('\n')
      const above = layout.headerLines + source.head.preface
      const isComma = source.head.delimiter === ','
      return { name, text, header: lines.slice(0, above), rows: lines.slice(above), isComma }
    }),
  )
}

describe('the files of every format', () => {
  it.each(Object.entries(ANY))('are read alike with %s', async (_, change) => {
    for (const { text } of Object.values(TWINS).flat()) expect(await barsOf(change(text))).toEqual(await barsOf(text))
  })

  it.each(Object.entries(ROWS))('are read alike with %s', async (what, change) => {
    for (const { text, header, rows, isComma } of await rowTwins()) {
      if (!isComma && !what.includes('order') && !what.includes('twice')) continue
      expect(await barsOf(`${change(header, rows).join('\n')}\n`)).toEqual(await barsOf(text))
    }
  })
})
