import { openOne } from '../openOne.ts'
import type { Inputs, Made } from './example.ts'
import { averageEntry, closed, liquidation } from './positions.ts'

/** Binance: maintenance at the notional of the liquidation price. */
const isolatedUnit = ({ EP, pos, leverage, MMR, cum, side }: Inputs) =>
  liquidation({ quantity: pos, leverage, rate: MMR, deduction: cum, trade: { side, entry: EP } })

/** Bybit and MEXC: maintenance at the notional of the entry. */
const AT_ENTRY = { maintenanceAt: 'entry' } as const

const atEntryLong = ({ EP, leverage, MMR }: Inputs) =>
  liquidation({ leverage, rate: MMR, venue: AT_ENTRY, trade: { entry: EP } })

const atEntryShort = ({ EP, leverage, MMR }: Inputs) =>
  liquidation({ leverage, rate: MMR, venue: AT_ENTRY, trade: { side: -1, entry: EP } })

const withClosingFee =
  (side: number) =>
  ({ EP, leverage, MMR, taker }: Inputs) =>
    liquidation({ leverage, rate: MMR, taker, venue: { closeFeeInTrigger: true }, trade: { side, entry: EP } })

const orderOf = ({ qty, price, leverage, taker }: Inputs) => {
  const { margin, fees } = closed({ quantity: qty, entry: price, exit: price, leverage, taker })
  return { margin, fee: fees / 2 }
}

export const LINEAR_EXAMPLES: Made = {
  // The other position leaves what its loss and its maintenance do not take of the wallet.
  'BIN-1': ({ WB, pos, EP, MMR, cum, side, other }) => {
    const { gross } = closed({ quantity: other.pos, entry: other.EP, exit: other.mark })
    const start = WB + gross - (other.pos * other.mark * other.MMR - other.cum)
    const btc = { quantity: pos, rate: MMR, deduction: cum, leverage: 100, marginMode: 'cross' } as const
    return liquidation({ ...btc, start, trade: { side, entry: EP } })
  },
  'BIN-3': example => isolatedUnit({ ...example, leverage: (example.pos * example.EP) / example.WB }),
  'BIN-U1': isolatedUnit,
  'BIN-U3': isolatedUnit,
  'BIN-U5': isolatedUnit,
  'BIN-U7': isolatedUnit,
  'BIN-U8': isolatedUnit,
  'BYB-1': ({ entry, leverage, MMR }) => liquidation({ leverage, rate: MMR, venue: AT_ENTRY, trade: { entry } }),
  'BYB-U1': atEntryLong,
  'BYB-U3': atEntryLong,
  'BYB-U4': atEntryLong,
  'BYB-U6': atEntryShort,
  'BYB-U8': atEntryShort,
  // A fill at the bankruptcy price takes the posted margin, no more and no less.
  'BYB-2': ({ entry, leverage, side }) => {
    const venue = { liquidationFill: 'bankruptcy' } as const
    return entry + openOne({ leverage, venue, trade: { side, entry, worst: 0.9 * entry, exit: 0.9 * entry } }).net
  },
  'BYB-3': ({ qty, price, leverage, taker }) => {
    const position = { quantity: qty, entry: price, leverage, taker }
    const { margin, fees } = closed({ ...position, exit: price * (1 - 1 / leverage) })
    const open_fee = closed({ ...position, exit: price }).fees / 2
    return { IM: margin, open_fee, close_fee: fees - open_fee, cost: margin + fees }
  },
  'BYB-4': ({ fills }) => averageEntry(fills, false),
  'BYB-5': ({ qty, entry, price }) => closed({ quantity: qty, entry, exit: price }).gross,
  'BYB-7': ({ qty, entry, leverage, bankruptcy, taker, upnl }) => {
    const position = { quantity: qty, entry, leverage, taker }
    const { margin, fees } = closed({ ...position, exit: bankruptcy })
    const close_fee = fees - closed({ ...position, exit: entry }).fees / 2
    return { IM: margin, close_fee, roi_pct: (upnl / (margin + close_fee)) * 100 }
  },
  'BYB-8': ({ qty, entry, exit, side, taker, funding_paid }) => {
    // Positive funding per unit is what a long pays.
    const fundingPerUnit = (side * funding_paid) / qty
    const { gross, fees, net } = closed({ quantity: qty, entry, exit, side, taker, fundingPerUnit })
    const open_fee = closed({ quantity: qty, entry, exit: entry, side, taker }).fees / 2
    return { position_pnl: gross, open_fee, close_fee: fees - open_fee, closed: net }
  },
  'MEX-1': ({ size, entry, leverage, MMR }) =>
    liquidation({ quantity: size, leverage, rate: MMR, venue: AT_ENTRY, trade: { entry } }),
  'WEX-1': ({ position_margin, upnl, face, contracts, mark }) => {
    const quantity = face * contracts
    const entry = mark - upnl / quantity
    const leverage = (quantity * entry) / position_margin
    const { margin, gross } = closed({ quantity, leverage, entry, exit: mark })
    return (margin + gross) / (quantity * mark)
  },
  'WEX-2': ({ price, face, leverage }) => openOne({ quantity: face, leverage, trade: { entry: price } }).margin,
  'BGX-1': example => {
    const { margin, fee } = orderOf(example)
    return { margin, fee, total: margin + fee }
  },
  'BGX-2': orderOf,
  'OKX-U1': withClosingFee(-1),
  'OKX-U3': withClosingFee(-1),
  'OKX-U5': withClosingFee(1),
}
