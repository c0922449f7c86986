import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'
import type { PageScripts } from '../../report/page/pageScripts.ts'

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'silent',
}

/** Schemas that a page names and never asks: its parameters were checked before. */
const NO_SCHEMAS = fileURLToPath(new URL('./noSchemas.ts', import.meta.url))

/** Bundles the scripts of pages: of a run, of several runs, and the rules of the program for the worker of a run. */
export async function bundleScripts(): Promise<PageScripts> {
  const [page, live, lists, worker, pathWorker] = await Promise.all([
    bundle('../../report/page/browser/page.ts', { format: 'esm' }),
    bundle('../../report/page/browser/live.ts', { format: 'esm' }),
    bundle('../../report/page/browser/lists.ts', { format: 'esm' }),
    // Samples of trades need no model and no strategy.
    bundle('./whatIfWorker.ts', { format: 'iife', external: ['./pathSampler.ts', './samplePaths.ts'] }),
    bundle('./whatIfWorker.ts', {
      format: 'iife',
      alias: { zod: NO_SCHEMAS },
      external: ['../../io/plugins/loadStrategyFile.ts'],
    }),
  ])
  return { page, live, lists, worker, pathWorker }
}

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const path = fileURLToPath(new URL(entry, import.meta.url))
  const { outputFiles } = await build({ ...COMMON, ...options, entryPoints: [path] })
  return outputFiles?.[0]?.text ?? ''
}
