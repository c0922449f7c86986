/** Fills dist/ with what the package has beside its compiled modules: the bundled program and the scripts of a page. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { bundleScripts } from '../run/rendering/bundleScripts.ts'
import { COMMAND_BUNDLES } from './commandBundles.ts'
import { licencesOf } from './licencesOf.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const DIST = join(ROOT, 'dist')

/** Packages that find files of their own beside their code, and the bundler, which the package never calls. */
const LEFT_OUTSIDE = ['piscina', 'open', '@resvg/resvg-wasm', '@expo-google-fonts/inter', 'esbuild']

/** Help measures its texts as tables do: two more ways to measure took a twentieth of the start of a command. */
const ONE_WIDTH = { 'string-width': join(ROOT, 'node_modules', 'string-width') }

/** The schemas' own sentences in fifty languages; ours stand among English ones. */
const ENGLISH: Plugin = {
  name: 'english',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.\/locales\/index\.js$/ }, ({ importer }) => ({
      path: join(dirname(importer), '..', 'locales', 'en.js'),
    })),
}

/** Where the commands are listed. */
const MAIN = 'src/commands/main.ts'

/** Leaves out the other commands, which a bundle of some is never asked for. */
const withCommands = (commands: readonly string[]): Plugin => ({
  name: 'commands',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\// }, ({ importer, kind, path }) =>
      importer === join(ROOT, MAIN) && kind === 'dynamic-import' && !commands.includes(basename(path, '.ts'))
        ? { path, external: true }
        : undefined,
    ),
})

rmSync(DIST, { recursive: true, force: true })

const inputs = [
  await bundle({
    stepup: 'src/packaging/program.ts',
    worker: 'src/run/sampling/worker.ts',
    unitThread: 'src/run/queueing/unitThread.ts',
    parquetChild: 'src/io/csv/parquetChild.ts',
  }),
]
for (const [name, commands] of Object.entries(COMMAND_BUNDLES)) {
  inputs.push(await bundle({ [name]: MAIN }, [withCommands(commands)]))
}
writeFileSync(join(DIST, 'cli', 'LICENCES.txt'), licencesOf(inputs.flat(), ROOT))

mkdirSync(join(DIST, 'page'))
for (const [name, code] of Object.entries(await bundleScripts())) writeFileSync(join(DIST, 'page', `${name}.js`), code)

/** Bundles modules, and gives the files that went into them. */
async function bundle(entryPoints: Record<string, string>, plugins: Plugin[] = []): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: 'dist/cli',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.18',
    external: LEFT_OUTSIDE,
    alias: ONE_WIDTH,
    plugins: [ENGLISH, ...plugins],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    // Packages in the older module form ask for modules of Node by require.
    banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
  })
  return Object.keys(metafile.inputs)
}
