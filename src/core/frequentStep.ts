export interface FrequentStep {
  /** 0 where there is none. */
  readonly step: number
  /** How many there are of it. */
  readonly count: number
}

/** What most steps between times are; of those as frequent the shorter or the longer. */
export function frequentStep(steps: Iterable<number>, ofEquals: 'shorter' | 'longer'): FrequentStep {
  const counts = new Map<number, number>()
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1)
  let [usual, most] = [0, 0]
  for (const [step, count] of counts)
    if (count > most || (count === most && step > usual === (ofEquals === 'longer'))) [usual, most] = [step, count]
  return { step: usual, count: most }
}
