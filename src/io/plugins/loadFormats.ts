import type { Format } from '../columns/format.ts'
import { importFolder } from './importFolder.ts'

const FOLDERS = { bars: '../bars/formats/', funding: '../funding/formats/' } as const

/** Every format of a kind that the program knows, in the order in which they are asked. */
export async function loadFormats(kind: Format['kind']): Promise<readonly Format[]> {
  const modules = await importFolder(new URL(FOLDERS[kind], import.meta.url))
  const formats = [...modules.values()] as Format[]
  return formats.sort((a, b) => Number(a.fallback) - Number(b.fallback))
}
