import type { Plugin } from 'esbuild'

const ENTRY = 'entry'
const LATER = 'later'

/**
 * Keeps all that an entry and some modules of it need in one file: reading a file takes as long as a hundred kilobytes in
 * it. Bundles are cut where a module that is imported later needs a part of what is there at once; here whatever comes later
 * has the whole entry with it, so that there is nothing to cut.
 * @param files of the entry, those that it imports later included
 */
export function oneChunk(files: readonly [string, ...string[]]): Plugin {
  const whole = [`export * from ${JSON.stringify(files[0])}`, ...files.map(file => `import ${JSON.stringify(file)}`)]
  return {
    name: 'one chunk',
    setup({ onLoad, onResolve, resolve }) {
      onResolve({ filter: /./ }, async ({ path, kind, importer, namespace, resolveDir, pluginData }) => {
        if (kind === 'entry-point' || path === ENTRY) return { path: ENTRY, namespace: ENTRY, sideEffects: true }
        if (namespace === ENTRY) return { path, sideEffects: true }
        if (kind !== 'dynamic-import' || pluginData === LATER) return null
        const found = await resolve(path, { kind, importer, namespace, resolveDir, pluginData: LATER })
        return found.external || found.errors.length > 0 ? null : { path: found.path, namespace: LATER }
      })
      onLoad({ filter: /./, namespace: ENTRY }, () => ({ contents: whole.join('\n') }))
      onLoad({ filter: /./, namespace: LATER }, ({ path }) => ({
        contents: `import ${JSON.stringify(ENTRY)};export * from ${JSON.stringify(path)}`,
        resolveDir: '/',
      }))
    },
  }
}
