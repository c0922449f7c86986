/** Fills dist/ with what the package has beside its compiled modules: the bundled program and the scripts of a page. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundleScripts } from '../run/rendering/bundleScripts.ts'
import { licencesOf } from './licencesOf.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const DIST = join(ROOT, 'dist')

/** Packages that find files of their own beside their code, and the bundler, which the package never calls. */
const LEFT_OUTSIDE = ['piscina', 'open', '@resvg/resvg-wasm', '@expo-google-fonts/inter', 'esbuild']

/** Help measures its texts as tables do: two more ways to measure took a twentieth of the start of a command. */
const ONE_WIDTH = { 'string-width': join(ROOT, 'node_modules', 'string-width') }

rmSync(DIST, { recursive: true, force: true })

const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: {
    stepup: 'src/cli.ts',
    worker: 'src/run/sampling/worker.ts',
    unitThread: 'src/run/queueing/unitThread.ts',
    parquetChild: 'src/io/csv/parquetChild.ts',
  },
  outdir: 'dist/cli',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.18',
  external: LEFT_OUTSIDE,
  alias: ONE_WIDTH,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // Packages in the older module form ask for modules of Node by require.
  banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
})
writeFileSync(join(DIST, 'cli', 'LICENCES.txt'), licencesOf(Object.keys(metafile.inputs), ROOT))

mkdirSync(join(DIST, 'page'))
for (const [name, code] of Object.entries(await bundleScripts())) writeFileSync(join(DIST, 'page', `${name}.js`), code)
