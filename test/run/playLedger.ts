import { Account } from '../../src/core/account.ts'
import type { Bars } from '../../src/core/bars.ts'
import { playTape } from '../../src/core/batch.ts'
import type { BarFunding } from '../../src/core/funding.ts'
import { replayBars } from '../../src/core/replayBars.ts'
import type { Decision } from '../../src/parts/strategy.ts'
import { Ledger } from '../../src/run/replaying/ledger.ts'
import type { RandomRun } from '../core/randomRun.ts'
import { compile, type SetUp } from '../core/support.ts'
import { playScript } from '../parts/playScript.ts'

/** A ledger that keeps where bars liquidated each trade, by index. */
class LevelLedger extends Ledger {
  readonly levels = new Map<number, number>()

  override liquidated(level: number, account: Account, time: number): void {
    this.levels.set(this.rows.length, level)
    super.liquidated(level, account, time)
  }
}

/** The ledger of trades without bars. */
export function playLedger(setUp: SetUp) {
  const { contracts, quotes, plan } = compile(setUp)
  const account = new Account(contracts.tiers)
  const ledger = new Ledger(plan, quotes, [])
  playTape(account, plan, quotes, ledger)
  return { account, plan, quotes, rows: ledger.rows }
}

/** The ledger of scripted decisions over bars, in place of the trades of the run. */
export function playLedgerOnBars(
  run: RandomRun,
  bars: Bars,
  script: Readonly<Record<number, Decision>>,
  funding: BarFunding | null,
) {
  const { tape } = playScript(bars, script, {}, funding)
  const { contracts, quotes, plan } = compile({ ...run, trades: tape })
  const account = new Account(contracts.tiers)
  const ledger = new LevelLedger(plan, quotes, [])
  const curve = replayBars(account, plan, quotes, bars, funding, ledger)
  return { account, curve, quotes, rows: ledger.rows, levels: ledger.levels }
}
