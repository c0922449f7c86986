#!/usr/bin/env node
import { start } from './commands/start.ts'

await start(() => import('./commands/main.ts'))
