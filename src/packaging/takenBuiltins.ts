import { isBuiltin } from 'node:module'

const IMPORT =
  /\bimport(?: (?<whole>[\w$]+) |\{(?<named>[\w$, ]+)\}| (?<both>[\w$]+),\{(?<rest>[\w$, ]+)\})from"(?<from>[\w:/]+)";/g

/**
 * A bundle that takes the modules of Node as Node has them. An import makes a view of a module, which reads all that it
 * exports, and `fs`, `crypto` and `process` load twenty more modules for what nobody asks of them: a twentieth of `check`.
 */
export function takenBuiltins(code: string): string {
  const taken: string[] = []
  const rest = code.replace(IMPORT, (statement, ...matched) => {
    const { whole, named, both, rest: others, from } = matched.at(-1) as Record<string, string | undefined>
    if (!isBuiltin(from!)) return statement
    const names = named ?? others
    for (const name of [whole ?? both, names && `{${names.replace(/ as /g, ':')}}`])
      if (name !== undefined) taken.push(`${name}=process.getBuiltinModule("${from}")`)
    return ''
  })
  return taken.length === 0 ? code : `const ${taken.join()};${rest}`
}
