import { existsSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { fileError } from '../files/fileError.ts'
import { inputError } from '../files/inputError.ts'
import { readBytes } from '../files/readText.ts'
import { refuseIrregular } from '../files/refuseIrregular.ts'
import { sha256 } from '../files/sha256.ts'
import { readManifest } from './resultsManifest.ts'

/** What to do about results that are not as their run left them. */
export const DAMAGED = 'the results are damaged: run the scenario again, or take a copy that is whole'

/** A file of a results folder as it was found. */
export interface ResultBytes {
  readonly file: string
  readonly bytes: Uint8Array
  /** Throws InputError unless it is the file that the run left. For after its contents were read: they know the place. */
  refuseChanged(): void
}

/** Reads a file of a results folder, no link to another. Throws InputError where it cannot be read. */
export function readResultFile(folder: string, name: string): ResultBytes {
  const file = join(folder, name)
  try {
    refuseIrregular(file, lstatSync(file))
  } catch (error) {
    throw fileError(file, error, existsSync(folder) ? null : noFolder(folder)) ?? error
  }
  const bytes = readBytes(file)
  return {
    file,
    bytes,
    refuseChanged() {
      const hash = readManifest(folder).get(name)
      if (hash === sha256(bytes)) return
      const message =
        hash === undefined ? 'the run that left these results wrote no such file' : 'the file was changed after its run'
      throw inputError(file, message, DAMAGED)
    },
  }
}

/** What pages and guides print for the folder of a run may have been typed as it stands there. */
function noFolder(folder: string): string {
  return folder === 'RUN'
    ? 'RUN stands for the folder of a run: npx stepup open lists them'
    : 'npx stepup open lists the folders of past runs'
}
