import { FROM_SOURCE, programFile } from '../../io/files/programFile.ts'
import { readText } from '../../io/files/readText.ts'
import type { PageScripts } from '../../report/page/pageScripts.ts'

/** The scripts that a report carries: built beforehand in the package, from source bundled anew. */
export async function reportScripts(): Promise<PageScripts> {
  if (FROM_SOURCE) return (await import('./bundleScripts.ts')).bundleScripts()
  return { page: readText(programFile('dist/page/page.js')), worker: readText(programFile('dist/page/worker.js')) }
}
