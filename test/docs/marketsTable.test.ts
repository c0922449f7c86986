import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dataNames } from '../../src/io/files/findDataFile.ts'

it('the README names every market and venue that comes with the program', () => {
  const readme = readFileSync('README.md', 'utf8')
  const table = readme.slice(readme.indexOf('## Markets'), readme.indexOf('## Guides'))
  // The same contracts again, with dated margins.
  const ladders = dataNames('ladders').filter(name => name !== 'sp500-cme-dated')
  for (const name of [...ladders, ...dataNames('venues')]) expect(table).toContain(`\`${name}\``)
})
