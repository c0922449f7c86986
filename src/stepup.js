#!/usr/bin/env node
// An import of it would load the twenty modules that it can hand on.
const { existsSync } = process.getBuiltinModule('node:fs')

// A checkout runs its source, which is never stale; the package has none and runs what was built from it.
const source = new URL('./cli.ts', import.meta.url)
await import(existsSync(source) ? source.href : '../dist/cli/stepup.js')
