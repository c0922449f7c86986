/** Fills dist/ with what the package has beside its compiled modules: the bundled program and the scripts of a page. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { bundleScripts } from '../run/rendering/bundleScripts.ts'
import { COMMAND_BUNDLES } from './commandBundles.ts'
import { licencesOf } from './licencesOf.ts'
import { oneByteCode } from './oneByteCode.ts'
import { oneChunk } from './oneChunk.ts'
import { takenBuiltins } from './takenBuiltins.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const DIST = join(ROOT, 'dist')

/** Packages that find files of their own beside their code, and the bundler, which the package never calls. */
const LEFT_OUTSIDE = ['piscina', 'open', '@resvg/resvg-wasm', '@expo-google-fonts/inter', 'esbuild']

/** Help measures its texts as tables do: two more ways to measure took a twentieth of the start of a command. */
const ONE_WIDTH = { 'string-width': join(ROOT, 'node_modules', 'string-width') }

/** Most texts are of letters that are each as wide: asked first, as help and tables measure every cell twice. */
const PLAIN_WIDTH: Plugin = {
  name: 'plain width',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]node_modules[\\/]string-width[\\/]index\.js$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}
        module.exports = text => typeof text === 'string' && /^[ -~]*$/.test(text) ? text.length : stringWidth(text)
        module.exports.default = module.exports`,
    })),
}

/** The schemas' own sentences in fifty languages; ours stand among English ones. */
const ENGLISH: Plugin = {
  name: 'english',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.\/locales\/index\.js$/ }, ({ importer }) => ({
      path: join(dirname(importer), '..', 'locales', 'en.js'),
    })),
}

const EXPRESSIONS = join(import.meta.dirname, 'expressionsOnce.ts')

/** Everyone but that module itself has it in the place of the package. */
const PARSED_ONCE: Plugin = {
  name: 'expressions',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^vega-expression$/ }, ({ importer }) =>
      importer === EXPRESSIONS ? undefined : { path: EXPRESSIONS },
    ),
}

const FUNCTIONS = join(import.meta.dirname, 'functionsOnce.ts')

/** What runs a chart has `Function` from the module that knows the texts it compiled. */
const COMPILED_ONCE: Plugin = {
  name: 'functions',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]vega-runtime[\\/]build[\\/]/ }, ({ path }) => ({
      contents: `import { functionOnce as Function } from ${JSON.stringify(FUNCTIONS)}\n${readFileSync(path, 'utf8')}`,
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

/** The start of the program has the rest in other files. */
const OTHER_FILES: Plugin = {
  name: 'other files',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/commands\/main\.ts$/ }, () => ({ path: './main.js', external: true })),
}

rmSync(DIST, { recursive: true, force: true })

const inputs = [
  await bundle({ stepup: 'src/packaging/program.ts' }, [OTHER_FILES], false),
  await bundle({
    main: MAIN,
    worker: 'src/run/sampling/worker.ts',
    unitThread: 'src/run/queueing/unitThread.ts',
    parquetChild: 'src/io/csv/parquetChild.ts',
  }),
]
for (const [name, commands] of Object.entries(COMMAND_BUNDLES)) {
  const files = commands.map(command => join(ROOT, 'src', 'commands', `${command}.ts`))
  inputs.push(await bundle({ [name]: MAIN }, [withCommands(commands), oneChunk([join(ROOT, MAIN), ...files])]))
}
writeFileSync(join(DIST, 'cli', 'LICENCES.txt'), licencesOf(inputs.flat(), ROOT))

mkdirSync(join(DIST, 'page'))
for (const [name, code] of Object.entries(await bundleScripts())) writeFileSync(join(DIST, 'page', `${name}.js`), code)

/** Bundles modules, and gives the files that went into them. */
async function bundle(
  entryPoints: Record<string, string>,
  plugins: Plugin[] = [],
  splitting = true,
): Promise<string[]> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: 'dist/cli',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting,
    format: 'esm',
    platform: 'node',
    target: 'node22.18',
    external: LEFT_OUTSIDE,
    alias: ONE_WIDTH,
    plugins: [ENGLISH, PLAIN_WIDTH, PARSED_ONCE, COMPILED_ONCE, ...plugins],
    // With short names, too: a twentieth of `check` was reading long ones. A place in a bundle says as much as a name.
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
    // Packages in the older module form ask for modules of Node by require.
    banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
  })
  mkdirSync(join(DIST, 'cli'), { recursive: true })
  for (const { path, text } of outputFiles) writeFileSync(path, oneByteCode(takenBuiltins(text)))
  return Object.keys(metafile.inputs)
}
