/** What a strategy file of one's own is made of. */
export { z } from 'zod'
export type { Bars } from './core/bars.ts'
export type { BarSessions } from './parts/barSessions.ts'
export { highest, lowest } from './parts/indicators/highest.ts'
export { sma } from './parts/indicators/sma.ts'
export { wilderAtr } from './parts/indicators/wilderAtr.ts'
export { type Decide, type Decision, defineStrategy, type OpenTrade, type Strategy } from './parts/strategy.ts'
