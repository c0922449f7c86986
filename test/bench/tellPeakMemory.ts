import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Loaded before the program: when it ends, its largest resident size in kilobytes goes to file descriptor 3. */
if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
