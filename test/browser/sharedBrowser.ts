import type { Browser } from 'playwright-core'
import { launchBrowser } from './launchBrowser.ts'

let launched: Promise<Browser> | null = null

/** The one browser of all test files of a worker: they share its modules. It ends with the worker. */
export function sharedBrowser(): Promise<Browser> {
  launched ??= launchBrowser()
  return launched
}
