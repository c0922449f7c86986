import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { readLocated } from './support.ts'

const load = (file: string) => parseDocumentText(readFileSync(file, 'utf8'), file)

describe('reference cases', () => {
  const folders = ['test/reference/cases', '../shared/reference/cases'].filter(folder => existsSync(folder))
  const files = folders.flatMap(folder =>
    readdirSync(folder)
      .map(name => `${folder}/${name}/scenario.yaml`)
      .filter(file => existsSync(file)),
  )

  test.each(files)('%s is valid', file => {
    expect(readLocated(load(file)).plan.risk).toBeGreaterThan(0)
  })
})
