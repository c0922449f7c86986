import type { Account, Position } from './account.ts'
import { addUp } from './addUp.ts'
import { priceGain } from './costs.ts'
import { backing, closestApproach, liquidationPrice } from './margin.ts'
import { LEG_LOT_WIDTH, LegLot, type Quotes } from './quotes.ts'
import { wholeContracts } from './tolerance.ts'

const { net: NET, worstLoss: WORST_LOSS, exposure: EXPOSURE, dearest: DEAREST } = LegLot

/**
 * Contracts of n that are gone once a share of the position has left (§12): whole ones, so that one contract stays
 * until all of it leaves; never more than n, which the slack would add to billions of them.
 */
export function contractsGone(n: number, share: number): number {
  return Math.min(n, wholeContracts(n * share))
}

/**
 * What the sized position makes when the tape ends it, leg by leg: its net, its largest open loss with what the legs
 * before have realised, and the exposure that liquidation is screened by.
 */
export function weighPosition(position: Position, quotes: Quotes, i: number, stage: number): void {
  const { legLots } = quotes
  const { tiers, isolated } = quotes.contracts
  const { legFirst, legs } = quotes.tape
  const { contracts } = position
  const end = legFirst[i + 1]!
  let net = 0
  let worstLoss = Number.NEGATIVE_INFINITY
  let exposure = Number.NEGATIVE_INFINITY
  let dearest = 0
  let before = 0
  for (let leg = legFirst[i]!; leg < end; leg++) {
    const after = legs.gone[leg]!
    let made = 0
    let loss = 0
    let exposed = 0
    let notional = 0
    for (let k = stage; k >= 0; k--) {
      const n = contracts[k]!
      const lot = (leg * tiers + k) * LEG_LOT_WIDTH
      const held = n - contractsGone(n, before)
      const leaves = held - (n - contractsGone(n, after))
      made += leaves * legLots[lot + NET]!
      loss += held * legLots[lot + WORST_LOSS]!
      exposed += held * legLots[lot + EXPOSURE]!
      notional += held * legLots[lot + DEAREST]!
    }
    const lossHere = loss - net
    const exposedHere = isolated ? exposed : exposed - net
    if (lossHere > worstLoss) worstLoss = lossHere
    if (exposedHere > exposure) exposure = exposedHere
    if (notional > dearest) dearest = notional
    net += made
    before = after
  }
  position.net = net
  position.worstLoss = worstLoss
  position.exposure = exposure
  position.dearest = dearest
}

/** Before the first leg of trade i: everything is held, nothing realised. */
export function holdPosition(position: Position, quotes: Quotes, i: number): void {
  position.left.set(position.contracts)
  position.margins = null
  addUp(position, quotes, i)
  position.net = 0
  position.worstLoss = Number.NEGATIVE_INFINITY
  position.closest = Number.NaN
  position.gross = 0
  position.spreadCost = position.entrySpread
  position.fees = position.entryFee
  position.funding = 0
  position.liquidationFee = 0
}

/**
 * A leg leaves where the tape says: what it makes is realised, and what is left is added up anew.
 * @param watched whether anybody asks how near to its liquidation the position has been
 * @param factor what margins are multiplied by when it leaves; as at the entry where nothing is said
 * @param noted whether what it has seen is noted already
 */
export function leaveLeg(
  account: Account,
  quotes: Quotes,
  i: number,
  leg: number,
  watched: boolean,
  factor = account.position.marginFactor,
  noted = false,
): void {
  const { position } = account
  const { legLots } = quotes
  const { tiers, isolated } = quotes.contracts
  const { contracts, left, leaving } = position
  const gone = quotes.tape.legs.gone[leg]!
  if (watched && !noted) noteApproach(account, quotes, quotes.tape.legs.worst[leg]!, factor)
  let made = 0
  let loss = 0
  for (let k = tiers - 1; k >= 0; k--) {
    const lot = (leg * tiers + k) * LEG_LOT_WIDTH
    leaving[k] = left[k]! - Math.min(left[k]!, contracts[k]! - contractsGone(contracts[k]!, gone))
    if (left[k] === 0) continue
    made += leaving[k]! * legLots[lot + NET]!
    loss += left[k]! * legLots[lot + WORST_LOSS]!
  }
  if (isolated) loss = Math.min(loss, position.entryFee + position.margin)
  if (!noted) position.worstLoss = Math.max(position.worstLoss, loss - position.net)
  position.net += made
  addParts(position, quotes, leg)
  for (let k = 0; k < tiers; k++) left[k]! -= leaving[k]!
  addUp(position, quotes, i)
}

/** The least approach over the legs, each with the liquidation price of what is held up to it; NaN = none had one. */
export function noteApproach(account: Account, { contracts }: Quotes, worst: number, factor: number): void {
  const { position } = account
  const liquidation = liquidationPrice(contracts, position, backing(contracts, account), factor)
  const approach = closestApproach(position.entry, worst, liquidation)
  if (!(approach >= position.closest)) position.closest = Number.isNaN(approach) ? position.closest : approach
}

/** What the leg's result is made of. */
function addParts(position: Position, quotes: Quotes, leg: number): void {
  const { contracts, tape, exitFee, exitSpread } = quotes
  let quantity = 0
  let fee = 0
  let spread = 0
  for (let k = 0; k < contracts.tiers; k++) {
    const n = position.leaving[k]!
    if (n === 0) continue
    const j = leg * contracts.tiers + k
    quantity += n * contracts.multiplier[k]!
    fee += n * exitFee[j]!
    spread += n * exitSpread[j]!
  }
  position.exitFee = fee
  position.exitSpread = spread
  position.exitFunding = position.side * quantity * tape.legs.fundingPerUnit[leg]!
  position.gross += priceGain(contracts.inverse, position.side, quantity, position.entry, tape.legs.price[leg]!)
  position.spreadCost += spread
  position.fees += fee
  position.funding += position.exitFunding
}
