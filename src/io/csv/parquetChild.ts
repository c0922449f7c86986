import { decodeParquet } from './decodeParquet.ts'

/** What the process says: that it goes on, some rows as CSV, and how it ended. */
export type ParquetAnswer = 'alive' | Uint8Array | 'done' | 'damaged'

const tell = (answer: ParquetAnswer) => process.send!(answer)

/** Who started this process ends it. */
process.on('SIGINT', () => {})
process.on('message', async (bytes: Uint8Array) => {
  try {
    for await (const rows of decodeParquet(Uint8Array.from(bytes), () => tell('alive'))) tell(rows)
    tell('done')
  } catch {
    tell('damaged')
  }
})
tell('alive')
