import { deepStrictEqual } from 'node:assert/strict'
import { Account } from '../../src/core/account.ts'
import type { Bars } from '../../src/core/bars.ts'
import type { BarFunding } from '../../src/core/funding.ts'
import { BarReplay } from '../../src/core/replay.ts'
import { replayBars } from '../../src/core/replayBars.ts'
import type { FillRules } from '../../src/parts/fillRules.ts'
import type { Decision } from '../../src/parts/strategy.ts'
import { type Candle, makeBars } from '../parts/makeBars.ts'
import { playScript } from '../parts/playScript.ts'
import { Recorder } from './recorder.ts'
import { compile, type SetUp } from './support.ts'

export interface BarSetUp extends Omit<SetUp, 'trades'> {
  readonly bars: readonly Candle[] | Bars
  readonly script: Readonly<Record<number, Decision>>
  readonly funding?: BarFunding | null
  readonly fills?: Partial<FillRules>
}

/**
 * Plays scripted decisions over bars, and the account over its bars; the rows say what happened. Account and curve end the
 * same where nobody listens, and where every bar is asked for every rule, and the account where nobody draws the curve.
 */
export function playBars({ bars: candles, script, funding = null, fills = {}, ...rest }: BarSetUp) {
  const bars = 'time' in candles ? candles : makeBars(candles)
  const { tape } = playScript(bars, script, fills, funding)
  const { contracts, quotes, plan } = compile({ ...rest, trades: tape })
  const [account, unwatched] = [new Account(contracts.tiers), new Account(contracts.tiers)]
  const recorder = new Recorder(quotes)
  const curve = replayBars(account, plan, quotes, bars, funding, recorder)
  deepStrictEqual(replayBars(unwatched, plan, quotes, bars, funding, null), curve)
  deepStrictEqual({ ...unwatched, position: null }, { ...account, position: null })
  const undrawn = new BarReplay(unwatched, plan, quotes, bars, funding, null, null)
  for (let i = 0; i < tape.count; i++) undrawn.playTrade(i)
  deepStrictEqual({ ...unwatched, position: null }, { ...account, position: null })
  if (quotes.contracts.stress === null) {
    // A rise that changes nothing has every bar asked for it, so that none is passed as quiet.
    const asked = { ...quotes, contracts: { ...quotes.contracts, stress: { factor: 1, from: bars.time[0]! } } }
    deepStrictEqual(replayBars(unwatched, plan, asked, bars, funding, null), curve)
    deepStrictEqual({ ...unwatched, position: null }, { ...account, position: null })
  }
  return { account, curve, plan, quotes, rows: recorder.rows, bars }
}
