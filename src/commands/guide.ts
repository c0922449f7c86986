import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { Argv } from 'yargs'
import { inputError } from '../io/files/inputError.ts'
import { programFile } from '../io/files/programFile.ts'
import { readText } from '../io/files/readText.ts'
import { foundButAllowed, oneOf } from '../scenario/messages.ts'
import { type CommonFlags, print, printJson } from './shared.ts'

interface Flags extends CommonFlags {
  readonly name: string | undefined
}

const FOLDER = 'src/guides'

export function builder(yargs: Argv) {
  return yargs.positional('name', { type: 'string', describe: 'a guide; without one they are listed' })
}

/** Prints a guide as it is written, in Markdown; without a name what guides there are. */
export async function handler({ name, json }: Flags): Promise<number> {
  const names = readdirSync(programFile(FOLDER)).map(file => basename(file, '.md'))
  if (name === undefined) {
    const guides = names.map(each => ({ name: each, title: titleOf(textOf(each)) }))
    if (json) printJson(guides)
    else for (const guide of guides) print(`npx stepup guide ${guide.name.padEnd(13)} ${guide.title}`)
    return 0
  }
  if (!names.includes(name)) {
    throw inputError('guide', foundButAllowed(name, oneOf(names)))
  }
  const text = textOf(name)
  if (json) printJson({ name, title: titleOf(text), text })
  else print(text)
  return 0
}

function textOf(name: string): string {
  return readText(programFile(`${FOLDER}/${name}.md`))
}

function titleOf(text: string): string {
  return text.slice('# '.length, text.indexOf('\n'))
}
