import type { Argv } from 'yargs'
import { explainReceipt } from '../report/terminal/explainReceipt.ts'
import type { TerminalStyle } from '../report/terminal/terminalStyle.ts'
import { wrapLines } from '../report/terminal/wrapText.ts'
import { receiptOnBarClock } from '../results/barClock.ts'
import type { FillRow } from '../results/ledger.ts'
import type { Receipt } from '../results/receipt.ts'
import type { Summary } from '../results/summary.ts'
import { readEntryRested, readFills } from '../run/folder/readFills.ts'
import { readMadeUpTimes } from '../run/folder/readMadeUpTimes.ts'
import { readReceipt, readSummary } from '../run/folder/readRun.ts'
import { type CommonFlags, printDrawn, printJson } from './shared.ts'

interface Flags extends CommonFlags {
  readonly run: string
  readonly trade: number
}

export function builder(yargs: Argv) {
  return yargs
    .positional('run', { type: 'string', demandOption: true, describe: 'a results folder' })
    .option('trade', {
      type: 'number',
      demandOption: true,
      requiresArg: true,
      describe: 'number of the trade, from 1',
    })
    .check(({ trade }) => {
      if (Number.isInteger(trade) && (trade as number) > 0) return true
      throw new Error(`--trade takes a whole number from 1, not ${trade}`)
    })
}

export async function handler(flags: Flags): Promise<number> {
  const summary = await readSummary(flags.run)
  const receipt = readReceipt(flags.run, flags.trade)
  const tiers = summary.market.tiers.map(({ name }) => name)
  const fills = (await readFills(flags.run, tiers)).filter(({ trade }) => trade === flags.trade)
  const entryRested = await readEntryRested(flags.run, flags.trade, summary)
  if (flags.json) printJson({ ...receipt, entryRested, fills })
  else {
    const opens = await readMadeUpTimes(flags.run, summary)
    const told = opens === null ? receipt : receiptOnBarClock(receipt, opens)
    printDrawn(flags, { receipt: told, summary, fills, entryRested }, explain)
  }
  return 0
}

interface Explained {
  readonly receipt: Receipt
  readonly summary: Summary
  readonly fills: readonly FillRow[]
  readonly entryRested: boolean | null
}

function explain({ receipt, summary, fills, entryRested }: Explained, { width }: TerminalStyle): string {
  return wrapLines(explainReceipt(receipt, summary, fills, entryRested), width)
}
