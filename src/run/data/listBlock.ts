import type { FileReading } from './fileReading.ts'
import { columnsText, yamlText } from './historyBlock.ts'
import { statedOfList } from './statedOfList.ts'

/** Where the comments begin. */
const WIDTH = 27

/** The block of a scenario that plays a list of trades as it was read here. */
export function listBlock(file: string, reading: FileReading): string[] {
  return ['prices:', ...listLines(file, reading, null).map(line => `  ${line}`)]
}

/**
 * What stands in `prices` for a list of trades.
 * @param stopDistance of stops that the list does not give, as a scenario writes it; null = it gives them
 */
export function listLines(file: string, reading: FileReading, stopDistance: string | null): string[] {
  const { symbol: only, accounts, ...said } = statedOfList(reading)
  const format = reading.format === 'auto' ? null : reading.format
  const symbol = only === null ? null : yamlText(only)
  const texts = accounts?.map(yamlText)
  const account = texts === undefined ? null : texts.length === 1 ? texts[0]! : `[${texts.join(', ')}]`
  const columns = reading.list == null ? null : columnsText(reading.list)
  const { zone, dates, decimals, unit, jumps, side, tickets } = said
  const inOrder = { format, columns, zone, dates, decimals, unit, jumps, symbol, account, side, tickets }
  const stated = Object.entries(inOrder).filter(([, value]) => value !== null)
  return [
    'trades:',
    `  file: ${yamlText(file)}`,
    '  pricesAre: fills         # spread and slippage are in the prices already; mid = they are charged',
    ...stated.map(([key, value]) => `  ${key}: ${value}`),
    ...(stopDistance === null
      ? []
      : [`${`  stopDistance: ${stopDistance}`.padEnd(WIDTH)}# of stops that the list does not give`]),
  ]
}
