import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

/** Settings of the whole process, threads included, that only a program may choose; results are the same bits. */
export function quickenProcess(): void {
  keepCompiledCode()
  compileRulesAsOne()
}

/** Modules load in half the time when they were compiled before; older Node cannot keep what it compiled. */
function keepCompiledCode(): void {
  module.enableCompileCache?.()
  const folder = module.getCompileCacheDir?.()
  if (folder !== undefined) process.env['NODE_COMPILE_CACHE'] = folder
}

/**
 * The rules of a trade are many small functions, more than the compiler puts together by default. With room for all of
 * them samples take three quarters of the time.
 */
function compileRulesAsOne(): void {
  setFlagsFromString('--max-inlined-bytecode-size=1500')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=5000')
}
