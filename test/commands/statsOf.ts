import { expect } from 'vitest'
import type { Json } from '../stats/expectLike.ts'
import { inProcess } from './commandLine.ts'

/** What `stepup stats` says of a file, as JSON. */
export async function statsOf(path: string, ...flags: string[]): Promise<Json> {
  const { code, stdout, stderr } = await inProcess('stats', path, '--json', ...flags)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}
