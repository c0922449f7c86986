import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { VERSION } from '../../src/results/version.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** Runs a program to its end and gives what it printed. Throws where it fails. */
export async function output(cwd: string, command: string, ...args: string[]): Promise<string> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [[code], stdout, stderr] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${stderr}${stdout}`)
  return stdout
}

/**
 * Packs the package and installs it in an empty project of a folder; gives that project. Without a network: its
 * dependencies come from where this project has them, none of those that only development needs; npm links the program
 * and judges whether anything is missing.
 */
export async function installPackage(folder: string): Promise<string> {
  const tarball = (await npm(ROOT, 'pack', '--silent', '--pack-destination', folder)).trim().split('\n').at(-1)!
  const project = join(folder, 'project')
  const home = join(project, 'node_modules', 'stepup')
  mkdirSync(home, { recursive: true })
  const manifest = { private: true, type: 'module', dependencies: { stepup: VERSION } }
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest))
  for (const path of dependencies()) cpSync(join(ROOT, path), join(project, path), { recursive: true })
  await output(folder, 'tar', '-xzf', tarball, '-C', home, '--strip-components', '1')
  await npm(project, 'rebuild', '--ignore-scripts')
  await npm(project, 'ls', '--all')
  return project
}

/** npm under the Node of this process. */
function npm(cwd: string, ...args: string[]): Promise<string> {
  const script = process.env['npm_execpath']
  return script === undefined ? output(cwd, 'npm', ...args) : output(cwd, process.execPath, script, ...args)
}

/** Where the packages lie that users of the package get, too. */
function dependencies(): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  return Object.entries<{ dev?: true; devOptional?: true }>(packages)
    .filter(([path, { dev, devOptional }]) => path.startsWith('node_modules/') && !dev && !devOptional)
    .map(([path]) => path)
    .filter(path => existsSync(join(ROOT, path)))
}
