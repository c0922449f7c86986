import { resolve } from 'node:path'
import { drawChart } from '../run/rendering/drawChart.ts'
import { FlagReader } from './flagReader.ts'
import { openFile } from './openFile.ts'
import { type CommonFlags, print, printJson } from './shared.ts'

/** Flags of `report` that a picture of one chart has to do with. */
export interface PictureFlags extends CommonFlags {
  readonly runs: readonly string[]
  readonly charts: boolean
  readonly out: string | undefined
  readonly scale: string | undefined
  readonly open: boolean
}

const SCALE = { what: 'a number from 0.1 to 10', inRange: (value: number) => value >= 0.1 && value <= 10, fallback: 2 }

/** Draws one chart of one run, and returns the exit code. */
export async function drawPicture(flags: PictureFlags, chart: string): Promise<number> {
  const read = new FlagReader(flags)
  const scale = read.number('scale', SCALE)
  const [run = '', ...more] = flags.runs
  if (more.length > 0) read.add('chart', `found ${flags.runs.length} runs; allowed: one`)
  if (flags.charts) read.add('charts', 'found with --chart; allowed: one of the two')
  const out = flags.out ?? `${chart}.svg`
  if (read.has('scale') && !/\.png$/i.test(out)) read.add('scale', `found with ${out}; allowed: with a .png`)
  read.throwIfAny()
  await drawChart({ run, chart, out, scale })
  const path = resolve(out)
  if (flags.json) printJson({ chart: path })
  else if (!flags.quiet) print(`Chart: ${path}`)
  if (flags.open) await openFile(path)
  return 0
}
