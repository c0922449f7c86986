import { start } from '../commands/start.ts'
import { bundleOf } from './commandBundles.ts'

/** The program of the package. */
await start(() => {
  const bundle = bundleOf(process.argv[2])
  return bundle === null ? import('../commands/main.ts') : import(new URL(`./${bundle}.js`, import.meta.url).href)
})
