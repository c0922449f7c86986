import { describe, expect, it } from 'vitest'
import { packed, unpackedText } from '../../../src/report/page/packed.ts'

describe('packed', () => {
  it('gives back every letter, takes little room, and cannot end a script', async () => {
    const text = `</script><!-- ${'−0.53 R, 2024-01-01; '.repeat(1000)}`
    const letters = await packed(text)
    expect(letters).toMatch(/^[A-Za-z0-9+/]+=*$/)
    expect(letters.length).toBeLessThan(text.length / 20)
    expect(await unpackedText(letters)).toBe(text)
  })
})
