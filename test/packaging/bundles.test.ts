import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { build } from 'esbuild'
import { codegenExpression as plainGenerator, parseExpression as plainTree } from 'vega-expression'
import { afterAll, describe, expect, it } from 'vitest'
import { codegenExpression, parseExpression } from '../../src/packaging/expressionsOnce.ts'
import { functionOnce } from '../../src/packaging/functionsOnce.ts'
import { oneByteCode } from '../../src/packaging/oneByteCode.ts'
import { oneChunk } from '../../src/packaging/oneChunk.ts'
import { takenBuiltins } from '../../src/packaging/takenBuiltins.ts'

describe('takenBuiltins', () => {
  it('takes modules of Node without a view of them, first of all, in every form that a bundle has', () => {
    const code =
      'import fs from"fs";import{join,resolve as resolve2}from"node:path";f();import os,{EOL as end}from"os";'
    expect(takenBuiltins(code)).toBe(
      'const fs=process.getBuiltinModule("fs"),{join,resolve:resolve2}=process.getBuiltinModule("node:path"),' +
        'os=process.getBuiltinModule("os"),{EOL:end}=process.getBuiltinModule("os");f();',
    )
  })

  it('takes functions of modules that are slow to load when they are called', () => {
    const code = takenBuiltins('import{gunzipSync,crc32 as sum}from"node:zlib";import{Hash}from"crypto";')
    const late = (name: string) => `(...given)=>process.getBuiltinModule("node:zlib").${name}(...given)`
    expect(code).toBe(
      `const gunzipSync=${late('gunzipSync')},sum=${late('crc32')},{Hash}=process.getBuiltinModule("crypto");`,
    )
    expect(Function(`${code}return sum("stepup")`)()).toBe(crc32('stepup'))
  })

  it('leaves other modules, and code that only looks like an import', () => {
    const code = 'import{View}from"vega";import{a}from"./chunk.js";const text="import{b}from\\"fs\\";";'
    expect(takenBuiltins(code)).toBe(code)
  })
})

describe('oneByteCode', () => {
  it('is the same code in ASCII', () => {
    const code = '[/^[ä–😀]$/u.test("😀"), /[ä–]/.source.length, `é−`, {"ß":1}]'
    const ascii = oneByteCode(code)
    expect(ascii).toMatch(/^[\0-\x7f]+$/)
    const value = (text: string) => Function(`return ${text}`)() as unknown[]
    expect(value(ascii)[0]).toBe(true)
    expect(value(ascii).slice(2)).toEqual(value(code).slice(2))
  })

  it('refuses a letter behind a backslash, of which the two would be another one', () => {
    expect(() => oneByteCode('/\\é/')).toThrow(/backslash/)
  })
})

describe('expressionsOnce', () => {
  const options = { allowed: ['datum'], fieldvar: 'datum', globalvar: (id: string) => `_["${id}"]` }

  it('gives trees and code as the package does, the same tree for the same text', () => {
    const text = "abs(datum.value) + (width > 3 ? 'a' : datum['b c'])"
    expect(parseExpression(text)).toEqual(plainTree(text))
    expect(parseExpression(text)).toBe(parseExpression(text))
    const [once, plain] = [codegenExpression(options), plainGenerator(options)]
    expect(once(parseExpression(text))).toEqual(plain(plainTree(text)))
    expect(Object.keys(once)).toEqual(Object.keys(plain))
  })

  it('is visited in the same order, to where a visitor stops', () => {
    const visited = (tree: unknown, stop: string | null) => {
      const types: string[] = []
      const ended = (tree as { visit(visitor: (node: { type: string }) => boolean): unknown }).visit(({ type }) => {
        types.push(type)
        return type === stop
      })
      return [types, ended]
    }
    const text = "max(datum.a, [1, b ? 2 : -c]) + {d: e || 'f'}.d"
    for (const stop of [null, 'ConditionalExpression', 'Literal'])
      expect(visited(parseExpression(text), stop)).toEqual(visited(plainTree(text), stop))
    expect(visited(parseExpression(text), null)[0]).toHaveLength(21)
  })

  it('gives everyone lists of their own', () => {
    const once = codegenExpression(options)
    once(parseExpression('datum.a + height')).fields.push('more')
    expect(once(parseExpression('datum.a + height'))).toMatchObject({ fields: ['a'], globals: ['height'] })
  })

  it('fails for the same texts, each time', () => {
    for (const _ of [1, 2]) expect(() => parseExpression('1 +')).toThrow()
  })
})

describe('functionOnce', () => {
  it('compiles a text once for the same parameters', () => {
    const code = 'return datum.a+_.b;'
    expect(functionOnce('datum', '_', code)({ a: 1 }, { b: 2 })).toBe(3)
    expect(functionOnce('datum', '_', code)).toBe(functionOnce('datum', '_', code))
    expect(functionOnce('_', 'datum', code)).not.toBe(functionOnce('datum', '_', code))
  })

  it('never shares what its owner writes a name on', () => {
    expect(functionOnce('_', 'return _["a"];')).not.toBe(functionOnce('_', 'return _["a"];'))
    const compare = 'var u, v; return 0;'
    expect(functionOnce('a', 'b', compare)).not.toBe(functionOnce('a', 'b', compare))
  })
})

describe('oneChunk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stepup-chunks-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('keeps what an entry, what it imports later and what comes later still share in one file', async () => {
    const file = (name: string, code: string) => writeFileSync(join(folder, name), code)
    file('shared.js', 'export const shared = () => "shared text"')
    file('more.js', 'export const more = () => "more text"')
    file('late.js', 'import { shared } from "./shared.js";export const late = () => shared() + "late text"')
    file(
      'command.js',
      'import { more } from "./more.js";export const run = async () => (await import("./late.js")).late() + more()',
    )
    file(
      'main.js',
      'import { shared } from "./shared.js";export const main = async () => shared() + await (await import("./command.js")).run()',
    )
    const chunks = async (plugins: ReturnType<typeof oneChunk>[]) => {
      const { outputFiles } = await build({
        absWorkingDir: folder,
        entryPoints: { out: join(folder, 'main.js') },
        outdir: 'dist',
        ...{ bundle: true, splitting: true, format: 'esm', write: false, plugins },
      })
      return outputFiles
    }
    const holding = (files: Awaited<ReturnType<typeof chunks>>) =>
      files.filter(({ text }) => / text"/.test(text)).map(({ text }) => text.match(/\w+ text"/g)!.sort())
    expect(holding(await chunks([]))).toHaveLength(3)
    const files = await chunks([oneChunk([join(folder, 'main.js'), join(folder, 'command.js')])])
    expect(holding(files).sort()).toEqual([['late text"'], ['more text"', 'shared text"']])
    for (const { path, text } of files) writeFileSync(join(folder, basename(path)), text)
    const { main } = await import(join(folder, 'out.js'))
    expect(await main()).toBe('shared textshared textlate textmore text')
  })
})
