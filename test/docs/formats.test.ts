import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BAR_FORMATS } from '../../src/io/bars/barFormats.ts'
import { FUNDING_FORMATS } from '../../src/io/funding/fundingFormats.ts'
import { TRADE_FORMATS } from '../../src/io/trades/tradeFormats.ts'
import { guide } from './manual.ts'

const readme = readFileSync('README.md', 'utf8')

/** The two cells of every row of a table: the names in code of the first, and the second. */
function rowsOf(text: string): { names: string[]; about: string }[] {
  return text
    .split('\n')
    .filter(line => line.startsWith('| '))
    .map(line => {
      const [, first = '', about = ''] = line.split(' | ').length < 2 ? [] : /^\| (.*?) \| (.*) \|$/.exec(line)!
      return { names: [...first.matchAll(/`([^`]+)`/g)].map(([, name]) => name!), about }
    })
}

describe.each([
  ['prices', BAR_FORMATS, 'prices'],
  ['trades', TRADE_FORMATS, 'trades'],
  ['funding rates', FUNDING_FORMATS, 'prices'],
] as const)('the formats of %s', (what, formats, page) => {
  it.each(formats.map(({ name }) => name))('%s has a line in the guide that says how to get such a file', name => {
    const about = rowsOf(guide(page)).filter(({ names }) => names.includes(name))
    expect(about.length).toBeGreaterThan(0)
    for (const row of about) expect(row.about.length).toBeGreaterThan(15)
  })

  it('have a line each in README that says how to export it, and no others have one', () => {
    const table = readme.slice(readme.indexOf(`| ${what} | how to export them |`)).split('\n\n')[0]!
    const rows = rowsOf(table).filter(({ names }) => names.length > 0)
    expect(rows.flatMap(({ names }) => names).toSorted()).toEqual(formats.map(({ name }) => name).toSorted())
    for (const { about } of rows) expect(about.length).toBeGreaterThan(10)
  })
})
