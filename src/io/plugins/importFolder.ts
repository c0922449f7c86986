import { readdirSync } from 'node:fs'

/** The default exports of all .ts and .js files of a folder of this program, by file name without its ending. */
export async function importFolder(folder: URL): Promise<ReadonlyMap<string, unknown>> {
  const files = readdirSync(folder)
    .filter(file => /^[^.]+\.(ts|js)$/.test(file))
    .sort()
  const modules = await Promise.all(files.map(file => import(new URL(file, folder).href)))
  return new Map(files.map((file, i) => [file.replace(/\.\w+$/, ''), modules[i].default]))
}
