import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { largestExample } from '../browser/largestExample.ts'
import { launchBrowser } from '../browser/launchBrowser.ts'
import { check, type Measured } from './benchCase.ts'
import { runCommand } from './runCommand.ts'

const ROUNDS = 5
const FIRST_PAINT = `new Promise(tell => new PerformanceObserver(list => {
  for (const entry of list.getEntriesByName('first-contentful-paint')) tell(entry.startTime)
}).observe({ type: 'paint', buffered: true }))`

/** The largest page that is promised, from opening the file to the first text on the screen. */
export async function pageCase(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'stepup-bench-'))
  const browser = await launchBrowser()
  try {
    const set = largestExample(folder).flatMap(override => ['--set', override])
    runCommand(['run', 'plan-example', '--quiet', '--out', join(folder, 'largest'), ...set])
    const report = join(folder, 'largest', 'report.html')
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(report).href)
      times.push(await page.evaluate(FIRST_PAINT))
      check('largest page: charts', await page.locator('figure').count(), FIGURES)
      await page.close()
    }
    const kilobytes = Math.round(statSync(report).size / 1000).toLocaleString('en')
    return {
      what: 'report of 5,000 trades and 5 levels × 10,000 samples, to its first paint',
      unit: null,
      nanoseconds: Math.min(...times) * 1e6,
      plain: null,
      note: `${kilobytes} kB, Chromium ${browser.version()}; fastest of ${ROUNDS}`,
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

/** Of a first run. */
const FIGURES = 17
