import { describe, expect, test } from 'vitest'
import { parseDocumentText, problemAt } from '../../src/scenario/located.ts'
import { applyOverrides } from '../../src/scenario/overrides.ts'
import { problemsOf, readText, saidOf, scenarioText } from './support.ts'

const document = parseDocumentText('plan:\n  risk: 1%\n  qualify: { trades: 5 }\nlist: [a, b]\nsamples:\n', 'a.yaml')
const changedBy = (...assignments: string[]) => applyOverrides(document, assignments).value

describe('applyOverrides', () => {
  test('sets values, in blocks and lists, that are there or not', () => {
    expect(
      changedBy('plan.risk=2%', 'plan.qualify.trades=7', 'list.1=c', 'list.2=d', 'samples.count=0', 'new.key=x'),
    ).toEqual({
      plan: { risk: '2%', qualify: { trades: 7 } },
      list: ['a', 'c', 'd'],
      samples: { count: 0 },
      new: { key: 'x' },
    })
  })

  test('leaves the document alone', () => {
    changedBy('plan.risk=2%')
    expect(document.value).toMatchObject({ plan: { risk: '1%' } })
  })

  test('reads values as YAML, and all after the first = as the value', () => {
    expect(changedBy('a=null', 'b=[1, 2%]', 'c={ d: true }', 'e=x=y', 'f=')).toMatchObject({
      a: null,
      b: [1, '2%'],
      c: { d: true },
      e: 'x=y',
      f: null,
    })
  })

  test('lets the last of several win', () => {
    expect(changedBy('plan.risk=2%', 'plan.risk=3%')).toMatchObject({ plan: { risk: '3%' } })
  })

  test.each([
    ['plan.risk', '', 'found no "="'],
    ['=1', '', 'found no "="'],
    ['plan.risk=[', 'plan.risk', 'not valid YAML'],
    ['plan.risk=*x', 'plan.risk', 'not valid YAML'],
    ['plan.risk.deep=1', 'plan.risk.deep', 'plan.risk is "1%", so there is no key inside it to set'],
    ['list.3=d', 'list.3', 'list is a list of 2; allowed: a number from 0 to 2'],
    ['list.x=d', 'list.x', 'list is a list of 2; allowed: a number from 0 to 2'],
  ])('refuses %s', (assignment, path, message) => {
    const [problem] = problemsOf(() => applyOverrides(document, [assignment]))
    expect(problem).toMatchObject({ file: `--set ${assignment}`, line: null, path })
    expect(problem!.message).toContain(message)
  })

  test('says how to change what a scenario only names', () => {
    const named = parseDocumentText('market: { ladder: sol-perp }', 'a.yaml')
    const hintOf = (document: typeof named, assignment: string) =>
      problemsOf(() => applyOverrides(document, [assignment]))[0]!.hint
    expect(hintOf(named, 'market.ladder.quote=EUR')).toBe(
      'copy what market.ladder names into a file of your own, and change it there',
    )
    expect(hintOf(document, 'plan.risk.deep=1')).toBeNull()
  })

  test('reports every assignment that cannot be made', () => {
    expect(problemsOf(() => applyOverrides(document, ['a', 'list.9=1', 'b']))).toHaveLength(3)
  })

  test('problems of what was set name the assignment, the others the file', () => {
    const changed = applyOverrides(document, ['plan.risk=2%', 'fills.intrabar=x'])
    const fileOf = (...path: string[]) => problemAt(changed, path, '').file
    expect(fileOf('plan', 'risk')).toBe('--set plan.risk=2%')
    expect(fileOf('plan', 'risk', 'deep')).toBe('--set plan.risk=2%')
    expect(fileOf('plan', 'qualify')).toBe('a.yaml')
    expect(fileOf('plan')).toBe('a.yaml')
    expect(fileOf('fills')).toBe('--set fills.intrabar=x')
  })

  test('keeps the characters of what was set', () => {
    const changed = applyOverrides(document, ['samples.seed=007', 'list=[1]'])
    expect(changed.written(['samples', 'seed'])).toBe('007')
    expect(changed.written(['list', '0'])).toBeNull()
    expect(changed.written(['plan', 'risk'])).toBe('1%')
  })

  test('is checked like the file', () => {
    expect(readText(scenarioText(), ['plan.risk=2%']).plan.risk).toBe(0.02)
    expect(saidOf(() => readText(scenarioText(), ['plan.rsik=2%']))).toEqual([
      expect.stringContaining('plan.rsik: unknown key "rsik"; allowed: risk, '),
    ])
    expect(problemsOf(() => readText(scenarioText(), ['plan.rsik=2%']))[0]).toMatchObject({
      file: '--set plan.rsik=2%',
      hint: 'did you mean "risk"?',
    })
  })
})
