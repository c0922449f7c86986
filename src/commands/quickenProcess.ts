import module from 'node:module'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { ownCacheFolder } from '../io/files/cacheFolder.ts'

/** Settings of the whole process, threads included, that only a program may choose; results are the same bits. */
export function quickenProcess(): void {
  optimizeLater()
  compileRulesAsOne()
  growYoungSpace()
  keepCompiledCode()
}

/** Calls, ten times what V8 counts, after which a function is worth to one of its two optimizing compilers, and loops inside one. */
const WORTH = {
  'invocation-count-for-maglev': 4000,
  'invocation-count-for-turbofan': 30_000,
  'invocation-count-for-maglev-osr': 1000,
  'invocation-count-for-osr': 5000,
}

/**
 * A command that takes half a second spends a quarter of it on optimizing functions that are hardly called again. What
 * a long one repeats is called so often that waiting costs nothing.
 */
function optimizeLater(): void {
  for (const [flag, calls] of Object.entries(WORTH)) setFlagsFromString(`--${flag}=${calls}`)
}

/**
 * The rules of a trade are many small functions, more than the compiler puts together by default. With room for all of
 * them samples take three quarters of the time, once a tenth of a second more has gone into compiling.
 */
function compileRulesAsOne(): void {
  inlineUpTo(1500, 5000)
}

/** Where no samples follow, that tenth of a second is not made up for: the default of V8. */
export function compileRulesApart(): void {
  inlineUpTo(460, 920)
}

/** Lengths of code that is put into its caller: of one function, and of all in one caller. */
function inlineUpTo(one: number, all: number): void {
  setFlagsFromString(`--max-inlined-bytecode-size=${one}`)
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${all}`)
}

/** Megabytes of each half of the space for young objects; it begins with one. */
const YOUNG = 4
/** What V8 counts for the two halves. */
const YOUNG_BYTES = 2 * YOUNG * 2 ** 20
/** Arrays of 8 kB that are as much. */
const ENOUGH = YOUNG_BYTES / 8192

/**
 * V8 lets the space for young objects grow to twice 64 MB and keeps them for good. 4 MB take no more time, and a run with its
 * report takes two thirds of the memory. The size is set for threads to come. That of a thread which runs can only grow by a
 * factor, each time that more is alive than it holds: so it is made to grow once, and no more.
 */
function growYoungSpace(): void {
  setFlagsFromString(`--min-semi-space-size=${YOUNG}`)
  setFlagsFromString(`--semi-space-growth-factor=${YOUNG}`)
  const alive: number[][] = []
  while (youngBytes() < YOUNG_BYTES && alive.length < ENOUGH) alive.push(new Array(1024).fill(0.5))
  setFlagsFromString('--semi-space-growth-factor=1')
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(space => space.space_name === 'new_space')?.space_size ?? YOUNG_BYTES
}

/**
 * Modules load in half the time when they were compiled before, here and in threads, under the same options; older Node
 * keeps nothing. Without a folder to keep them in they are compiled anew.
 */
function keepCompiledCode(): void {
  const folder = process.env['NODE_COMPILE_CACHE'] ?? ownCacheFolder('compiled')
  if (folder === null) return
  process.env['NODE_COMPILE_CACHE'] = folder
  module.enableCompileCache?.(folder)
}
