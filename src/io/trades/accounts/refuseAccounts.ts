import { inputError } from '../../files/inputError.ts'

/** Throws InputError where accounts, or a side, are named of a file that is no list of trades of a broker. */
export function refuseAccounts(file: string, { accounts = null, side = null, tickets = null }: OfTrades): void {
  if (accounts !== null) throw inputError(file, 'this file names no accounts', 'leave out --account')
  if (side !== null)
    throw inputError(file, 'trades of one side are taken of a list of a broker alone', 'leave out --side')
  if (tickets !== null) throw inputError(file, 'this file is no list of a broker with tickets', 'leave out --tickets')
}

interface OfTrades {
  readonly accounts?: readonly string[] | null
  readonly side?: 'long' | 'short' | null
  readonly tickets?: 'joined' | 'apart' | null
}
