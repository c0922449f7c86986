import { wholeContracts } from '../../core/tolerance.ts'

/** A range of equity, a risk, and the money that one contract may lose. */
export interface WholeContracts {
  readonly equityLow: number
  readonly equityHigh: number
  readonly risk: number
  readonly lossPerContract: number
}

/**
 * Risk taken ÷ risk asked where contracts are whole, floor(E r ÷ L) × L ÷ (E r), averaged over equity that is uniform
 * between the ends; and the contracts at either end.
 */
export function wholeContractShare({ equityLow, equityHigh, risk, lossPerContract }: WholeContracts) {
  const perContract = lossPerContract / risk
  const contracts = (equity: number) => wholeContracts(equity / perContract)
  const [fewest, most] = [contracts(equityLow), contracts(equityHigh)]
  let sum = 0
  for (let n = Math.max(fewest, 1); n <= most; n++) {
    const from = Math.max(n * perContract, equityLow)
    const to = Math.min((n + 1) * perContract, equityHigh)
    if (to > from) sum += n * perContract * Math.log(to / from)
  }
  return { meanTakenOverAsked: sum / (equityHigh - equityLow), fewest, most }
}
