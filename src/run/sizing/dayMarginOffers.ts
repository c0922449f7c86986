import { dataNames, findDataFile } from '../../io/files/findDataFile.ts'
import { readText } from '../../io/files/readText.ts'
import type { DayMarginOffer } from '../../results/sizing.ts'
import { brokerSchema } from '../../scenario/brokers/brokerSchema.ts'
import { parseDocumentText } from '../../scenario/located.ts'

/** What the brokers of data/brokers that name a contract ask for it by day, the least first. */
export function dayMarginOffers(symbol: string): DayMarginOffer[] {
  return dataNames('brokers')
    .flatMap(name => {
      const path = findDataFile('brokers', { kind: 'name', name }, name)
      const { margins } = brokerSchema.parse(parseDocumentText(readText(path), path).value)
      const dayMargin = margins?.[symbol]
      return dayMargin === undefined ? [] : [{ broker: name, dayMargin }]
    })
    .toSorted((a, b) => a.dayMargin - b.dayMargin)
}
