import { describe, expect, it } from 'vitest'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { isSameSetting, writtenSettings } from '../../src/scenario/writtenSettings.ts'

const settingsOf = (text: string) => Object.fromEntries(writtenSettings(parseDocumentText(text, 's.yaml').value))

describe('writtenSettings', () => {
  it('names every value by its path, and takes a list of single values for one', () => {
    const text =
      'plan: { risk: 2%, demote: null, qualify: { trades: 50 } }\nsamples: { risks: [1%, 2%] }\nflows: [{ amount: -5 }]'
    expect(settingsOf(text)).toEqual({
      'plan.risk': '2%',
      'plan.demote': 'null',
      'plan.qualify.trades': '50',
      'samples.risks': '[1%, 2%]',
      'flows.0.amount': '-5',
    })
  })

  it('ends where an alias leads back to what it stands in', () => {
    expect(settingsOf('a: &a\n  - 1\n  - *a')).toEqual({ 'a.0': '1', 'a.1': '…' })
  })
})

describe('isSameSetting', () => {
  it('reads a share as its fraction, and a number as its value', () => {
    expect(isSameSetting('0.7%', '0.007')).toBe(true)
    expect(isSameSetting('1e3', '1000')).toBe(true)
    expect(isSameSetting('2%', '2')).toBe(false)
    expect(isSameSetting('2%', '3%')).toBe(false)
  })

  it('tells words apart, and a value from none', () => {
    expect(isSameSetting('mixed', 'mixed')).toBe(true)
    expect(isSameSetting('mixed', 'single')).toBe(false)
    expect(isSameSetting(null, null)).toBe(true)
    expect(isSameSetting('0', null)).toBe(false)
    expect(isSameSetting('', '0')).toBe(false)
  })
})
