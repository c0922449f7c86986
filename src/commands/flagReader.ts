import { cellNumber, POINT } from '../io/columns/cellNumber.ts'
import { BARE_SHARES, type BareNumbers, percentTextField } from '../scenario/fields.ts'
import { bothReadings, foundButAllowed, meant, oneOf } from '../scenario/messages.ts'
import { InputError, type Problem } from '../scenario/problem.ts'

/** What a flag takes. */
export interface FlagRule {
  /** What is allowed, in words. */
  readonly what: string
  readonly inRange: (value: number) => boolean
  /** Where the flag is not given; without it the flag is required. */
  readonly fallback?: number
  /** Of a percentage: what may stand without its sign; shares up to 1 where nothing is said. */
  readonly bare?: BareNumbers
}

/** Reads flags that were given as text, and collects everything that is wrong with them. */
export class FlagReader {
  readonly #flags: Readonly<Record<string, unknown>>
  readonly #problems: Problem[] = []

  constructor(flags: object) {
    this.#flags = flags as Readonly<Record<string, unknown>>
  }

  /** A number; NaN where there is a problem. */
  number(name: string, rule: FlagRule): number {
    return this.#read(name, rule, PLAIN_NUMBER)
  }

  /** A fraction, written as `1%` or `0.01`; NaN where there is a problem. */
  percent(name: string, rule: FlagRule): number {
    return this.#read(name, rule, percentReading(rule))
  }

  /** Fractions parted by commas, the flag repeatable; without it the fallback. */
  percents(name: string, rule: Omit<FlagRule, 'fallback'>, fallback: readonly number[]): readonly number[] {
    if (!this.has(name)) return fallback
    return this.texts(name).map(text => this.#accept(name, rule, text, percentReading(rule)))
  }

  /** What a flag gives, parted by commas, as written. */
  texts(name: string): readonly string[] {
    return [this.#flags[name]].flat().flatMap(text =>
      String(text)
        .split(',')
        .map(part => part.trim()),
    )
  }

  /** What a flag gives, as written, once for each time that it is given. */
  words(name: string): readonly string[] {
    return [this.#flags[name]].flat().map(text => String(text).trim())
  }

  /** One of some words; null where there is a problem. */
  choice<Word extends string>(name: string, words: readonly Word[]): Word | null {
    const given = this.#flags[name]
    const word = words.find(candidate => candidate === given)
    if (word !== undefined) return word
    this.add(name, foundButAllowed(given, oneOf(words)), meant(String(given), words))
    return null
  }

  has(name: string): boolean {
    return this.#flags[name] !== undefined
  }

  add(name: string, message: string, hint: string | null = null): void {
    this.#problems.push({ file: `--${name}`, line: null, column: null, path: '', message, hint, source: null })
  }

  /** Throws InputError with every problem found. */
  throwIfAny(): void {
    if (this.#problems.length > 0) throw new InputError(this.#problems)
  }

  #read(name: string, rule: FlagRule, reading: Reading): number {
    const given = this.#flags[name]
    if (Array.isArray(given)) {
      this.add(name, `given ${given.length} times; allowed: once`)
      return Number.NaN
    }
    if (given !== undefined) return this.#accept(name, rule, String(given).trim(), reading)
    if (rule.fallback === undefined) this.add(name, `missing; it takes ${rule.what}`)
    return rule.fallback ?? Number.NaN
  }

  #accept(name: string, { what, inRange }: FlagRule, text: string, { parse, isPlain, hint }: Reading): number {
    const value = parse(text)
    if (Number.isFinite(value) && inRange(value) && isPlain(text, value)) return value
    this.add(name, foundButAllowed(text, what), hint(text, value))
    return Number.NaN
  }
}

/** How the text of a flag becomes a number. */
interface Reading {
  parse(text: string): number
  /** Whether the text has no second reading. */
  isPlain(text: string, value: number): boolean
  hint(text: string, value: number): string | null
}

const PLAIN_NUMBER: Reading = {
  parse: text => cellNumber(text, POINT),
  isPlain: () => true,
  hint: () => null,
}

/** Numbers without a percent sign are often meant as percent. */
function percentReading({ bare = BARE_SHARES }: Pick<FlagRule, 'bare'>): Reading {
  const hasSign = (text: string) => text.includes('%')
  return {
    parse: text => percentTextField.safeParse(text).data ?? cellNumber(text, POINT),
    isPlain: (text, value) => hasSign(text) || bare.isPlain(value),
    hint: (text, value) => (value >= bare.hintFrom && !hasSign(text) ? bothReadings(value) : null),
  }
}
