import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The code that programs of the tests compile is kept for them alone, not among what the user's own runs keep. */
export default function keepApart(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'stepup-compiled-'))
  process.env['NODE_COMPILE_CACHE'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
