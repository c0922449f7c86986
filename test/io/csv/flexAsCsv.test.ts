import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

async function statsOf(name: string, text: string) {
  return (await statsOfFile(inputFile(folder, name, text), PLAIN_STATS)) as TradeStats
}

const trade = (side: string, time: string, price: string, net: string) =>
  `<Trade currency="USD" symbol="MES &amp; co" dateTime="20240103;${time}" buySell="${side}" quantity="1" tradePrice="${price}" ibCommission="-0.62" multiplier="5"${net} levelOfDetail="EXECUTION"/>`
const XML = (trades: string) =>
  `<?xml version="1.0"?>\n<FlexQueryResponse queryName="t"><FlexStatements><FlexStatement accountId="U1"><Trades>${trades}</Trades></FlexStatement></FlexStatements></FlexQueryResponse>`
const [BOUGHT, SOLD] = [
  trade('BUY', '100000', '4750.25', ''),
  trade('SELL', '110000', '4760.25', ' fifoPnlRealized="48.76"'),
]

const HEADER =
  '"HEADER","TRNT","CurrencyPrimary","Symbol","DateTime","Buy/Sell","Quantity","TradePrice","IBCommission","FifoPnlRealized"'
const DATA = [
  '"DATA","TRNT","USD","MESH4","20240103;100000","BUY","1","4750.25","-0.62","0"',
  '"DATA","TRNT","USD","MESH4","20240103;110000","SELL","-1","4760.25","-0.62","48.76"',
]
const FRAME = [
  '"BOF","U1","t","1","20240101"',
  '"BOA","U1"',
  '"BOS","CTRN","Cash"',
  '"HEADER","CTRN","Amount"',
  '"DATA","CTRN","9"',
]

describe('Flex queries of Interactive Brokers', () => {
  it('are read in XML', async () => {
    const stats = await statsOf('flex.xml', XML(BOUGHT + SOLD))
    expect([stats.values.net_profit, stats.values.n_trades]).toEqual([48.76, 1])
    expect(stats.notices.join('\n')).toMatch(/a Flex query in XML/)
  })

  it('count their orders where no trades stand beside them, and no closed lots', async () => {
    const asOrders = (BOUGHT + SOLD).replaceAll('<Trade', '<Order').replaceAll('EXECUTION', 'ORDER')
    const only = await statsOf('flex.xml', XML(asOrders))
    expect([only.values.net_profit, only.values.n_trades]).toEqual([48.76, 1])
    expect(only.notices.join('\n')).toContain('lines count its orders')
    const both = await statsOf('flex.xml', XML(asOrders + BOUGHT + SOLD))
    expect([both.values.net_profit, both.values.n_trades]).toEqual([48.76, 1])
    const lots = asOrders.replaceAll('<Order', '<Lot')
    expect(await problemsOf(() => statsOf('flex.xml', XML(lots)))).toMatchObject([
      { message: 'the Flex query holds closed lots, and neither executions nor orders' },
    ])
  })

  it('are read with the codes of their sections, of several accounts and among other sections', async () => {
    const rows = [...FRAME, HEADER, DATA[0]!, HEADER, DATA[1]!, '"EOS","TRNT","2"']
    for (const text of [rows.join('\r\n'), rows.join('\n').replaceAll('"', ''), [HEADER, ...DATA].join('\n')]) {
      expect((await statsOf('flex.csv', text)).values.net_profit).toBe(48.76)
    }
  })

  it.each([
    ['XML without trades', XML('')],
    ['sections without trades', FRAME.join('\n')],
    ['a header without trades', HEADER],
  ])('are refused with a way out: %s', async (_, text) => {
    const problems = await problemsOf(() => statsOf('flex.txt', text))
    expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
      ['the Flex query holds no trades', 'add the section Trades to the query, and run it again'],
    ])
  })

  it('are refused where their trades have two headers', async () => {
    const text = [HEADER, DATA[0], HEADER.replace('"IBCommission",', ''), DATA[1]].join('\n')
    expect((await problemsOf(() => statsOf('flex.txt', text)))[0]?.message).toMatch(/two headers/)
  })
})

it.each(['<?xml version="1.0"?>\n<a><b/></a>', '<trades source="x">\n<trade net="1"/>\n</trades>'])(
  'other XML is refused as such, and none of its lines is shown as a name: %s',
  async text => {
    const problems = await problemsOf(() => statsOf('other.xml', text))
    expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
      ['this is XML, and no table', 'save or export it as CSV'],
    ])
  },
)
