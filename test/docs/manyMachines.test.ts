import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inProcess, workFolder } from '../commands/commandLine.ts'
import { guide } from './manual.ts'
import { fences } from './markdown.ts'

const blocks = fences(guide('many-machines'))
const textOf = (info: string, holds: string) =>
  blocks.find(block => block.info === info && block.text.includes(holds))!.text

const root = workFolder()

describe('the guide to many machines', () => {
  it('begins with commands that make parts and join them', async () => {
    const lines = textOf('sh', '--shard').trim().split('\n')
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) {
      const [npx, stepup, command, ...args] = line.split(' ')
      expect([npx, stepup]).toEqual(['npx', 'stepup'])
      const there = args.map(arg => arg.replace(/^(parts|results)\b/, name => join(root, name)))
      const few = command === 'merge' ? ['--no-report'] : ['--set', 'samples.count=750']
      const { code, stderr } = await inProcess(command!, ...there, ...few)
      expect(code, `${line}: ${stderr}`).toBe(0)
    }
    expect(existsSync(join(root, 'results', 'summary.json'))).toBe(true)
  })

  it('has scripts for Slurm that bash can read, with as many parts as tasks', () => {
    for (const { text } of blocks.filter(({ info }) => info === 'bash')) {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' })
      expect(stderr).toBe('')
      expect(status).toBe(0)
    }
    const script = textOf('bash', '#SBATCH')
    expect(script.startsWith('#!/bin/bash\n#SBATCH ')).toBe(true)
    const [, first, last] = /^#SBATCH --array=(\d+)-(\d+)$/m.exec(script)!
    expect(first).toBe('1')
    expect(/^PARTS=(\d+)$/m.exec(script)![1]).toBe(last)
  })

  it('has an indexed job for Kubernetes whose indices, from 0, make every part once', () => {
    const { apiVersion, kind, metadata, spec } = parse(textOf('yaml', 'kind: Job'))
    expect({ apiVersion, kind }).toEqual({ apiVersion: 'batch/v1', kind: 'Job' })
    expect(metadata.name).toMatch(/^[a-z0-9-]+$/)
    expect(spec.completionMode).toBe('Indexed')
    const { restartPolicy, containers, volumes } = spec.template.spec
    expect(restartPolicy).toBe('Never')
    const [{ command, volumeMounts, resources }] = containers
    expect(command.slice(0, 2)).toEqual(['sh', '-c'])
    expect(spawnSync('sh', ['-n'], { input: command[2], encoding: 'utf8' }).stderr).toBe('')
    expect(volumeMounts.map(({ name }: { name: string }) => name)).toEqual(
      volumes.map(({ name }: { name: string }) => name),
    )
    expect(resources.requests.memory).toBe(resources.limits.memory)
    const shardOf = (index: number) => {
      const script = command[2].replace(/^npx stepup/, 'echo')
      return spawnSync('sh', ['-c', script], { env: { JOB_COMPLETION_INDEX: String(index) }, encoding: 'utf8' }).stdout
    }
    expect(shardOf(0)).toContain(`--shard 1/${spec.completions} `)
    expect(shardOf(spec.completions - 1)).toContain(`--shard ${spec.completions}/${spec.completions} `)
  })
})
