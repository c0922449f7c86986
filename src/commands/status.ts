/** Says on standard error what is being done: one line that changes on a terminal, a line each elsewhere. */
export class Status {
  private readonly quiet: boolean
  private shown = false

  constructor(quiet: boolean) {
    this.quiet = quiet
  }

  say(phrase: string): void {
    if (this.quiet) return
    if (!process.stderr.isTTY) {
      process.stderr.write(`${phrase} …\n`)
      return
    }
    process.stderr.write(`\r\x1b[K${phrase} …`)
    this.shown = true
  }

  clear(): void {
    if (this.shown) process.stderr.write('\r\x1b[K')
    this.shown = false
  }
}
