import type { Head } from '../../columns/head.ts'
import { ledgerIn } from '../formats/generic.ts'
import { isLedger } from './columnsOfLedger.ts'

/** The question which column of a ledger holds what each row did to the balance; null where the file is none, or nothing may. */
export function askOfLedger(head: Head): { message: string; hint: string } | null {
  const found = ledgerIn(head)
  if (found === null || isLedger(found) || found.length === 0) return null
  const names = found.map(index => JSON.stringify(head.rows[0]![index]!.trim()))
  const ways = names.map(name => `--column net=${name}`).join(', or ')
  const which = names.length === 1 ? `is ${names[0]}` : `which of ${names.join(', ')} is`
  return {
    message: `the rows are a ledger, of results and of fees: ${which} what each did to the balance?`,
    hint: `say it: ${ways}, the one that is below 0 where a fee was paid, and no balance behind it`,
  }
}
