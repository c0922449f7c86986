import type { Argv } from 'yargs'
import { loadStrategies } from '../io/plugins/loadStrategies.ts'
import { jsonSchema, SCHEMA_KINDS, type SchemaKind } from '../scenario/jsonSchema.ts'
import { type CommonFlags, printJson } from './shared.ts'

export function builder(yargs: Argv) {
  return yargs.positional('kind', {
    choices: SCHEMA_KINDS,
    default: 'scenario' as const,
    describe: 'which kind of file',
  })
}

export async function handler(flags: CommonFlags & { readonly kind: SchemaKind }): Promise<number> {
  printJson(jsonSchema(flags.kind, await loadStrategies()), 2)
  return 0
}
