import { existsSync } from 'node:fs'
import { basename, relative } from 'node:path'
import type { Argv } from 'yargs'
import { programFile } from '../io/files/programFile.ts'
import { writeNewFile } from '../io/files/writeNewFile.ts'
import { commandLine } from '../report/words/repeatCommand.ts'
import { fileScenario } from '../run/data/fileScenario.ts'
import { statedFunding, withColumns } from '../run/data/statedFunding.ts'
import { venuesOf } from '../run/loading/programVenues.ts'
import { venuesWithTable } from '../scenario/marketMessages.ts'
import { foundButAllowed } from '../scenario/messages.ts'
import { starterScenario } from '../scenario/starterScenario.ts'
import { askOnTerminal } from './askOnTerminal.ts'
import { type ListFlags, listArguments, readList } from './data/readingFlags.ts'
import { FlagReader } from './flagReader.ts'
import { type Ask, initInterview } from './initInterview.ts'
import { readMarketFlag } from './marketFlag.ts'
import { type CommonFlags, print, printJson } from './shared.ts'

interface Flags extends CommonFlags, ListFlags {
  readonly name: string
  readonly market: string | undefined
  readonly file: string | undefined
  readonly funding: string | undefined
  readonly venue: string | undefined
  readonly stopDistance: string | undefined
}

/** With any of these the scenario is for a file of the user's. */
const OWN = {
  market: 'a contract such as mnq, or a ladder of data/ladders',
  start: 'the account, in the currency of the contracts: 2000',
  file: 'your prices or your list of trades',
  funding: 'a file of funding rates, or { file: f.csv, fill: 0.01% } as a scenario has it',
  venue: 'of perpetuals: binance',
  leverage: 'of perpetuals: 5',
  'stop-distance': 'of a list of trades without stops: how far they were, 50 in price or 1% of the entry',
} as const

export function builder(yargs: Argv) {
  const named = yargs.positional('name', { type: 'string', default: 'my-scenario', describe: 'name of the scenario' })
  for (const [name, describe] of Object.entries(OWN))
    named.option(name, { type: 'string', requiresArg: true, describe })
  return listArguments(named)
}

export async function handler(given: Flags, signal: AbortSignal): Promise<number> {
  const flags = isTerminal(given) ? await asked(given, signal) : given
  const file = `${flags.name.replace(/\.ya?ml$/, '')}.yaml`
  const name = basename(file, '.yaml')
  const read = new FlagReader(flags)
  const isOwn = Object.keys(OWN).some(flag => read.has(flag))
  writeNewFile(file, isOwn ? await ownScenario(name, file, flags, read) : starterScenario(name, examplePrices()))
  if (flags.json) printJson({ file })
  else if (!flags.quiet)
    print(`Wrote ${file}. Next: ${commandLine(['check', file])}, then ${commandLine(['run', file])}`)
  return 0
}

async function ownScenario(name: string, scenarioFile: string, flags: Flags, read: FlagReader): Promise<string> {
  const above = (what: string) => ({ what, inRange: (value: number) => value > 0 })
  const { rates = null, ...reading } = readList(flags, read)
  const market = readMarketFlag(flags.market, read)
  const start = read.number('start', above('money above 0, such as 2000'))
  for (const flag of ['market', 'file'] as const) if (!read.has(flag)) read.add(flag, `missing; it takes ${OWN[flag]}`)
  const named = flags.funding === undefined ? null : statedFunding(flags.funding)
  const funding = named === null || rates === null ? named : withColumns(named, rates)
  for (const [flag, path] of [
    ['file', flags.file],
    ['funding', funding?.file],
  ] as const) {
    if (path !== undefined && !existsSync(path)) read.add(flag, `${JSON.stringify(path)}: there is no such file`)
  }
  const isByRate = market?.ladder.tiers.some(tier => tier.margin === 'rate') ?? false
  if (isByRate && !read.has('venue')) {
    const { underlying, inverse } = market!.ladder
    read.add('venue', `missing; ${venuesWithTable(underlying, venuesOf(underlying, inverse))}`)
  }
  const leverage =
    isByRate || read.has('leverage') ? read.number('leverage', above('the leverage of the account, such as 5')) : null
  const stopDistance = readStopDistance(flags, read)
  read.throwIfAny()
  const { venue = null } = flags
  const terms = {
    name,
    scenarioFile,
    market: market!,
    start,
    venue,
    leverage,
    file: flags.file!,
    funding,
    reading: funding === null ? { ...reading, rates } : reading,
    stopDistance,
  }
  return fileScenario(terms)
}

/** Whether somebody is there to answer. */
function isTerminal({ json, quiet }: Flags): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true && !json && !quiet
}

/** The flags with what was missing, asked for. */
async function asked(flags: Flags, signal: AbortSignal): Promise<Flags> {
  const given = Object.entries(flags).filter(([name, value]) => name in OWN && typeof value === 'string')
  const interview = (ask: Ask) => initInterview(Object.fromEntries(given), ask, print)
  const answers = await askOnTerminal({ input: process.stdin, output: process.stdout }, signal, interview)
  return answers === null ? flags : { ...flags, ...answers, stopDistance: answers['stop-distance'] }
}

/** As a scenario takes it; problems are added to those of the reader. */
function readStopDistance(flags: Flags, read: FlagReader): string | null {
  const { stopDistance = null } = flags
  const isDistance = stopDistance === null || /^(?=.*[1-9])\d*\.?\d+%?$/.test(stopDistance)
  if (!isDistance)
    read.add('stop-distance', foundButAllowed(stopDistance, 'a distance such as 50, or a share such as 1%'))
  return stopDistance
}

/** The prices that come with the program, as seen from the working folder, where the scenario will lie. */
function examplePrices(): string {
  return relative(process.cwd(), programFile('data/prices/sp500-2000.csv'))
}
