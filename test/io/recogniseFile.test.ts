import { describe, expect, it } from 'vitest'
import { csvHead } from '../../src/io/csv/csvHead.ts'
import { recogniseFile } from '../../src/io/recogniseFile.ts'
import { problemsOf } from './inputs.ts'

const kindOf = async (text: string) => recogniseFile(await csvHead('x.csv', Buffer.from(text)))

describe('recogniseFile', () => {
  it.each([
    ['time,price,size\n2024-01-01,100,1\n2024-01-02,101,2\n'],
    ['time,order_id,price,volume\n2024-01-01,7,100,1\n2024-01-02,8,101,2\n'],
    ['time,symbol,order_type,price,qty,fee\n2024-01-01,ES,limit,100,1,1\n2024-01-02,ES,limit,101,1,1\n'],
  ])('takes prices of orders or fills for no curve: %j', async text => {
    await expect(kindOf(text)).rejects.toThrow(/no curve of an account/)
  })

  it('asks whether rows with purchases and sales are fills, before it takes their prices for a curve', async () => {
    const text = 'date,symbol,price,qty\n2024-01-01,BUY,100,1\n2024-01-02,SELL,101,1\n'
    await expect(kindOf(text)).rejects.toThrow(/are the rows fills\? "symbol" has purchases and sales/)
  })

  it('names the columns that files of every kind may have, where a header fits none', async () => {
    const refused = await problemsOf(() => kindOf('Abrechnung,Satz,Kurs\n2024-01-01,0.0001,42000\n'))
    expect(refused[0]!.hint).toContain('time,rate for funding rates')
  })

  it('takes closes with their volume for a curve, and prices at moments for none', async () => {
    await expect(kindOf('date,price\n2024-01-01,100\n2024-01-02,101\n')).rejects.toThrow('prices at moments')
    expect(await kindOf('date,close,volume\n2024-01-01,100,5\n2024-01-02,101,6\n')).toBe('equity')
  })
})
