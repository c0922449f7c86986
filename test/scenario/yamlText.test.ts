import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../src/scenario/yamlText.ts'

const firstFault = (text: string) => {
  const { faults, lines } = parseYaml(text)
  const [fault] = faults
  if (fault === undefined) return null
  const { line, col } = lines.linePos(fault.offset)
  return { line, col, message: fault.message, hint: fault.hint }
}

describe('parseYaml', () => {
  it.each([
    ['a: 1\nb: !!binary aGk=\n', 2, 13, 'found the tag "tag:yaml.org,2002:binary"'],
    ['a: !!js/function "f"\n', 1, 18, 'found the tag "tag:yaml.org,2002:js/function"'],
    ['a: !mine { b: 1 }\n', 1, 10, 'found the tag "!mine"'],
    ['a: !!set { b }\n', 1, 10, 'found the tag "tag:yaml.org,2002:set"'],
    ['a: !!str 1\n', 1, 10, 'found the tag "tag:yaml.org,2002:str"'],
    ['a: &x { b: 1 }\nc:\n  <<: *x\n', 3, 3, 'found a merge key'],
    ['%YAML 1.1\n---\na: yes\n', 1, 1, 'found a directive'],
    ['%TAG !e! tag:example.com,2000:\n---\na: 1\n', 1, 1, 'found a directive'],
    ['a: 1\n? [b, c]\n: 2\n', 2, 3, 'this cannot be a key'],
    ['a: &x b\n*x : 2\n', 2, 1, 'this cannot be a key'],
    ['__proto__: { a: 1 }\n', 1, 1, 'this cannot be a key'],
    ['a: { b: 1, c: 2, b: 3 }\n', 1, 18, 'this key is given twice'],
    ['a: 1\n"a": 2\n', 2, 1, 'this key is given twice'],
  ])('refuses %j', (text, line, col, message) => {
    const fault = firstFault(text)
    expect(fault).toMatchObject({ line, col })
    expect(fault?.message).toContain(message)
  })

  it('keeps what plain data needs: anchors, quoted texts, blocks of text, many keys', () => {
    expect(parseYaml('a: &x { b: 1 }\nc: *x\nd: "<<"\ne: |\n  two\n  lines\n').document.toJS()).toEqual({
      a: { b: 1 },
      c: { b: 1 },
      d: '<<',
      e: 'two\nlines\n',
    })
  })

  it.each([
    ['[', '['.repeat(20_000)],
    ['{', '{a: '.repeat(20_000)],
    ['- ', `a:\n ${'- '.repeat(20_000)}`],
    ['? ', '? '.repeat(20_000)],
    ['closed brackets', `a: ${'['.repeat(150)}${']'.repeat(150)}`],
    ['indented keys', Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('refuses what is nested without end: %s', (_, text) => {
    expect(parseYaml(text).faults.map(fault => fault.message)).toContain(
      'blocks and lists are nested too deeply; allowed: 100 levels',
    )
  })

  it('refuses a text that no hand has written, and lists a hundred problems at most', () => {
    expect(firstFault(`a: ${'x'.repeat(600_000)}`)?.message).toBe('the text is too long; allowed: 524288 characters')
    expect(parseYaml(Array.from({ length: 300 }, (_, i) => `k${i}: !t 1`).join('\n')).faults).toHaveLength(100)
  })

  it('refuses aliases that multiply', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (const [i, name] of [...'bcdefghi'].entries()) {
      const above = 'abcdefgh'[i]
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${above}`).join(', ')}]`)
    }
    const { document, faults } = parseYaml(bomb.join('\n'))
    expect(faults).toEqual([])
    expect(() => document.toJS()).toThrow(ReferenceError)
  })
})
