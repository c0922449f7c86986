import { type Edge, FEW_TRADES } from '../../stats/edge.ts'
import { intervalInR, plural } from './format.ts'

/** `−0.05 R to +0.61 R`, or null without an interval. */
export function edgeInterval({ low, high }: Pick<Edge, 'low' | 'high'>): string | null {
  return low === null || high === null ? null : intervalInR({ low, high })
}

/** Whether the trades prove an edge, in words. */
export function edgeWords({ low, reason, trades, proof }: Edge): string {
  if (low === null) return `no interval: ${reason}`
  if (trades < FEW_TRADES) return `${plural(trades, 'trade')} are too few to prove anything, which takes ${FEW_TRADES}`
  if (proof === 'edge') return 'the whole interval lies above 0, so these trades show an edge'
  if (proof === 'loss') return 'the whole interval lies below 0, so these trades show a losing strategy'
  return '0 lies inside the interval, so these trades do not prove an edge'
}
