import { type CutOff, cutOffTotal } from '../../results/cutOff.ts'
import { count, inR, plural } from './format.ts'

/**
 * Names the trades that the end of the data cut off, what they made, and what hangs on them.
 * @param inMoney writes an amount of money; null = there is none, but results in R
 */
export function cutOffWords(cutOff: CutOff, inMoney: ((amount: number) => string) | null): string {
  const { trades, meanR, decides } = cutOff
  const total = (of: 'net' | 'r') => cutOffTotal(cutOff, of)
  const one = trades.length === 1 ? trades[0]! : null
  const who = one === null ? `${plural(trades.length, 'trade')} were` : `Trade ${count(one.trade)} was`
  const at = `${inR(total('r'))}${inMoney === null ? '' : ` (${inMoney(total('net'))})`}${one === null ? ' in all' : ''}`
  const [itCounts, it] = one === null ? ['they count', 'them'] : ['it counts', 'it']
  const where = inMoney === null ? 'in no figure here' : 'in the equity, and in no figure of the trades'
  return [
    `${who} still open when the data ended, at ${at}: ${itCounts} ${where}.`,
    `With ${it}, a trade made ${inR(meanR)} on average.`,
    ...(decides ? [`The sign of the result hangs on ${it}.`] : []),
  ].join(' ')
}
