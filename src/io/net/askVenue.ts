import { setTimeout } from 'node:timers/promises'
import { inputError } from '../files/inputError.ts'
import type { VenueApi, VenueAsk, VenueRow, VenueSeries } from './venueApi.ts'

/** The clock of a download, which tests replace. */
export interface NetClock {
  now(): number
  /** Rejects with the signal's reason where it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

export const REAL_CLOCK: NetClock = {
  now: () => Date.now(),
  wait: async (ms, signal) => {
    await setTimeout(ms, undefined, { signal })
  },
}

const MOST_TRIES = 8
/** A page in place of data may be a guard that goes away, and seldom does. */
const PAGE_TRIES = 3
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000
const TIMEOUT_MS = 30_000
/** What a venue, or something on the way, answers when it may answer otherwise later; 418: banned for a while. */
const TEMPORARY = [408, 418, 425, 429]
const SERVER_ERRORS = 500
const NOT_HERE = [401, 403, 451]
const NOTHING_THERE = [301, 302, 307, 308, 404, 405, 410]
/** Nobody watches a command that waits for longer. */
const LONGEST_WAIT_MS = 600_000
const SHOWN = 200

/**
 * A way to ask one venue for rows: no faster than its limit, again and ever later where it is busy, down or cut off.
 * Throws InputError where it refuses, or has not answered after 8 tries.
 */
export function askVenue(
  venue: VenueApi,
  series: VenueSeries,
  { baseUrl, signal, clock }: { readonly baseUrl: string; readonly signal: AbortSignal; readonly clock: NetClock },
): (ask: VenueAsk) => Promise<VenueRow[]> {
  let next = 0
  const inTurn = async () => {
    const pause = next - clock.now()
    if (pause > 0) await clock.wait(pause, signal)
    next = Math.max(next, clock.now()) + 1000 / series.perSecond
  }
  return async ask => {
    const url = baseUrl + series.path(ask)
    let pages = 0
    for (let tries = 1; ; tries++) {
      await inTurn()
      const answer = await answerOf(url, venue, signal)
      if ('rows' in answer) return readRows(url, series, answer.rows)
      if (!answer.isTemporary) throw inputError(url, answer.message, hintOf(venue, answer))
      if (answer.retryAfterMs > LONGEST_WAIT_MS) {
        const minutes = Math.ceil(answer.retryAfterMs / 60_000)
        throw inputError(
          url,
          `${answer.message}; it asks to wait for ${minutes} minutes`,
          'the same command goes on from here then',
        )
      }
      if (answer.isPage === true && ++pages === PAGE_TRIES) throw inputError(url, answer.message, pageHint(venue))
      if (tries === MOST_TRIES) {
        throw inputError(url, `no answer after ${tries} tries: ${answer.message}`, 'the same command goes on from here')
      }
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS)
      await clock.wait(Math.max(pause, answer.retryAfterMs), signal)
    }
  }
}

/** Of a refusal for good: where one may not ask from here, where nothing is there, else the symbol. */
function hintOf({ name, symbolExample }: VenueApi, { status }: { readonly status: number }): string {
  if (NOT_HERE.includes(status))
    return `${name} does not answer from where you are; --base-url takes another address of the same API that does`
  const symbol = `is the symbol right? ${name} writes ${symbolExample}`
  return NOTHING_THERE.includes(status) ? `is the address right? --base-url takes another; ${symbol}` : symbol
}

const PAGE = 'the answer is a page of the web, and no data'

function pageHint({ name }: VenueApi): string {
  return `something between you and ${name} answers, such as a proxy, a firewall or a page to log in, or the address is not that of its API: --base-url takes another`
}

function readRows(url: string, series: VenueSeries, answer: unknown): VenueRow[] {
  try {
    return series.rows(answer)
  } catch (error) {
    throw inputError(url, `the answer is not what the venue documents: ${(error as Error).message}`)
  }
}

type Answer =
  | { readonly rows: unknown }
  | {
      readonly message: string
      readonly status: number
      readonly isTemporary: boolean
      readonly retryAfterMs: number
      /** A page of the web, where data should be. */
      readonly isPage?: true
    }

async function answerOf(url: string, venue: VenueApi, signal: AbortSignal): Promise<Answer> {
  let response: Response
  let text: string
  try {
    response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) })
    text = await response.text()
  } catch (error) {
    signal.throwIfAborted()
    return { message: reasonOf(error as Error), status: 0, isTemporary: true, retryAfterMs: 0 }
  }
  const body = parsed(text)
  const { status } = response
  const isBusy = TEMPORARY.includes(response.status) || response.status >= SERVER_ERRORS
  const retryAfterMs = Number(response.headers.get('retry-after') ?? 0) * 1000 || 0
  if (!response.ok) {
    const said = body === undefined ? text.slice(0, SHOWN) : (venue.refusal(body)?.message ?? text.slice(0, SHOWN))
    return { message: `HTTP ${response.status}: ${said}`, status, isTemporary: isBusy, retryAfterMs }
  }
  if (body === undefined && /^\uFEFF?\s*</.test(text))
    return { message: PAGE, status, isTemporary: true, retryAfterMs, isPage: true }
  if (body === undefined)
    return { message: 'the answer is cut off, or no JSON', status, isTemporary: true, retryAfterMs }
  const refusal = venue.refusal(body)
  return refusal === null ? { rows: body } : { ...refusal, status, retryAfterMs }
}

/** Of an error of `fetch`, which keeps the reason inside. */
function reasonOf(error: Error): string {
  const { cause } = error
  return cause instanceof Error
    ? cause.message || (cause as NodeJS.ErrnoException).code || error.message
    : error.message
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
