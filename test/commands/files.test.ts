import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_STRATEGIES } from '../../src/io/plugins/builtInStrategies.ts'
import { type Ended, files, inProcess, namesIn, stepup, stepupInTurn, workFolder } from './commandLine.ts'

const root = workFolder()

describe('stepup init', () => {
  it('writes a scenario that checks and runs as it is', async () => {
    const quick = ['--set', 'samples.count=1000', '--no-report']
    const ended = await stepupInTurn(
      [
        ['init', 'mine'],
        ['check', 'mine.yaml'],
        ['run', 'mine.yaml', ...quick],
      ],
      root,
    )
    const [init, check, run] = ended as [Ended, Ended, Ended]
    expect(init.code).toBe(0)
    expect(init.stdout).toContain('Wrote mine.yaml. Next: npx stepup check mine.yaml, then npx stepup run mine.yaml')
    expect(check.code).toBe(0)
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('94,650.91')
    expect(namesIn(join(root, 'reports', 'mine'))).toContain('risks.csv')
  })

  it('never writes over a file', async () => {
    const folder = files(join(root, 'taken'), { 'my-scenario.yaml': 'precious' })
    const { code, stdout, stderr } = await stepup(['init'], { cwd: folder })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('my-scenario.yaml: the file is already there')
    expect(readFileSync(join(folder, 'my-scenario.yaml'), 'utf8')).toBe('precious')
  })

  it('refuses a folder that is not there', async () => {
    const { code, stderr } = await inProcess('init', join(root, 'no', 'mine'))
    expect(code).toBe(2)
    expect(stderr).toContain('there is no such')
    expect(existsSync(join(root, 'no'))).toBe(false)
  })
})

describe('stepup schema', () => {
  /** Every block of a JSON Schema. */
  function* blocks(value: unknown): Generator<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value)) yield value as Record<string, unknown>
    for (const inside of Object.values(value)) yield* blocks(inside)
  }

  it.each(['scenario', 'ladder', 'venue'])('prints the JSON Schema of a %s', async kind => {
    const { code, stdout, stderr } = await inProcess('schema', kind)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const schema = JSON.parse(stdout)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']
    for (const block of blocks(schema)) {
      if (typeof block['type'] === 'string') expect(types).toContain(block['type'])
      if (typeof block['$ref'] === 'string') expect(block['$ref']).toMatch(/^#/)
      if (Array.isArray(block['required'])) {
        for (const key of block['required']) expect(Object.keys(block['properties'] as object)).toContain(key)
      }
    }
  })

  it('takes a scenario by default, and knows every block and every strategy', async () => {
    const { stdout } = await inProcess('schema')
    const scenario = JSON.parse(stdout)
    expect(scenario.additionalProperties).toBe(false)
    for (const key of ['account', 'market', 'prices', 'strategy', 'plan', 'fills', 'samples', 'limits']) {
      expect(Object.keys(scenario.properties)).toContain(key)
    }
    for (const { name } of BUILT_IN_STRATEGIES) expect(stdout).toContain(`"${name}"`)
  })

  it('refuses another kind', async () => {
    const { code, stderr } = await inProcess('schema', 'strategy')
    expect(code).toBe(2)
    for (const kind of ['scenario', 'ladder', 'venue']) expect(stderr).toContain(kind)
  })
})

describe('stepup --help', () => {
  it('lists every command', async () => {
    for (const [folder, words] of [
      ['src/commands', []],
      ['src/commands/data', ['data']],
    ] as const) {
      const { code, stdout } = await inProcess(...words, '--help')
      expect(code).toBe(0)
      const commands = namesIn(resolve(folder))
        .filter(
          name => name.endsWith('.ts') && readFileSync(join(folder, name), 'utf8').includes('export function builder'),
        )
        .map(name => ['stepup', ...words, name.replace('.ts', '')].join(' '))
      expect(commands.length).toBeGreaterThan(3)
      for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
    }
    expect((await inProcess('--help')).stdout).toMatch(/^ {2}stepup data\b/m)
  })

  it.each(['run', 'check', 'why', 'verify', 'init', 'schema'])('explains the flags of %s', async command => {
    const { code, stdout, stderr } = await inProcess(command, '--help')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`stepup ${command}`)
    for (const flag of ['--json', '--quiet', '--help']) expect(stdout).toContain(flag)
  })
})

describe('stepup --version', () => {
  it('prints that of the package', async () => {
    const { code, stdout } = await stepup(['--version'])
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${version}\n` })
  })
})
