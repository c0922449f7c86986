import type { PriceModel } from '../../parts/priceModel.ts'
import bootstrap from '../../prices/bootstrap.ts'
import garch from '../../prices/garch.ts'
import gbm from '../../prices/gbm.ts'
import heston from '../../prices/heston.ts'
import merton from '../../prices/merton.ts'
import regime from '../../prices/regime.ts'

/** The price models of the program: every file of src/prices. */
export const PRICE_MODELS: readonly PriceModel[] = [bootstrap, garch, gbm, heston, merton, regime]
