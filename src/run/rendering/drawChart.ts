import { extname } from 'node:path'
import { inputError } from '../../io/files/inputError.ts'
import { writeNewFile } from '../../io/files/writeNewFile.ts'
import { refuseInsideResults } from '../../io/folder/resultsManifest.ts'
import { foundButAllowed, meant, oneOf } from '../../scenario/messages.ts'
import { readResult } from '../folder/readResult.ts'

/** What a picture of a chart is written as, by the ending of its name. */
const FORMATS: Readonly<Record<string, (svg: string, scale: number) => Promise<string | Uint8Array>>> = {
  '.svg': async svg => svg,
  '.png': async (svg, scale) => (await import('./renderPng.ts')).renderPng(svg, scale),
}

/** A picture to be drawn of a run. */
export interface Picture {
  /** A results folder. */
  readonly run: string
  readonly chart: string
  /** A file that is not there yet; its ending says what is written. */
  readonly out: string
  /** Pixels of a PNG per pixel of the page. */
  readonly scale: number
}

/** Draws one chart of a run as a file of its own. Throws InputError. */
export async function drawChart({ run, chart, out, scale }: Picture): Promise<void> {
  const format = FORMATS[extname(out).toLowerCase()]
  if (format === undefined)
    throw inputError('--out', foundButAllowed(out, `a file that ends in ${oneOf(Object.keys(FORMATS))}`))
  refuseInsideResults(out)
  const { result } = await readResult(run)
  const [{ standaloneCharts }, { drawSvg }] = await Promise.all([
    import('../../report/charts/standaloneCharts.ts'),
    import('../../report/charts/renderSvg.ts'),
  ])
  const charts = standaloneCharts(result)
  const spec = charts.get(chart)
  if (spec === undefined) {
    const names = [...charts.keys()]
    throw inputError('--chart', foundButAllowed(chart, oneOf(names)), meant(chart, names))
  }
  writeNewFile(out, await format(await drawSvg(spec), scale))
}
