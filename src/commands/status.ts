import { Presets, SingleBar } from 'cli-progress'
import { printable } from '../scenario/printable.ts'

/**
 * Says on standard error what is being done: one line that changes on a terminal, a line each elsewhere. Long work shows
 * a bar with rate and time left, on a terminal only.
 */
export class Status {
  private readonly quiet: boolean
  private shown = false
  private bar: SingleBar | null = null

  constructor(quiet: boolean) {
    this.quiet = quiet
  }

  say(words: string): void {
    const phrase = printable(words)
    this.stopBar()
    if (this.quiet) return
    if (!process.stderr.isTTY) {
      process.stderr.write(`${phrase} …\n`)
      return
    }
    process.stderr.write(`\r\x1b[K${phrase} …`)
    this.shown = true
  }

  progress(words: string, done: number, total: number): void {
    if (this.quiet || !process.stderr.isTTY) return
    this.bar ??= this.startBar(words, total)
    this.bar.update(done)
    if (done >= total) this.stopBar()
  }

  clear(): void {
    this.stopBar()
    if (this.shown) process.stderr.write('\r\x1b[K')
    this.shown = false
  }

  private startBar(words: string, total: number): SingleBar {
    const began = performance.now()
    const bar = new SingleBar(
      {
        format: (_, { progress, value, total }) => {
          const rate = (value / (performance.now() - began)) * 1000
          const left = rate > 0 ? `${Math.ceil((total - value) / rate)} s left` : ''
          return `${words} ${(progress * 100).toFixed(0)}%  ${value} of ${total}  ${Math.round(rate)}/s  ${left}`
        },
        stream: process.stderr,
        clearOnComplete: true,
        noTTYOutput: false,
      },
      Presets.legacy,
    )
    bar.start(total, 0)
    return bar
  }

  private stopBar(): void {
    this.bar?.stop()
    this.bar = null
  }
}
