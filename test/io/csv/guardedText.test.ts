import { describe, expect, it } from 'vitest'
import { csvLines } from '../../../src/io/csv/csvLines.ts'
import { guarded } from '../../../src/io/csv/guardedText.ts'
import { collect } from '../inputs.ts'

describe('guarded', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', "'=1+1"])('puts an apostrophe before %j', text => {
    expect(guarded(text)).toBe(`'${text}`)
  })

  it.each(['1', 'a=1', "it's", "'quoted'", '', ' =1'])('leaves %j as it is', text => {
    expect(guarded(text)).toBe(text)
  })
})

describe('csvLines', () => {
  it('guards texts, and leaves numbers and times numbers and times', async () => {
    const rows = [['=HYPERLINK("http://x","y")', -1.5, '2024-01-31T00:00:00.000Z', true, null]]
    expect((await collect(csvLines(['id', 'net', 'time', 'flag', 'none'], rows))).join('')).toBe(
      `id,net,time,flag,none\n"'=HYPERLINK(""http://x"",""y"")",-1.5,2024-01-31T00:00:00.000Z,true,\n`,
    )
  })
})
