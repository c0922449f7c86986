import type { Argv } from 'yargs'
import { terminalVerdict } from '../report/terminal/terminalVerdict.ts'
import { play, playArguments } from './play.ts'
import type { PlayFlags } from './playFlags.ts'

export function builder(yargs: Argv) {
  return playArguments(yargs)
}

export function handler(flags: PlayFlags, signal: AbortSignal): Promise<number> {
  return play(flags, signal, { compare: false, overrides: [], variants: null, folderSuffix: '', text: terminalVerdict })
}
