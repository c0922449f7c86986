import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The licences of the packages whose code a bundle holds, which go where the code goes.
 * @param inputs files of the bundle, from the root of the project
 */
export function licencesOf(inputs: readonly string[], root: string): string {
  const packages = new Set(
    inputs.flatMap(input => /^node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(input) ?? []),
  )
  return Array.from(packages)
    .sort()
    .map(folder => licenceOf(join(root, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = existsSync(folder) ? readdirSync(folder).find(entry => /^(licen[cs]e|copying)/i.test(entry)) : undefined
  const text = file === undefined ? `Its licence: ${license}\n` : readFileSync(join(folder, file), 'utf8')
  return `${name} ${version}\n\n${text}`
}
