import { readdirSync, readFileSync } from 'node:fs'
import { type BrokerInput, brokerSchema } from '../../src/scenario/brokers/brokerSchema.ts'
import { type LadderInput, ladderSchema } from '../../src/scenario/ladderSchema.ts'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { type SessionInput, sessionSchema } from '../../src/scenario/sessionSchema.ts'
import { type VenueInput, venueSchema } from '../../src/scenario/venueSchema.ts'

type Kind = 'ladders' | 'venues' | 'brokers' | 'sessions'

/** Names of the files of a kind that come with the program, in order. */
export function dataNames(kind: Kind): string[] {
  return readdirSync(`data/${kind}`)
    .filter(file => file.endsWith('.yaml'))
    .map(file => file.slice(0, -'.yaml'.length))
    .sort()
}

/** A file as it is written. */
export function dataValue(kind: Kind, name: string): unknown {
  const file = `data/${kind}/${name}.yaml`
  return parseDocumentText(readFileSync(file, 'utf8'), file).value
}

export const ladderFile = (name: string): LadderInput => ladderSchema.parse(dataValue('ladders', name))

export const brokerFile = (name: string): BrokerInput => brokerSchema.parse(dataValue('brokers', name))

export const sessionFile = (name: string): SessionInput => sessionSchema.parse(dataValue('sessions', name))

export const venueFile = (name: string): VenueInput => venueSchema.parse(dataValue('venues', name))
