const AMOUNT = /^(amount|value|cost|total)$/i
const BESIDE = /^(currency|coin|asset|ccy|unit|rate|type)$/i

/**
 * The fields of an object that is an amount of money, such as `"fee": { "cost": 1, "currency": "USD" }`, under names that say
 * what it is of: `fee`, `fee.currency`. So are those of the one object of a list; of none where the list repeats the `fee` of
 * its item, as CCXT writes `fees`. Null for anything else.
 */
export function moneyFields(name: string, part: unknown, item: object): [string, unknown][] | null {
  if (Array.isArray(part)) {
    const [only, ...others] = part
    const alone = Object.entries(item).find(([other]) => `${other}s` === name)?.[1]
    if (others.length > 0 || only === undefined || moneyFields(name, only, item) === null) return null
    return JSON.stringify(alone) === JSON.stringify(only) ? [] : moneyFields(name, only, item)
  }
  if (typeof part !== 'object' || part === null) return null
  const fields = Object.entries(part)
  const isPlain = (value: unknown) => value === null || typeof value !== 'object'
  const isOfMoney = fields.every(([inner, value]) => (AMOUNT.test(inner) || BESIDE.test(inner)) && isPlain(value))
  if (!isOfMoney || fields.filter(([inner]) => AMOUNT.test(inner)).length !== 1) return null
  return fields.map(([inner, value]) => [AMOUNT.test(inner) ? name : `${name}.${inner}`, value])
}
