import { describe, expect, it } from 'vitest'
import { codeOf, fences, localLinks, names } from './markdown.ts'

const PAGE = `Use \`--seed\` and \`\`a \` b\`\`.

\`\`\`sh run
npx stepup check
\`\`\`

\`\`\`
plain [x](y.md)
\`\`\`

See [rules](src/core/RULEBOOK.md#words), [top](#top) and [web](https://example.org).
`

describe('fences', () => {
  it('finds the blocks with their words and lines', () => {
    expect(fences(PAGE)).toEqual([
      { info: 'sh run', line: 3, text: 'npx stepup check' },
      { info: '', line: 7, text: 'plain [x](y.md)' },
    ])
  })
})

describe('names', () => {
  it('looks at code only, and at whole names', () => {
    const code = codeOf(PAGE)
    expect(['--seed', 'check', 'a ` b'].map(name => names(code, name))).toEqual([true, true, true])
    expect(['--see', 'seed', 'rules', 'Use'].map(name => names(code, name))).toEqual([false, false, false, false])
  })
})

describe('localLinks', () => {
  it('gives the files that links point to', () => {
    expect(localLinks(PAGE)).toEqual(['src/core/RULEBOOK.md'])
  })
})
