import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { jsonSchema, SCHEMA_KINDS, type SchemaKind } from '../../src/scenario/jsonSchema.ts'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { perpText, scenarioText, strategies } from './support.ts'

const validator = (kind: SchemaKind) =>
  z.fromJSONSchema(jsonSchema(kind, strategies) as Parameters<typeof z.fromJSONSchema>[0])
const fits = (kind: SchemaKind, text: string) =>
  validator(kind).safeParse(parseDocumentText(text, 'a.yaml').value).success

describe('jsonSchema', () => {
  test.each(SCHEMA_KINDS)('%s is a schema of JSON Schema 2020-12', kind => {
    const schema = jsonSchema(kind, strategies)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.additionalProperties).toBe(false)
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  })

  test('accepts what the program accepts', () => {
    expect(fits('scenario', readFileSync('scenarios/sp500-mes-es.yaml', 'utf8'))).toBe(true)
    expect(fits('scenario', readFileSync('scenarios/plan-example.yaml', 'utf8'))).toBe(true)
    expect(fits('scenario', readFileSync('scenarios/sol-breakout.yaml', 'utf8'))).toBe(true)
    expect(fits('scenario', perpText())).toBe(true)
    expect(fits('scenario', perpText({ strategy: '{ use: ./mine.ts, anything: 1 }' }))).toBe(true)
    expect(fits('ladder', readFileSync('data/ladders/sp500-cme-dated.yaml', 'utf8'))).toBe(true)
    expect(fits('venue', readFileSync('data/venues/binance.yaml', 'utf8'))).toBe(true)
  })

  test('refuses what the program refuses', () => {
    expect(fits('scenario', scenarioText({ plan: '{ rsik: 1% }' }))).toBe(false)
    expect(fits('scenario', scenarioText({ account: '{ start: -1 }' }))).toBe(false)
    expect(fits('scenario', perpText({ strategy: '{ use: breakout, lookbak: 5 }' }))).toBe(false)
    expect(fits('ladder', 'underlying: X')).toBe(false)
  })

  test('has a block for each strategy', () => {
    const { strategy } = jsonSchema('scenario', strategies).properties as Record<string, { anyOf: object[] }>
    expect(strategy!.anyOf).toHaveLength(strategies.length + 1)
    expect(strategy!.anyOf[0]).toMatchObject({ properties: { use: { const: 'breakout' } }, required: ['use'] })
  })
})
