import { existsSync } from 'node:fs'
import { cellNumber, POINT } from '../io/columns/cellNumber.ts'
import { openRows } from '../io/csv/openRows.ts'
import { kindOfFile } from '../run/data/kindOfFile.ts'
import { findMarket, knownVenues } from '../run/loading/findMarket.ts'
import { allowedMarkets, nearMarkets } from '../run/loading/nearMarkets.ts'
import { venuesOf } from '../run/loading/programVenues.ts'
import type { LadderInput } from '../scenario/ladderSchema.ts'
import { marginKind } from '../scenario/marginKind.ts'
import { venuesWithTable } from '../scenario/marketMessages.ts'
import { meant } from '../scenario/messages.ts'
import { isPathOfFile } from '../scenario/references.ts'

/** Asks one question; '' where the answer is Enter alone. */
export type Ask = (question: string) => Promise<string>

/** Flags of `init` by name, as they are given. */
export type InitAnswers = Readonly<Record<string, string>>

/** A question for one flag; `wrong` says why an answer cannot be taken, null where it can. */
interface Question {
  readonly flag: string
  readonly text: string
  readonly wrong: (answer: string) => string | null
}

/**
 * What `init` asks on a terminal: everything that flags did not give and the file needs, each question again until its
 * answer can be taken. Null where the user has no file: then the starter scenario is meant.
 */
export async function initInterview(
  given: InitAnswers,
  ask: Ask,
  say: (text: string) => void,
): Promise<InitAnswers | null> {
  const answers: Record<string, string> = { ...given }
  const put = async ({ flag, text, wrong }: Question): Promise<void> => {
    for (let problem: string | null = answers[flag] === undefined ? '' : null; problem !== null; ) {
      const answer = (await ask(`${text}: `)).trim()
      problem = wrong(answer)
      if (problem !== null) say(problem)
      else if (answer !== '') answers[flag] = answer
    }
  }
  await put(FILE)
  const { file } = answers
  if (file === undefined) return null
  await put(MARKET)
  const { ladder } = findMarket(answers['market']!) ?? {}
  await put({ flag: 'start', text: `The account you begin with, in ${ladder?.quote ?? 'money'}`, wrong: notAmount })
  if (ladder !== undefined && marginKind(ladder) === 'rate') {
    for (const question of [venueOf(ladder), LEVERAGE]) await put(question)
    if (await isKind(file, ['bars'])) await put(FUNDING)
  }
  if (await isKind(file, ['trade-list', 'results'])) await put(STOPS)
  return answers
}

const FILE: Question = {
  flag: 'file',
  text: 'A file of your prices or trades (Enter: the S&P 500 that comes with the program)',
  wrong: answer => notFile(answer),
}
const MARKET: Question = {
  flag: 'market',
  text: 'What you trade, such as mnq or btc-perp',
  wrong: answer => (findMarket(answer) === null ? unknownMarket(answer) : null),
}
const LEVERAGE: Question = { flag: 'leverage', text: 'The leverage of the account, such as 5', wrong: notAmount }
const FUNDING: Question = { flag: 'funding', text: 'A file of funding rates (Enter: none)', wrong: notFile }
const STOPS: Question = {
  flag: 'stop-distance',
  text: 'How far stops were from the entry, where the list does not say: 50 in price, or 1% (Enter: it says)',
  wrong: answer => (answer === '' ? null : notAmount(answer.replace(/%$/, ''))),
}

function venueOf({ underlying, inverse }: LadderInput): Question {
  const [likely] = venuesOf(underlying, inverse)
  return {
    flag: 'venue',
    text: likely === undefined ? `The venue: ${venuesWithTable(underlying, [])}` : `The venue, such as ${likely}`,
    wrong: answer => unknown('venue', answer, isVenue(answer), knownVenues()),
  }
}

/** One of the program's, or a file of one's own. */
function isVenue(answer: string): boolean {
  return knownVenues().includes(answer) || (isPathOfFile(answer) && existsSync(answer))
}

function notFile(answer: string): string | null {
  return answer === '' || existsSync(answer) ? null : `There is no file ${JSON.stringify(answer)}.`
}

function notAmount(answer: string): string | null {
  return cellNumber(answer, POINT) > 0 ? null : 'A number above 0 is needed.'
}

function unknownMarket(answer: string): string {
  return `There is no market ${JSON.stringify(answer)}: ${nearMarkets(answer) ?? `it takes ${allowedMarkets()}.`}`
}

function unknown(what: string, answer: string, isKnown: boolean, all: readonly string[]): string | null {
  if (isKnown) return null
  const hint = meant(answer.toLowerCase(), all)
  return `There is no ${what} ${JSON.stringify(answer)}: ${hint ?? `${all.join(', ')}.`}`
}

/** What cannot be told is not asked about: reading the file says what is wrong with it. */
async function isKind(file: string, kinds: readonly string[]): Promise<boolean> {
  try {
    return kinds.includes(kindOfFile((await openRows(file)).head, { format: 'auto' }))
  } catch {
    return false
  }
}
