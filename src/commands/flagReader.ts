import { cellNumber, POINT } from '../io/csv/cellNumber.ts'
import { percentText } from '../scenario/fields.ts'
import { foundButAllowed, meant, oneOf, writePercent } from '../scenario/messages.ts'
import { InputError, type Problem } from '../scenario/problem.ts'

/** What a flag takes. */
export interface FlagRule {
  /** What is allowed, in words. */
  readonly what: string
  readonly inRange: (value: number) => boolean
  /** Where the flag is not given; without it the flag is required. */
  readonly fallback?: number
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
    return this.#read(name, rule, text => cellNumber(text, POINT))
  }

  /** A fraction, written as `1%` or `0.01`; NaN where there is a problem. */
  percent(name: string, rule: FlagRule): number {
    return this.#read(name, rule, percentOf, percentHint)
  }

  /** Fractions parted by commas, the flag repeatable; without it the fallback. */
  percents(name: string, rule: Omit<FlagRule, 'fallback'>, fallback: readonly number[]): readonly number[] {
    const given = this.#flags[name]
    if (given === undefined) return fallback
    const texts = [given].flat().flatMap(text => String(text).split(','))
    return texts.map(text => this.#accept(name, rule, text.trim(), percentOf, percentHint))
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

  #read(name: string, rule: FlagRule, parse: Parse, hint: Hint = () => null): number {
    const given = this.#flags[name]
    if (Array.isArray(given)) {
      this.add(name, `given ${given.length} times; allowed: once`)
      return Number.NaN
    }
    if (given !== undefined) return this.#accept(name, rule, String(given).trim(), parse, hint)
    if (rule.fallback === undefined) this.add(name, `missing; it takes ${rule.what}`)
    return rule.fallback ?? Number.NaN
  }

  #accept(name: string, { what, inRange }: FlagRule, text: string, parse: Parse, hint: Hint): number {
    const value = parse(text)
    if (Number.isFinite(value) && inRange(value)) return value
    this.add(name, foundButAllowed(text, what), hint(text, value))
    return Number.NaN
  }
}

type Parse = (text: string) => number
type Hint = (text: string, value: number) => string | null

function percentOf(text: string): number {
  return percentText.safeParse(text).data ?? cellNumber(text, POINT)
}

/** Whole numbers are often meant as percent. */
function percentHint(text: string, value: number): string | null {
  return value >= 1 && !text.includes('%') ? writePercent(value) : null
}
