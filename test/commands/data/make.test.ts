import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import type { MomentEstimate } from '../../../src/results/moments.ts'
import { files, inProcess, workFolder } from '../commandLine.ts'
import { wavyPrices } from '../scenarios.ts'

const root = files(workFolder(), { 'prices.csv': wavyPrices(300), 'short.csv': wavyPrices(5) })
const GBM = ['--param', 'mu=0.1', '--param', 'sigma=0.6']
const make = (...args: string[]) => inProcess('data', 'make', ...args)

describe('stepup data make', () => {
  it('writes a price file that the program reads', async () => {
    const out = join(root, 'made.csv')
    const { code, stdout } = await make('gbm', ...GBM, '--start', '150', '--bar', '4h', '--bars', '40', '--out', out)
    expect([code, stdout]).toEqual([0, ''])
    const { bars, facts } = await readBars(out, { format: 'auto', from: null, to: null })
    expect([bars.time.length, bars.open[0], facts.intervals.usualMs]).toEqual([40, 150, 4 * 3_600_000])
  })

  it('prints the same without a file, and again', async () => {
    const { stdout } = await make('gbm', ...GBM, '--start', '150', '--bar', '4h', '--bars', '40')
    expect(stdout).toBe(readFileSync(join(root, 'made.csv'), 'utf8'))
    const { stdout: other } = await make('gbm', ...GBM, '--start', '150', '--bar', '4h', '--bars', '40', '--seed', '2')
    expect(other).not.toBe(stdout)
  })

  it('never writes over a file', async () => {
    const { code, stderr } = await make('gbm', ...GBM, '--out', join(root, 'prices.csv'))
    expect([code, stderr]).toEqual([2, expect.stringContaining('prices.csv')])
    expect(readFileSync(join(root, 'prices.csv'), 'utf8')).toBe(wavyPrices(300))
  })

  it('estimates every moment within four standard errors', async () => {
    const { code, stdout } = await make('gbm', ...GBM, '--bars', '10', '--moments', '--paths', '20000', '--json')
    expect(code).toBe(0)
    const { model, params, paths, moments } = JSON.parse(stdout)
    expect({ model, params, paths }).toEqual({ model: 'gbm', params: { mu: 0.1, sigma: 0.6 }, paths: 20_000 })
    expect(moments.length).toBeGreaterThan(2)
    for (const { name, z, standardError } of moments as MomentEstimate[]) {
      expect(standardError, name).toBeGreaterThan(0)
      expect(Math.abs(z!), name).toBeLessThan(4)
    }
  })

  it('prints moments as a table', async () => {
    const { stdout } = await make('gbm', ...GBM, '--moments', '--paths', '50', '--bars', '5')
    for (const said of ['exact', 'standard error', '50 paths']) expect(stdout).toContain(said)
    expect(stdout).not.toMatch(/NaN|Infinity/)
  })

  it('fits to a file, on top of which parameters may be given', async () => {
    const fit = ['gbm', '--fit', join(root, 'prices.csv'), '--moments', '--paths', '10', '--bars', '5', '--json']
    const { stdout, stderr } = await make(...fit)
    expect(stderr).toContain('log returns')
    const { params } = JSON.parse(stdout)
    expect(params.sigma).toBeGreaterThan(0)
    const { stdout: changed, stderr: silent } = await make(...fit, '--param', 'sigma=0.5', '--quiet')
    expect(JSON.parse(changed).params).toEqual({ mu: params.mu, sigma: 0.5 })
    expect(silent).toBe('')
    const { stdout: drifting, stderr: told } = await make(...fit, '--fit-option', 'mu=5%')
    expect(JSON.parse(drifting).params).toEqual({ mu: 0.05, sigma: params.sigma })
    expect(told).toContain('The drift is the one given')
  })

  it('takes the year of trading of the session', async () => {
    const { stdout: whole } = await make('gbm', ...GBM, '--bars', '5')
    const { stdout } = await make('gbm', ...GBM, '--bars', '5', '--session', 'cme')
    expect(stdout).not.toBe(whole)
  })

  it.each([
    [
      ['gbn', ...GBM],
      ['gbn', 'gbm'],
    ],
    [
      ['gbm', '--param', 'mu=0'],
      ['--param', 'sigma'],
    ],
    [
      ['gbm', '--param', 'mu=0', '--param', 'sigma=-1'],
      ['--param', 'sigma'],
    ],
    [
      ['gbm', ...GBM, '--param', 'nu=3'],
      ['--param', 'nu'],
    ],
    [
      ['gbm', ...GBM, '--param', 'sigma'],
      ['found "sigma"', 'name=value'],
    ],
    [
      ['gbm', ...GBM, '--bars', '1.5', '--paths', '1', '--start', '0', '--bar', '4x'],
      ['--bars', '--paths', '--start', '--bar'],
    ],
    [
      ['gbm', ...GBM, '--bars', '10000001', '--paths', '1e10'],
      ['--bars', 'to 10000000', '--paths', 'to 1000000000'],
    ],
    [['gbm', ...GBM, '--fit', 'none.csv'], ['none.csv']],
    [
      ['garch', '--fit', join(root, 'prices.csv'), '--fit-option', 'nuu=5'],
      ['--fit-option', 'unknown key "nuu"; allowed: mu, nu'],
    ],
    [
      ['garch', '--fit', join(root, 'prices.csv'), '--fit-option', 'nu=1'],
      ['--fit-option', 'nu: found 1'],
    ],
    [
      ['gbm', ...GBM, '--fit-option', 'mu=0'],
      ['--fit-option', 'needs --fit FILE'],
    ],
  ])('refuses %s, naming what is wrong', async (args, said) => {
    const { code, stdout, stderr } = await make(...args, '--out', join(root, 'refused.csv'))
    expect([code, stdout]).toEqual([2, ''])
    for (const words of said) expect(stderr).toContain(words)
    expect(existsSync(join(root, 'refused.csv'))).toBe(false)
  })

  it('refuses a file that is too short to fit, in words', async () => {
    const { code, stderr } = await make('gbm', '--fit', join(root, 'short.csv'))
    expect(code).toBe(2)
    expect(stderr).toContain('short.csv')
    expect(stderr).not.toContain('defect')
  })

  it('refuses bars of another length than the file’s where parameters are per bar', async () => {
    const { code, stderr } = await make('garch', '--fit', join(root, 'prices.csv'), '--bar', '4h')
    expect(code).toBe(2)
    expect(stderr).toContain('set --bar to 1d')
    expect((await make('gbm', '--fit', join(root, 'prices.csv'), '--bar', '4h', '--bars', '5')).code).toBe(0)
  })

  it('refuses parameters that drive the price off, in words', async () => {
    const { code, stderr } = await make('gbm', '--param', 'mu=10', '--param', 'sigma=0.1', '--bars', '40000')
    expect(code).toBe(2)
    expect(stderr).toContain('--param: the price of bar')
  })
})
