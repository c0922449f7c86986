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

/** Bundles the scripts of pages: of a run, of several runs, and the rules of the program for the worker of a run. */
export async function bundleScripts(): Promise<PageScripts> {
  const [page, lists, worker] = await Promise.all([
    bundle('../../report/page/browser/page.ts', { format: 'esm' }),
    bundle('../../report/page/browser/lists.ts', { format: 'esm' }),
    // Price paths are not played in a page: that sampler, and the files it reads, stay outside.
    bundle('./whatIfWorker.ts', { format: 'iife', external: ['./pathSampler.ts'] }),
  ])
  return { page, lists, worker }
}

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const path = fileURLToPath(new URL(entry, import.meta.url))
  const { outputFiles } = await build({ ...COMMON, ...options, entryPoints: [path] })
  return outputFiles?.[0]?.text ?? ''
}
