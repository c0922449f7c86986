import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { runCommand } from '../bench/runCommand.ts'
import { launchBrowser } from './launchBrowser.ts'

/**
 * Pictures of every kind of page at three widths, light and dark, and as it is printed, to be looked at, in a new temporary
 * folder; and the two that README shows.
 */
const WIDTHS = [1440, 820, 390]
const SCHEMES = ['light', 'dark'] as const
/** A4 between its margins. */
const PAPER = 695
/** Height of a piece of a picture. */
const PIECE = 3000
const REPORTS = join(import.meta.dirname, '..', '..', 'reports')
/** A page of every kind, by what makes it. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  sp500: ['run', 'sp500-mes-es'],
  ruined: ['run', 'sp500-mes-es', '--set', 'plan.risk=25%'],
  small: ['run', 'sp500-1000'],
  plan: ['run', 'plan-example'],
  levels: ['compare', 'sp500-mes-es', '--risk', '0.5%,1%,2%,3%,5%'],
  paths: ['run', 'sol-monte-carlo'],
  hedge: ['run', 'sol-hedge'],
}

const folder = mkdtempSync(join(tmpdir(), 'stepup-screenshots-'))
for (const [name, command] of Object.entries(RUNS)) runCommand([...command, '--quiet', '--out', join(folder, name)])
const sides = ['sp500', 'plan', 'ruined'].map(name => join(folder, name))
runCommand(['report', ...sides, '--quiet', '--out', join(folder, 'compare.html')])
runCommand(['report', folder, '--quiet'])
const PAGES = [...Object.keys(RUNS).map(name => `${name}/report`), 'compare', 'index']

const browser = await launchBrowser()
for (const name of PAGES) {
  const path = join(folder, name.replace('/', '-'))
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      await withPage(browser, name, { viewport: { width, height: 900 }, colorScheme }, page =>
        pieces(page, `${path}-${width}-${colorScheme}`, width),
      )
    }
  }
  await withPage(browser, name, { viewport: { width: PAPER, height: 900 } }, async page => {
    await page.emulateMedia({ media: 'print' })
    await pieces(page, `${path}-paper`, PAPER)
  })
}
await withPage(browser, 'sp500/report', { viewport: { width: 1440, height: 900 } }, async page => {
  const height: number = await page.evaluate(`document.querySelector('#what-if').getBoundingClientRect().top - 24`)
  await page.screenshot({
    path: join(REPORTS, 'example.png'),
    clip: { x: 0, y: 0, width: 1440, height },
  })
})
const telephone = { viewport: { width: 390, height: 980 }, deviceScaleFactor: 2, colorScheme: 'dark' as const }
await withPage(browser, 'sp500/report', telephone, async page => {
  await page.evaluate(
    `scrollTo({ top: document.querySelector('#what-if').getBoundingClientRect().top + scrollY - 60, behavior: 'instant' })`,
  )
  await page.screenshot({ path: join(REPORTS, 'example-phone.png') })
})
await browser.close()
console.log(folder)

/** The whole page; of a long one in pieces, as Chromium does not draw it at once on every machine. */
async function pieces(page: Page, path: string, width: number): Promise<void> {
  const whole: number = await page.evaluate('document.documentElement.scrollHeight')
  for (let y = 0; y < whole; y += PIECE) {
    const clip = { x: 0, y, width, height: Math.min(PIECE, whole - y) }
    await page.screenshot({ path: `${path}-${y / PIECE + 1}.png`, fullPage: true, clip })
  }
}

/** The page with everything alive, in a window of its own. */
async function withPage(
  browser: Browser,
  name: string,
  look: BrowserContextOptions,
  picture: (page: Page) => Promise<unknown>,
): Promise<void> {
  const page = await browser.newPage(look)
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
  const status = page.locator('.what-if .note [role=status]')
  if ((await status.count()) > 0) {
    await page.locator('.what-if').scrollIntoViewIfNeeded()
    await status.filter({ hasText: /^Played/ }).waitFor()
    await page.evaluate(`scrollTo({ top: 0, behavior: 'instant' })`)
  }
  await picture(page)
  await page.close()
}
