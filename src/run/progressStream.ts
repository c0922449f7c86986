/** Where a simulation stands. */
export interface Progress {
  /** What is being done, one short phrase. */
  readonly phase: string
  /** Of `of` accounts or cuts; null where the phase has no count. */
  readonly done: number | null
  readonly of: number | null
}

/**
 * Tells one reader where a simulation stands. Steps that nobody has read yet give way to later ones of their phase, so a
 * reader that is slow, or absent, keeps nothing waiting.
 */
export class ProgressStream implements AsyncIterable<Progress> {
  #unread: Progress[] = []
  #wake = Promise.withResolvers<void>()
  #ended = false
  #error: unknown = null

  tell(step: Progress): void {
    if (this.#unread.at(-1)?.phase === step.phase) this.#unread.pop()
    this.#unread.push(step)
    this.#wake.resolve()
  }

  /** @param error what the reader gets after the last step; null = it simply ends */
  end(error: unknown = null): void {
    this.#ended = true
    this.#error = error
    this.#wake.resolve()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Progress, void> {
    for (;;) {
      yield* this.#unread.splice(0)
      if (this.#unread.length > 0) continue
      if (this.#ended) break
      await this.#wake.promise
      this.#wake = Promise.withResolvers()
    }
    if (this.#error !== null) throw this.#error
  }
}
