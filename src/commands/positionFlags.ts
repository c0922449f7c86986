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

export const TICKETS_FLAG = {
  type: 'string',
  requiresArg: true,
  describe:
    'rows of a list that were open at once: joined to one trade, or apart (default: as their ids say; one in a run)',
} as const

/** What `--tickets` says; null where it is not given. */
export function readTickets(read: FlagReader): 'joined' | 'apart' | null {
  return read.has('tickets') ? read.choice('tickets', ['joined', 'apart']) : null
}
