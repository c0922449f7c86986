import { FROM_SOURCE, programFile } from '../../io/files/programFile.ts'
import { readText } from '../../io/files/readText.ts'
import type { PageScripts } from '../../report/page/pageScripts.ts'

let bundled: Promise<PageScripts> | null = null

/** The scripts that pages carry: built beforehand in the package, from source bundled once by each process. */
export async function reportScripts(): Promise<PageScripts> {
  if (FROM_SOURCE) {
    bundled ??= import('./bundleScripts.ts').then(({ bundleScripts }) => bundleScripts())
    return bundled
  }
  const built = (name: string) => readText(programFile(`dist/page/${name}.js`))
  return {
    page: built('page'),
    live: built('live'),
    lists: built('lists'),
    worker: built('worker'),
    pathWorker: built('pathWorker'),
  }
}
