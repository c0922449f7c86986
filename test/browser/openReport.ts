import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { NO_LIMIT } from './launchBrowser.ts'

/** A page that was opened from the disk, and everything about it that a reader must never meet. */
export interface OpenedReport {
  readonly page: Page
  /** Errors and warnings of the console, uncaught errors, violations of the content policy, requests. */
  readonly troubles: string[]
  close(): Promise<void>
}

/** Writes a page to a file of its own and opens it from there, as from a mail attachment. */
export async function openReport(
  browser: Browser,
  markup: string,
  options: BrowserContextOptions = {},
): Promise<OpenedReport> {
  const folder = mkdtempSync(join(tmpdir(), 'stepup-page-'))
  const url = pathToFileURL(join(folder, 'report.html')).href
  writeFileSync(new URL(url), markup)
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  context.setDefaultTimeout(NO_LIMIT)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => troubles.push(`uncaught: ${error.message}`))
  page.on('request', request => {
    if (request.url() !== url && !request.url().startsWith('blob:')) troubles.push(`request: ${request.url()}`)
  })
  await page.addInitScript(`addEventListener('securitypolicyviolation', event => {
    console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample)
  })`)
  await page.goto(url)
  return {
    page,
    troubles,
    close: async () => {
      await context.close()
      rmSync(folder, { recursive: true })
    },
  }
}
