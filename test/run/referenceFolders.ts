import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { sha256 } from '../../src/io/files/sha256.ts'

const ROOT = join(import.meta.dirname, '../..')
const OWN = ['cases', 'cases-markets', 'cases-orders'].map(set => join(ROOT, 'test/reference', set))
/** Cases on prices that are not part of the project; checked where they lie beside it. */
const BESIDE = ['cases', 'cases-orders'].map(name => join(ROOT, '../shared/reference', name))
/** Price files that a case may name, the project's own first. */
const PRICE_FOLDERS = [join(ROOT, 'data/prices'), join(ROOT, '../shared/data')]

/** The folder of a reference case: its scenario and expected results. */
export interface CaseFolder {
  readonly name: string
  readonly folder: string
}

/** Every case of a plan of the project, and those beside it that need price files which are at hand. */
export function referenceFolders(): CaseFolder[] {
  return allFolders().filter(each => !isHedge(each))
}

/** Every case of a hedge. */
export function hedgeFolders(): CaseFolder[] {
  return allFolders().filter(isHedge)
}

function isHedge({ folder }: CaseFolder): boolean {
  return readFileSync(join(folder, 'scenario.yaml'), 'utf8').includes('\nhedge:')
}

function allFolders(): CaseFolder[] {
  const own = OWN.flatMap(set => readdirSync(set).map(name => ({ name, folder: join(set, name) })))
  const beside = BESIDE.filter(folder => existsSync(folder)).flatMap(folder =>
    readdirSync(folder)
      .filter(name => existsSync(join(folder, name, 'data.txt')))
      .map(name => ({ name, folder: join(folder, name) })),
  )
  return [...own, ...beside]
}

/** Path of the case's scenario, next to its price files: in a copy of the folder where the case only names them, for one test. */
export function scenarioFile({ folder }: CaseFolder): string {
  const list = join(folder, 'data.txt')
  if (!existsSync(list)) return join(folder, 'scenario.yaml')
  const copy = mkdtempSync(join(tmpdir(), 'stepup-case-'))
  onTestFinished(() => rmSync(copy, { recursive: true }))
  copyFileSync(join(folder, 'scenario.yaml'), join(copy, 'scenario.yaml'))
  for (const [, name, source, hash] of readFileSync(list, 'utf8').matchAll(/^(\S+) <- (\S+) \| ([0-9a-f]{64})$/gm)) {
    copyFileSync(priceFile(source!, hash!), join(copy, name!))
  }
  return join(copy, 'scenario.yaml')
}

function priceFile(source: string, hash: string): string {
  for (const folder of PRICE_FOLDERS) {
    for (const path of [join(folder, source), join(folder, source.slice(source.lastIndexOf('/') + 1))]) {
      if (existsSync(path) && sha256(readFileSync(path)) === hash) return path
    }
  }
  throw new Error(`no price file ${source} of that hash`)
}
