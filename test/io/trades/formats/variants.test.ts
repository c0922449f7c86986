import { describe, expect, it } from 'vitest'
import { PLAIN_STATS, statsOfFile } from '../../../../src/run/stats/statsOfFile.ts'
import { inputFile, temporaryFolder } from '../../inputs.ts'
import { TWINS } from './twins.ts'

const folder = temporaryFolder()
const texts = Object.values(TWINS).flatMap(twins => twins.map(({ text }) => text))
/** Rows with commas alone: what a change of the commas does to them is certain. */
const plain = texts.filter(text => /^[^[{<";\t]+$/.test(text) && text.includes(','))

async function statsOf(content: string | Uint8Array) {
  const { rows, values, recognised } = await statsOfFile(inputFile(folder, 'list.csv', content), PLAIN_STATS)
  return { rows, values, recognised }
}

const ANY: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'lines of Windows': text => text.replaceAll('\n', '\r\n'),
  'a byte order mark': text => `\uFEFF${text}`,
  'UTF-16': text => Buffer.from(`\uFEFF${text}`, 'utf16le'),
}

const COMMAS: Readonly<Record<string, (text: string) => string>> = {
  'blanks behind the commas': text => text.replaceAll(',', ', '),
  quotes: text => text.replace(/[^,\n]+/g, '"$&"'),
  tabs: text => text.replaceAll(',', '\t'),
  semicolons: text => text.replaceAll(',', ';'),
}

describe('the trade lists of every format', () => {
  it.each(Object.entries(ANY))('are read alike with %s', async (_, change) => {
    for (const text of texts) expect(await statsOf(change(text))).toEqual(await statsOf(text))
  })

  it.each(Object.entries(COMMAS))('are read alike with %s', async (_, change) => {
    expect(plain.length).toBeGreaterThan(15)
    for (const text of plain) expect(await statsOf(change(text))).toEqual(await statsOf(text))
  })
})

describe('closed positions of Bybit without sides', () => {
  it('are read as their results, whatever "Trade Type" says', async () => {
    const text =
      'Market,Order Quantity,Entry Price,Exit Price,Opening Fee,Closing Fee,Trade Type,Realized P&L,Trade time\nXUSDT,1,110,115,0.25,0.25,Trade,-5.5,11:00 2024-01-13\nXUSDT,1,100,110,0.25,0.25,Trade,9.5,11:00 2024-01-02\n'
    const { rows, values, recognised } = await statsOf(text)
    expect(rows).toBe(2)
    expect(values).toMatchObject({ expectancy_money: 2 })
    expect(recognised).toContain('"bybit"')
  })
})
