import type { FileHash } from '../../results/origin.ts'
import type { TableContent } from '../words/tableContent.ts'

/** Files by what they hold. */
export function hashTable(caption: string, files: readonly FileHash[]): TableContent {
  return {
    caption: `${caption}, with their SHA-256 hashes`,
    columns: [{ head: 'File' }, { head: 'SHA-256' }],
    rows: files.map(({ file, sha256 }) => [file, { text: sha256, code: true }]),
  }
}
