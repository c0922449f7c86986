#!/usr/bin/env node
import { existsSync } from 'node:fs'

// A checkout runs its source, which is never stale; the package has none and runs what was built from it.
const source = new URL('./cli.ts', import.meta.url)
await import(existsSync(source) ? source.href : '../dist/cli/stepup.js')
