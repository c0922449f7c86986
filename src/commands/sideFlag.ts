import type { FlagReader } from './flagReader.ts'

export const SIDE_FLAG = {
  type: 'string',
  requiresArg: true,
  describe: 'trades of a list that count: long or short (default: both)',
} as const

/** The side that `--side` names; null where it is not given. */
export function readSide(read: FlagReader): 'long' | 'short' | null {
  return read.has('side') ? read.choice('side', ['long', 'short']) : null
}
