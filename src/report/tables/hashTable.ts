import { html } from '../html.ts'
import type { FileHash } from '../summary.ts'
import type { TableContent } from '../table.ts'

/** Files by what they hold. */
export function hashTable(caption: string, files: readonly FileHash[]): TableContent {
  return {
    caption: `${caption}, with their SHA-256 hashes`,
    columns: [{ head: 'File' }, { head: 'SHA-256' }],
    rows: files.map(({ file, sha256 }) => [file, html`<code class="hash">${sha256}</code>`]),
  }
}
