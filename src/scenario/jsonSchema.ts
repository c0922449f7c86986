import { z } from 'zod'
import type { Strategy } from '../parts/strategy.ts'
import { brokerSchema } from './brokers/brokerSchema.ts'
import { ladderSchema } from './ladderSchema.ts'
import { strategyUse } from './messages.ts'
import { scenarioBlocks } from './scenarioSchema.ts'
import { sessionSchema } from './sessionSchema.ts'
import { venueSchema } from './venueSchema.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** The kinds of files that have a schema. */
export const SCHEMA_KINDS = ['scenario', 'ladder', 'venue', 'broker', 'session'] as const
export type SchemaKind = (typeof SCHEMA_KINDS)[number]

/** The JSON Schema (2020-12) of a file that the program reads, for editors and other programs. */
export function jsonSchema(kind: SchemaKind, strategies: readonly Strategy[]): JsonSchema {
  if (kind === 'ladder') return { title: 'stepup ladder', ...toJson(ladderSchema) }
  if (kind === 'venue') return { title: 'stepup venue', ...toJson(venueSchema) }
  if (kind === 'broker') return { title: 'stepup broker', ...toJson(brokerSchema) }
  if (kind === 'session') return { title: 'stepup session', ...toJson(sessionSchema) }
  const { market } = scenarioBlocks
  const scenario = z.strictObject({
    ...scenarioBlocks,
    market: z.strictObject({
      ladder: z.union([z.string(), ladderSchema]).meta(market.shape.ladder.meta() ?? {}),
      venue: z.union([z.string(), venueSchema]).nullish(),
    }),
    strategy: z.unknown().optional(),
  })
  const schema = toJson(scenario)
  return {
    title: 'stepup scenario',
    ...schema,
    properties: { ...schema.properties, strategy: strategySchema(strategies) },
  }
}

function strategySchema(strategies: readonly Strategy[]): JsonSchema {
  const file = { type: 'string', pattern: '\\.m?[jt]s$', description: strategyUse } as const
  const own: JsonSchema = { type: 'object', properties: { use: file }, required: ['use'] }
  return { anyOf: [...strategies.map(withUse), own] }
}

/** What the block of one strategy may say: its own parameters, and its name. */
function withUse({ name, about, params }: Strategy): JsonSchema {
  const { $schema, ...schema } = toJson(params)
  return {
    ...schema,
    description: about,
    properties: { use: { const: name }, ...schema.properties },
    required: ['use', ...(schema.required ?? [])],
  }
}

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' })
}
