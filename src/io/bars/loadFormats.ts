import { importFolder } from '../plugins/importFolder.ts'
import type { BarFormat } from './barFormat.ts'

/** Every bar format that the program knows, in the order in which `auto` asks them. */
export async function loadFormats(): Promise<readonly BarFormat[]> {
  const modules = await importFolder(new URL('./formats/', import.meta.url))
  const formats = [...modules.values()] as BarFormat[]
  return formats.sort((a, b) => Number(a.fallback) - Number(b.fallback))
}
