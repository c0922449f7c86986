import { type KeyPath, type Located, problemAt } from './located.ts'
import * as messages from './messages.ts'
import { type Override, withValues } from './overrides.ts'
import { InputError, type Problem } from './problem.ts'
import { Reader } from './reader.ts'
import { scenarioBlocks } from './scenarioSchema.ts'

/** A named change of a scenario: the scenario's document with the values of the variant in place of its own. */
export interface VariantDocument {
  readonly name: string
  /** What it sets: values as text, by the dotted path of their key. */
  readonly patch: Readonly<Record<string, string>>
  readonly document: Located
}

/**
 * What a variant may change: the plan, the account's terms, and what a contract costs and posts. Prices, strategy, fills,
 * sessions, ticks and funding make the trades, and start and samples the draws, which all variants share, as they share
 * the names of the contracts and the currency.
 */
const CHANGEABLE: Readonly<Record<string, readonly string[]>> = {
  account: ['leverage', 'marginMode', 'feeDiscount'],
  'market.ladder.tiers.N': [
    ...['multiplier', 'spreadTicks', 'spreadTicksOutside', 'slippageTicks', 'fee', 'margin', 'depth'],
  ],
  'market.costs': ['spread', 'fees'],
  'market.venue': [
    ...['fee', 'maintenance', 'maintenanceAt', 'closeFeeInTrigger', 'liquidationFee', 'liquidationFill'],
    ...['minQuantity', 'minNotional', 'maxQuantity'],
  ],
  'market.venue.underlyings.NAME': ['maintenance', 'maxLeverage', 'minQuantity', 'minNotional', 'maxQuantity'],
}

/** The same as messages say it. */
const ALLOWED = ['plan.…', ...Object.entries(CHANGEABLE).flatMap(([block, keys]) => keys.map(key => `${block}.${key}`))]

/** The variants that a document lists, in its order; none where it lists none. Throws `InputError` with every problem. */
export function variantDocuments(document: Located): readonly VariantDocument[] {
  const reader = new Reader([])
  const variants = reader.read(scenarioBlocks.variants, { document, path: ['variants'] }) ?? []
  reader.throwIfAny()
  const problems: Problem[] = []
  const found: VariantDocument[] = []
  for (const [i, { name, set }] of variants.entries()) {
    if (variants.findIndex(other => other.name === name) < i) {
      problems.push(problemAt(document, ['variants', i, 'name'], messages.variantTwice(name)))
    }
    const overrides = Object.entries(set).map(([key, value]) => overrideOf(document, i, key, value))
    const refused = overrides.filter(({ path }) => !isChangeable(path)).map(override => refusal(override))
    problems.push(...refused)
    if (refused.length > 0) continue
    try {
      found.push({ name, patch: patchOf(overrides), document: withValues(document, overrides) })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new InputError(problems)
  return found
}

/** The document with the variants of another one. */
export function withVariantsOf(document: Located, other: Located): Located {
  const ownerOf = (path: KeyPath) => (path[0] === 'variants' ? other : document)
  return {
    file: document.file,
    value: { ...(document.value as object), variants: (other.value as { variants?: unknown }).variants },
    find: path => ownerOf(path).find(path),
    written: path => ownerOf(path).written(path),
  }
}

function overrideOf(document: Located, variant: number, key: string, value: unknown): Override {
  const place = document.find(['variants', variant, 'set', key])
  const start = { file: document.file, line: null, column: null, source: null }
  const written = document.written(['variants', variant, 'set', key])
  return { path: key.split('.'), value, written, place: place?.value ?? start }
}

function patchOf(overrides: readonly Override[]): Record<string, string> {
  return Object.fromEntries(
    overrides.map(({ path, value }) => [path.join('.'), typeof value === 'string' ? value : JSON.stringify(value)]),
  )
}

/** A key of such a block, or what stands inside it; N is a number, NAME any name. */
function isChangeable(path: KeyPath): boolean {
  if (path[0] === 'plan') return path.length > 1
  return Object.entries(CHANGEABLE).some(([block, keys]) => {
    const parts = block.split('.')
    const isBlock = parts.every(
      (part, k) => part === path[k] || part === 'NAME' || (part === 'N' && /^\d+$/.test(String(path[k]))),
    )
    return isBlock && keys.includes(String(path[parts.length]))
  })
}

function refusal({ path, place }: Override): Problem {
  return { ...place, path: path.join('.'), ...messages.notForVariants(ALLOWED) }
}
