import { didYouMean } from '../scenario/didYouMean.ts'

/** The user called the program in a way that it does not know. */
export class UsageError extends Error {}

/** The error for what the parser says, with the nearest of the flags where it found one that it does not know. */
export function usageError(message: string, flags: readonly string[]): UsageError {
  const [, unknown] = /^Unknown arguments?: (.*)$/.exec(message) ?? []
  if (unknown === undefined) return new UsageError(message)
  const near = unknown.split(', ').flatMap(flag => didYouMean(flag, flags) ?? [])
  const hints = [...new Set(near)].map(flag => `\n  hint: did you mean --${flag}?`)
  return new UsageError(message + hints.join(''))
}
