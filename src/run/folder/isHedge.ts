import { z } from 'zod'
import { decodeText } from '../../io/files/readText.ts'
import { readResultFile } from '../../io/folder/readResultFile.ts'
import { readJson } from './readJson.ts'

/** Whether a results folder is that of a hedge. Throws InputError where it is no results folder. */
export function isHedge(folder: string): boolean {
  const { file, bytes } = readResultFile(folder, 'summary.json')
  return 'hedge' in readJson<object>(file, decodeText(file, bytes), z.looseObject({}))
}
