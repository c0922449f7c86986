import { isBuiltin } from 'node:module'

const IMPORT =
  /\bimport(?: (?<whole>[\w$]+) |\{(?<named>[\w$, ]+)\}| (?<both>[\w$]+),\{(?<rest>[\w$, ]+)\})from"(?<from>[\w:/]+)";/g

/** Modules that take milliseconds to load, and whose functions most commands never call. */
const LATE = new Set(['assert', 'child_process', 'crypto', 'zlib'])

/**
 * A bundle that takes the modules of Node as Node has them. An import makes a view of a module, which reads all that it
 * exports, and `fs`, `crypto` and `process` load twenty more modules for what nobody asks of them: a twentieth of `check`.
 */
export function takenBuiltins(code: string): string {
  const taken: string[] = []
  const rest = code.replace(IMPORT, (statement, ...matched) => {
    const { whole, named, both, rest: others, from } = matched.at(-1) as Record<string, string | undefined>
    if (!isBuiltin(from!)) return statement
    const given = whole ?? both
    const listed = named === undefined ? others : named
    if (given !== undefined) taken.push(`${given}=${moduleOf(from!)}`)
    if (listed !== undefined) taken.push(...partsOf(from!, listed))
    return ''
  })
  return taken.length === 0 ? code : `const ${taken.join()};${rest}`
}

function moduleOf(from: string): string {
  return `process.getBuiltinModule("${from}")`
}

function partsOf(from: string, names: string): string[] {
  const pairs = names.split(',').map(pair => pair.trim().split(' as ') as [string, string?])
  const known = process.getBuiltinModule(from) as unknown as Record<string, unknown>
  if (LATE.has(from.replace('node:', '')) && pairs.every(([name]) => isPlainFunction(name, known[name])))
    return pairs.map(([name, own = name]) => `${own}=(...given)=>${moduleOf(from)}.${name}(...given)`)
  return [`{${pairs.map(pair => pair.join(':')).join()}}=${moduleOf(from)}`]
}

function isPlainFunction(name: string, value: unknown): boolean {
  return typeof value === 'function' && /^[a-z]/.test(name)
}
