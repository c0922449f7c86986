import type { Argv } from 'yargs'
import { explainReceipt } from '../report/terminal/explainReceipt.ts'
import { wrapLines } from '../report/terminal/wrapText.ts'
import { readReceipt, readSummary } from '../run/folder/readRun.ts'
import { type CommonFlags, print, terminalWidth } from './shared.ts'

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
  const summary = readSummary(flags.run)
  const receipt = readReceipt(flags.run, flags.trade)
  print(flags.json ? JSON.stringify(receipt) : wrapLines(explainReceipt(receipt, summary), terminalWidth()))
  return 0
}
