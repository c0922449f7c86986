#!/usr/bin/env node
import { quickenProcess } from './commands/quickenProcess.ts'

quickenProcess()
const { main } = await import('./commands/main.ts')
process.exitCode = await main(process.argv.slice(2))
