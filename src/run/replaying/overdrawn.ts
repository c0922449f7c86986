import { OverdrawnError } from '../../core/flows.ts'
import { problemAt } from '../../scenario/located.ts'
import { InputError } from '../../scenario/problem.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'

/** Plays, and turns a withdrawal above equity into an InputError that points at the scenario's cash flows. */
export function explainOverdrawn<T>({ document }: LoadedScenario, play: () => T): T {
  try {
    return play()
  } catch (error) {
    if (!(error instanceof OverdrawnError)) throw error
    const { time, amount, equity } = error
    const when = new Date(time).toISOString().slice(0, 10)
    const message = `the withdrawal of ${-amount} on ${when} is above the equity of ${equity.toFixed(2)} at that time`
    throw new InputError([problemAt(document, ['account', 'cashFlows'], message, 'withdraw less, or later')])
  }
}

/** Plays; null where a withdrawal is above equity. */
export function unlessOverdrawn<T>(play: () => T): T | null {
  try {
    return play()
  } catch (error) {
    if (error instanceof OverdrawnError) return null
    throw error
  }
}
