/**
 * Run on its own, with --experimental-vm-modules: loads every file of core into a context that has the language and
 * nothing else (no Node, no clock, no chance, none of the functions of Math whose last bit depends on the machine),
 * plays a tape there and prints what the account ends with.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { createContext, runInContext, SourceTextModule } from 'node:vm'
import { BARE_RUN } from './bareRun.ts'
import { makeLadder } from './support.ts'

const CORE = join(import.meta.dirname, '../../src/core')
const EXACT = ['abs', 'ceil', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc']

const context = createContext(Object.create(null))
runInContext(
  `delete globalThis.Date; delete globalThis.console
   for (const name of Object.getOwnPropertyNames(Math)) if (!${JSON.stringify(EXACT)}.includes(name)) delete Math[name]`,
  context,
)
const modules = new Map(
  readdirSync(CORE)
    .filter(file => file.endsWith('.ts'))
    .map(file => {
      const source = stripTypeScriptTypes(readFileSync(join(CORE, file), 'utf8'))
      return [file, new SourceTextModule(source, { context, identifier: file })] as const
    }),
)
for (const module of modules.values()) {
  if (module.status !== 'unlinked') continue
  await module.link(specifier => {
    const found = modules.get(specifier.replace('./', ''))
    if (found === undefined) throw new Error(`core imports ${specifier}`)
    return found
  })
}
for (const module of modules.values()) await module.evaluate()

type Core = typeof import('../../src/core/account.ts') &
  typeof import('../../src/core/batch.ts') &
  typeof import('../../src/core/contracts.ts') &
  typeof import('../../src/core/plan.ts') &
  typeof import('../../src/core/quotes.ts') &
  typeof import('../../src/core/tape.ts')
const core = Object.assign({}, ...[...modules.values()].map(module => module.namespace)) as Core

const { tiers, account, plan, trades } = BARE_RUN
const contracts = core.compileContracts(makeLadder(tiers), null, account, false)
const { quotes } = core.quoteTape(contracts, core.makeTape(trades), plan.riskIncludesCosts)
const played = new core.Account(tiers.length)
core.playTape(played, core.compilePlan(plan, account, null), quotes, null)
const { equity, base, stage, worstDrawdown } = played
process.stdout.write(JSON.stringify({ equity, base, stage, worstDrawdown }))
