#!/usr/bin/env node
import { keepYoungSpace, quickenProcess } from './commands/quickenProcess.ts'

quickenProcess()
const { main } = await import('./commands/main.ts')
keepYoungSpace()
process.exitCode = await main(process.argv.slice(2))
