import { z } from 'zod'
import { type Decision, defineStrategy } from '../parts/strategy.ts'

const bar = z.int().min(0).describe('bar at whose close it is decided, from 0')
const price = z.number()
const distance = z.number().positive()

const entry = z
  .strictObject({
    bar,
    enter: z.enum(['long', 'short']).describe('enters at the open of the next bar'),
    stop: price.optional().describe('price of the stop'),
    stopDistance: distance.optional().describe('or its distance from the fill'),
    target: price.optional().describe('price of the target'),
    targetDistance: distance.optional().describe('or its distance from the fill'),
  })
  .refine(({ stop, stopDistance }) => (stop === undefined) !== (stopDistance === undefined), {
    path: ['stop'],
    message: 'an entry needs either stop or stopDistance',
  })
  .refine(({ target, targetDistance }) => target === undefined || targetDistance === undefined, {
    path: ['target'],
    message: 'an entry has target or targetDistance, not both',
  })
const stopMove = z.strictObject({ bar, stop: price.describe('price to move the stop of the open trade to') })
const exit = z.strictObject({ bar, exit: z.literal(true).describe('leaves at the open of the next bar') })

const params = z.strictObject({
  decisions: z
    .array(z.union([entry, stopMove, exit]))
    .min(1)
    .superRefine((decisions, context) => {
      const bars = new Set<number>()
      for (const [index, decision] of decisions.entries()) {
        if (bars.has(decision.bar)) {
          const message = `bar ${decision.bar} has a decision already, and a bar has one`
          context.addIssue({ code: 'custom', path: [index, 'bar'], message })
        }
        bars.add(decision.bar)
      }
    })
    .describe('decisions in any order, at most one a bar'),
})

/**
 * Whether a trade is open at a bar depends on the prices, so an entry in a trade, or a stop move or exit without one,
 * is not an error: it is ignored, and counted with the tape. A bar that does not exist is.
 */
export default defineStrategy({
  name: 'script',
  about: 'Plays the decisions written in the scenario, each at the close of the bar of its number.',
  params,
  check({ time }, { decisions }) {
    return decisions.flatMap(({ bar }, index) =>
      bar < time.length
        ? []
        : [{ path: ['decisions', index, 'bar'], message: `there is no bar ${bar}: there are ${time.length}, from 0` }],
    )
  },
  start(_bars, { decisions }) {
    const byBar = new Map<number, Decision>()
    for (const { bar, ...decision } of decisions) byBar.set(bar, decision as Decision)
    return i => byBar.get(i) ?? null
  },
})
