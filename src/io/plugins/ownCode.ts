/** The file of the user's own that was loaded last; null as long as none was. */
let file: string | null = null
let begin: (() => void) | null = null

/** A file of the user's own is about to run in this process. */
export function ownCodeBegins(path: string): void {
  file = path
  begin?.()
}

export function ownCode(): string | null {
  return file
}

/** Calls a function before a file of the user's own runs. Null: none any more. */
export function beforeOwnCode(call: (() => void) | null): void {
  begin = call
  file = null
}
