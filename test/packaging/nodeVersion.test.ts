import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { VERSION } from '../../src/results/version.ts'

/** The program as it begins under a Node that calls itself so. */
function under(version: string) {
  const code = `Object.defineProperty(process, 'version', { value: '${version}' }); await import('./src/stepup.js')`
  return spawnSync(process.execPath, ['--input-type=module', '-e', code, '--', 'stepup', '--version'], {
    encoding: 'utf8',
  })
}

describe('a Node that is too old', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))

  it('is told which is needed, in one line, whatever else it lacks', () => {
    const oldest = engines.node.replace('>=', '')
    for (const version of ['v18.19.0', 'v20.20.2', 'v22.17.9']) {
      const { status, stdout, stderr } = under(version)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toBe(`stepup needs Node ${oldest} or later, and this is ${version}: https://nodejs.org\n`)
    }
  })

  it('is none from the oldest on that the package names', () => {
    expect(engines.node).toBe('>=22.18')
    expect(under('v22.18.0')).toMatchObject({ status: 0, stdout: `${VERSION}\n`, stderr: '' })
  })
})
