import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cacheFolder } from '../../src/io/files/cacheFolder.ts'
import { stepup, workFolder } from './commandLine.ts'

const root = workFolder()
const home = (name: string) => join(root, name)
/** Without the variable of Node, which vitest's own process may carry. */
const FRESH = { NODE_COMPILE_CACHE: undefined }
describe('cacheFolder', () => {
  it.each([
    ['linux', { XDG_CACHE_HOME: '/c' }, '/c/stepup/compiled'],
    ['linux', {}, '/home/me/.cache/stepup/compiled'],
    ['linux', { XDG_CACHE_HOME: 'c' }, '/home/me/.cache/stepup/compiled'],
    ['darwin', { XDG_CACHE_HOME: '/c' }, '/home/me/Library/Caches/stepup/compiled'],
    ['win32', { LOCALAPPDATA: '/l' }, '/l/stepup/compiled'],
    ['win32', {}, '/home/me/AppData/Local/stepup/compiled'],
  ] as const)('is the user’s own on %s with %j', (platform, env, folder) => {
    expect(cacheFolder('compiled', platform, env, '/home/me')).toBe(folder)
  })
})

describe('the compile cache', () => {
  it('lies in the user’s folder, closed to others, and not among the temporary files', async () => {
    const temporary = join(root, 'tmp')
    mkdirSync(temporary)
    const env = { ...FRESH, HOME: home('me'), XDG_CACHE_HOME: '', TMPDIR: temporary }
    expect((await stepup(['guide'], { env })).code).toBe(0)
    const folder = join(home('me'), '.cache', 'stepup', 'compiled')
    expect(readdirSync(folder).length).toBeGreaterThan(0)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(readdirSync(temporary)).toEqual([])
  })

  it('is not kept where others may write, nor where no folder can be made', async () => {
    const open = join(home('open'), 'stepup', 'compiled')
    mkdirSync(open, { recursive: true })
    chmodSync(open, 0o777)
    expect((await stepup(['guide'], { env: { ...FRESH, XDG_CACHE_HOME: home('open') } })).code).toBe(0)
    expect(readdirSync(open)).toEqual([])
    const nowhere = existsSync('/proc/self') ? '/proc/self' : join(tmpdir(), 'no\u0000folder')
    expect((await stepup(['guide'], { env: { ...FRESH, XDG_CACHE_HOME: nowhere } })).code).toBe(0)
  })
})

/** Makes more live objects than V8 lets any space for young ones hold, and tells how large that space has become. */
const FILL = `
  const { getHeapSpaceStatistics } = await import('node:v8')
  let alive = []
  for (let n = 0; n < 1e6; n++) alive.push({ n, half: n / 2 })
  console.log(getHeapSpaceStatistics().find(space => space.space_name === 'new_space').space_size / 2 ** 20)
`

describe('the space for young objects', () => {
  it('grows to 4 MB a half and no more, in threads too', () => {
    const quicken = new URL('../../src/commands/quickenProcess.ts', import.meta.url).href
    const program = `
      const { quickenProcess } = await import('${quicken}')
      quickenProcess()
      ${FILL}
      const { Worker } = await import('node:worker_threads')
      new Worker(${JSON.stringify(`(async () => {${FILL}})()`)}, { eval: true })
    `
    const env = { ...process.env, NODE_COMPILE_CACHE: home('young') }
    const sizes = execFileSync(process.execPath, ['--input-type=module', '-e', program], { env, encoding: 'utf8' })
    expect(sizes).toBe('8\n8\n')
  })
})
