import { inputError } from '../../files/inputError.ts'

/** Throws InputError where accounts are named of a file that is no list of trades of a broker. */
export function refuseAccounts(file: string, accounts: readonly string[] | null): void {
  if (accounts !== null) throw inputError(file, 'this file names no accounts', 'leave out --account')
}
