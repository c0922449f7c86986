import { basename, join } from 'node:path'

/** Where results go unless --out says otherwise: reports/<scenario> in the working folder. */
export function defaultFolder(scenario: string): string {
  return join('reports', basename(scenario).replace(/\.(ya?ml|json)$/, ''))
}
