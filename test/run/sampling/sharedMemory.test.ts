import { describe, expect, it } from 'vitest'
import { inSharedMemory } from '../../../src/run/sampling/sharedMemory.ts'

describe('inSharedMemory', () => {
  it('gives the same data, its columns in shared memory', () => {
    const data = {
      quotes: { risk: Float64Array.of(1.5, Number.NaN, -0), void: Uint8Array.of(1, 0), bar: Int32Array.of(-1) },
      list: [{ side: Int8Array.of(-1), name: 'micro' }, null, Number.POSITIVE_INFINITY],
      none: new Float64Array(0),
    }
    const there = inSharedMemory(data)
    expect(there).toEqual(data)
    const columns = [there.quotes.risk, there.quotes.void, there.quotes.bar, there.none]
    for (const { buffer } of columns) expect(buffer).toBeInstanceOf(SharedArrayBuffer)
    expect((there.list[0] as { side: Int8Array }).side.buffer).toBeInstanceOf(SharedArrayBuffer)
  })

  it('copies of a view what it shows, and leaves the data as it was', () => {
    const whole = Float64Array.of(1, 2, 3, 4)
    const there = inSharedMemory({ part: whole.subarray(1, 3) })
    there.part[0] = 9
    expect([...there.part]).toEqual([9, 3])
    expect([...whole]).toEqual([1, 2, 3, 4])
  })

  it('keeps what is not plain data as it is', () => {
    const date = new Date(0)
    expect(inSharedMemory({ date }).date).toBe(date)
  })
})
