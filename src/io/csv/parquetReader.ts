import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { FROM_SOURCE } from '../files/programFile.ts'
import type { ParquetAnswer } from './parquetChild.ts'

/** What a reader may take before it is stopped. */
export interface ReaderLimits {
  readonly heapMb: number
  /** How long it may go without telling of a page or of some rows. */
  readonly silentMs: number
}

/** The rows as CSV; why not, where there are none. */
type ReadRows = Uint8Array | 'damaged' | 'memory' | 'endless'

/**
 * A process that reads Parquet files, one after the other, and is started anew after one that it did not come back from.
 * A thread would not do: one that runs out of memory at one blow takes the program with it.
 */
export interface ParquetReader {
  read(bytes: Uint8Array): Promise<ReadRows>
  stop(): void
}

export function startParquetReader({ heapMb, silentMs }: ReaderLimits): ParquetReader {
  let child: ChildProcess | null = null
  const stop = () => {
    process.off('exit', stop)
    child?.kill('SIGKILL')
    child = null
  }
  return {
    stop,
    async read(bytes) {
      if (child === null) {
        child = await startChild(heapMb)
        process.once('exit', stop)
      }
      const answer = await answerOf(child, bytes, silentMs)
      if (answer === 'memory' || answer === 'endless') stop()
      return answer
    },
  }
}

/** When it is ready to read: the time that it takes to load counts for nothing. */
async function startChild(heapMb: number): Promise<ChildProcess> {
  const child = fork(new URL(FROM_SOURCE ? './parquetChild.ts' : './parquetChild.js', import.meta.url), {
    execArgv: [`--max-old-space-size=${heapMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const [first] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (first !== 'alive') throw new Error(`the process that reads Parquet files did not start: ${first}`)
  return child
}

function answerOf(child: ChildProcess, bytes: Uint8Array, silentMs: number): Promise<ReadRows> {
  const rows: Uint8Array[] = []
  return new Promise(resolve => {
    const silence = setTimeout(() => end('endless'), silentMs)
    const end = (answer: ReadRows) => {
      clearTimeout(silence)
      child.off('message', hear).off('exit', fall)
      resolve(answer)
    }
    const hear = (answer: ParquetAnswer) => {
      silence.refresh()
      if (answer instanceof Uint8Array) rows.push(answer)
      else if (answer !== 'alive') end(answer === 'done' ? Buffer.concat(rows) : answer)
    }
    const fall = () => end('memory')
    child.on('message', hear).on('exit', fall)
    child.send(bytes)
  })
}
