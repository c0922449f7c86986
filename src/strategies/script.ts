import { z } from 'zod'
import { MOST_SHARES, MOST_TARGETS } from '../parts/checkDecision.ts'
import { type Decision, defineStrategy } from '../parts/strategy.ts'
import { percentShare, thenStopParam } from '../parts/strategyParams.ts'
import { misplacedTargets } from '../parts/targetOrder.ts'

const bar = z.int().min(0).describe('bar at whose close it is decided, from 0')
const price = z.number()
const distance = z.number().positive()

const targetLeg = z
  .strictObject({
    price: price.optional(),
    distance: distance.optional().describe('or its distance from the fill'),
    r: distance.optional().describe('or the same in stop distances'),
    share: z.number().positive().max(1).or(percentShare).describe('of the original position'),
    thenStop: thenStopParam,
  })
  .refine(given => [given.price, given.distance, given.r].filter(level => level !== undefined).length === 1, {
    path: ['price'],
    message: 'a target has one of price, distance and r',
  })

const entry = z
  .strictObject({
    bar,
    enter: z.enum(['long', 'short']).describe('enters at the open of the next bar, or by an order'),
    limit: price.optional().describe('price of a limit order'),
    trigger: price.optional().describe('price of a stop entry; with limit: of a stop-limit order'),
    bars: z.int().min(1).optional().describe('bars that the order works in, 1 by default'),
    stop: price.optional().describe('price of the stop'),
    stopDistance: distance.optional().describe('or its distance from the fill'),
    target: price.optional().describe('price of the target'),
    targetDistance: distance.optional().describe('or its distance from the fill'),
    targets: z.array(targetLeg).min(1).max(MOST_TARGETS).optional().describe('or parts that leave, nearest first'),
  })
  .refine(({ stop, stopDistance }) => (stop === undefined) !== (stopDistance === undefined), {
    path: ['stop'],
    message: 'an entry needs either stop or stopDistance',
  })
  .refine(given => [given.target, given.targetDistance, given.targets].filter(each => each !== undefined).length < 2, {
    path: ['target'],
    message: 'an entry has one of target, targetDistance and targets',
  })
  .refine(({ bars, limit, trigger }) => bars === undefined || limit !== undefined || trigger !== undefined, {
    path: ['bars'],
    message: 'bars is for an order: with limit or trigger',
  })
  .refine(({ targets = [] }) => targets.reduce((sum, { share }) => sum + share, 0) <= MOST_SHARES, {
    path: ['targets'],
    message: 'the shares of the targets add up to more than 1',
  })
  .superRefine((given, context) => {
    for (const { path, message } of misplacedTargets(given)) {
      context.addIssue({ code: 'custom', path: [...path], message })
    }
  })
const cancel = z.strictObject({ bar, cancel: z.literal(true).describe('withdraws the order that still works') })
const stopMove = z.strictObject({ bar, stop: price.describe('price to move the stop of the open trade to') })
const exit = z.strictObject({ bar, exit: z.literal(true).describe('leaves at the open of the next bar') })

const params = z.strictObject({
  decisions: z
    .array(z.union([entry, stopMove, exit, cancel]))
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
