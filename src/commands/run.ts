import { terminalVerdict } from '../report/terminal/terminalVerdict.ts'
import { type PlayFlags, play, playArguments } from './play.ts'

export const builder = playArguments

export function handler(flags: PlayFlags, signal: AbortSignal): Promise<number> {
  return play(flags, signal, { compare: false, overrides: [], variants: null, folderSuffix: '', text: terminalVerdict })
}
