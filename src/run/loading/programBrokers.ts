import { dataNames, findDataFile } from '../../io/files/findDataFile.ts'
import { readText } from '../../io/files/readText.ts'
import { type BrokerInput, brokerSchema } from '../../scenario/brokers/brokerSchema.ts'
import { parseDocumentText } from '../../scenario/located.ts'

/** The brokers of data/brokers, by the name that a scenario gives. */
export function programBrokers(): { readonly name: string; readonly broker: BrokerInput }[] {
  return dataNames('brokers').map(name => {
    const path = findDataFile('brokers', { kind: 'name', name }, name)
    return { name, broker: brokerSchema.parse(parseDocumentText(readText(path), path).value) }
  })
}

/** Names of those that give a day margin for one of the contracts. */
export function brokersOf(symbols: readonly string[]): string[] {
  return programBrokers()
    .filter(({ broker: { margins = {}, ofInitial } }) => ofInitial !== undefined || symbols.some(one => one in margins))
    .map(({ name }) => name)
}
