import { count } from '../format.ts'

/** How many of the trades are drawn, where that is not all of them. */
export function drawnWords(drawn: number, all: number): string {
  return drawn >= all ? '' : ` ${count(drawn)} of ${count(all)} drawn, the extremes among them.`
}
