import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Loaded before the program: when it ends, file descriptor 3 gets its largest resident size and the time of the processor. */
if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))
