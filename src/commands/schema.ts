import type { Argv } from 'yargs'
import { BUILT_IN_STRATEGIES } from '../io/plugins/builtInStrategies.ts'
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
  printJson(jsonSchema(flags.kind, BUILT_IN_STRATEGIES), 2)
  return 0
}
