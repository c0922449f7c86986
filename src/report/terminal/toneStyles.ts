import type { Tone } from '../words/outcomeWords.ts'
import type { Style } from './ansi.ts'

/** The colour of an outcome. */
export const TONE_STYLES: Readonly<Record<Tone, Style>> = {
  good: 'green',
  open: 'cyan',
  warn: 'yellow',
  bad: 'red',
  none: 'dim',
}
