import type { InputError } from '../../scenario/problem.ts'
import { inputError } from './inputError.ts'

const MESSAGES: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EEXIST: 'a file of this name is in the way',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the device failed',
  EAGAIN: 'there is nothing to read, and waiting may take for ever',
  ENXIO: 'there is no such device',
  ELOOP: 'the symbolic links go round in a circle',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GiB',
  ERR_INVALID_ARG_VALUE: 'the name holds a character that no file name may have',
}

/** The InputError for what a user can mend about a file or folder; null for every other error. */
export function fileError(path: string, error: unknown, hint: string | null = null): InputError | null {
  const message = MESSAGES[(error as NodeJS.ErrnoException | null)?.code ?? '']
  return message === undefined ? null : inputError(path, message, hint)
}
