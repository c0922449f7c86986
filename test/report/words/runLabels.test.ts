import { describe, expect, it } from 'vitest'
import { runLabels } from '../../../src/report/words/runLabels.ts'

const run = (name: string, settings: Readonly<Record<string, string>>) => ({
  name,
  settings: new Map(Object.entries(settings)),
})

describe('runLabels', () => {
  it('tells runs of one name apart by what differs, and leaves the name out', () => {
    const of = (risk: string) => run('Breakout', { 'plan.risk': risk, 'plan.rebase': '25%' })
    expect(runLabels([of('1%'), of('2%')])).toEqual(['1. plan.risk 1%', '2. plan.risk 2%'])
  })

  it('has no room for plans by name, unless nothing else differs', () => {
    const plans = (risk: string, variants: string) => run('a', { 'plan.risk': risk, variants })
    expect(runLabels([plans('1%', 'x; y'), plans('2%', 'z; w')])).toEqual(['1. plan.risk 1%', '2. plan.risk 2%'])
    expect(runLabels([plans('1%', 'x'), plans('1%', 'z')])).toEqual(['1. variants x', '2. variants z'])
  })

  it('names a setting that only one run gives, and takes no other way to write it for a difference', () => {
    const [bare, full] = [run('a', { 'plan.risk': '1%' }), run('a', { 'plan.risk': '0.01', 'plan.confidence': '95%' })]
    expect(runLabels([bare, full])).toEqual(['1. plan.confidence not given', '2. plan.confidence 95%'])
  })

  it('has the name where names differ, with all settings that differ while they are few', () => {
    expect(runLabels([run('A', { 'plan.risk': '1%' }), run('B', { 'plan.risk': '2%' })])).toEqual([
      '1. A, plan.risk 1%',
      '2. B, plan.risk 2%',
    ])
  })

  it('has beside a name only what namesakes do not share, where much differs', () => {
    const plan = (risk: string) => run('S&P 500', { a: '1', b: '1', c: '1', 'plan.risk': risk })
    const other = run('SOL', { a: '2', b: '2', c: '2', 'plan.risk': '1%' })
    expect(runLabels([plan('1%'), plan('2%'), other])).toEqual([
      '1. S&P 500, plan.risk 1%',
      '2. S&P 500, plan.risk 2%',
      '3. SOL',
    ])
  })

  it('counts the settings that it has no room for', () => {
    const of = (value: string) => run('a', { a: value, b: value, c: value, d: value, e: value })
    expect(runLabels([of('1'), of('2')])[0]).toBe('1. a 1, b 1, c 1, 2 more settings')
  })

  it('has the name where nothing differs', () => {
    expect(runLabels([run('a', {}), run('a', {})])).toEqual(['1. a', '2. a'])
  })
})
