import { describe, expect, it } from 'vitest'
import { symbolColumn } from '../../../src/io/trades/symbols/symbolColumn.ts'

const columnIn = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  header[symbolColumn(header, rows, []) ?? -1] ?? null
const MARKETS = [['MNQM4'], ['MESM4'], ['MNQM4'], ['MESM4'], ['MNQM4'], ['MESM4'], ['MNQM4'], ['MESM4']]
const NUMBERS = ['1', '1', '2', '1', '2', '2', '1', '2']

describe('the column of the market by the words of its name', () => {
  it.each([
    ...[
      'Contract Name',
      'ContractName',
      'contract_name',
      'Ticker Symbol',
      'Trading Symbol',
      'Instrument Symbol',
      'Epic',
    ],
    ...[
      'Instrument Name',
      'Contract Symbol',
      'Root Symbol',
      'Market Name',
      'Security',
      'Security Name',
      'Asset',
      'Item',
    ],
    ...['Underlying', 'Underlying Symbol', 'Token', 'Scrip', 'Product Code', 'Futures Contract', 'Handelsinstrument'],
    ...['Instrumento', 'Símbolo', 'Código del instrumento', 'Strumento', 'Wertpapier', 'Währungspaar', 'Инструмент'],
    ...['Торговый инструмент', 'Код инструмента', '品种', '合约代码', '銘柄', '종목코드', 'Symbol ISIN', 'Contract ID'],
  ])('is %s', name => {
    expect(columnIn([name], ...MARKETS)).toBe(name)
  })

  it.each([
    ...['Asset class', 'Security type', 'Market order', 'Product type', 'Contract month', 'Contract size', 'Contracts'],
    ...[
      'Instrument type',
      'Market session',
      'Market position',
      'Underlying price',
      'Symbol count',
      'Exchange',
      'Remark',
    ],
    ...[
      'Trade name',
      'Strategy',
      'Account name',
      'Order ID',
      'Quote asset',
      'Fee asset',
      'Margin asset',
      'Description',
    ],
  ])('is not %s', name => {
    expect(columnIn([name], ...MARKETS)).toBeNull()
  })

  it('is none that holds kinds of markets, currencies or numbers, where the name may mean these', () => {
    for (const name of ['Asset', 'Security', 'Underlying', 'Commodity']) {
      expect(columnIn([name], ['Futures'], ['Crypto'])).toBeNull()
      expect(columnIn([name], ['USD'], ['USDT'])).toBeNull()
      expect(columnIn([name], ['1200.5'], ['1,300 USD'])).toBeNull()
    }
    expect(columnIn(['Stock'], ['AAPL'], ['MSFT'])).toBe('Stock')
  })

  it.each(['Titel', 'Company', 'Titolo'])(
    'is %s where several words have the form of markets or of companies',
    name => {
      expect(columnIn([name], ['Ausbruch'], ['Rücklauf'])).toBeNull()
      expect(columnIn([name], ['Apex'], ['Topstep'])).toBeNull()
      expect(columnIn([name], ['SAP SE'], ['Allianz'])).toBe(name)
      expect(columnIn([name], ['DE0007164600'], ['US0378331005'])).toBe(name)
      expect(columnIn([name], ['Apple'], ['Apple'])).toBe(name)
    },
  )

  it('is no count of contracts, no place and no kind of order', () => {
    for (const name of ['Contract', 'Kontrakt']) {
      expect(columnIn([name], ['1'], ['3'], ['2'])).toBeNull()
      expect(columnIn([name], ['756733'], ['495512552'])).toBe(name)
      expect(columnIn([name], ['1'], ['MNQM4'])).toBe(name)
    }
    for (const kinds of [
      ['MIS', 'NRML'],
      ['Bull', 'Bear'],
      ['NYSE', 'Nasdaq'],
    ])
      for (const name of ['Market', 'Product']) expect(columnIn([name], ...kinds.map(kind => [kind]))).toBeNull()
    expect(columnIn(['Market'], ['BTC-USD'], ['US30'])).toBe('Market')
  })

  it('is no id that tells each row from the others, and one of numbers that few of them have', () => {
    expect(columnIn(['Contract ID'], ['a1'], ['a2'], ['a3'], ['a4'])).toBeNull()
    expect(columnIn(['Contract ID'], ...NUMBERS.map(id => [id]))).toBe('Contract ID')
    expect(columnIn(['Security Code'], ['600519'], ['600520'], ['600521'])).toBeNull()
  })

  it('is the best of several, and one that holds something', () => {
    expect(columnIn(['Product', 'Contract Name'], ['MNQ', 'MNQH4'])).toBe('Contract Name')
    expect(columnIn(['Market', 'Trading Symbol'], ['CME', 'MNQH4'])).toBe('Trading Symbol')
    expect(columnIn(['Contract Name', 'Symbol'], ['Micro', 'MNQH4'])).toBe('Symbol')
    expect(columnIn(['Symbol', 'Contract Name'], ['', 'MNQH4'], ['', 'MESH4'])).toBe('Contract Name')
  })
})
