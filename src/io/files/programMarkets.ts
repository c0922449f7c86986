import { type LadderInput, ladderSchema } from '../../scenario/ladderSchema.ts'
import { parseDocumentText } from '../../scenario/located.ts'
import { dataNames, findDataFile } from './findDataFile.ts'
import { readText } from './readText.ts'

/** A ladder that comes with the program, or a file of one's own, whose path is then the name. */
export interface KnownMarket {
  readonly name: string
  readonly ladder: LadderInput
}

/** The ladders that come with the program. */
export function programMarkets(): KnownMarket[] {
  return dataNames('ladders').map(readMarketFile)
}

function readMarketFile(name: string): KnownMarket {
  const path = findDataFile('ladders', { kind: 'name', name }, name)
  return { name, ladder: ladderSchema.parse(parseDocumentText(readText(path), path).value) }
}
