import { resolve } from 'node:path'
import { type ReadBars, readBars } from '../../io/bars/readBars.ts'
import { ProblemList } from '../../io/columns/problemList.ts'
import { inputError } from '../../io/files/inputError.ts'
import { requireFile } from '../../io/files/requireFile.ts'
import { type FinerPath, finerPath, type StrayBar } from '../../parts/finerBars.ts'
import type { DecidedByDetail } from '../../parts/onFinerPath.ts'
import { count, plural } from '../../report/words/format.ts'
import type { FileHash } from '../../results/origin.ts'
import type { BarFile } from '../../results/readFile.ts'
import { getPrices } from '../../scenario/messages.ts'
import type { SecondFile } from '../../scenario/scenario.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { priceTerms } from '../loading/priceTerms.ts'
import { barFile } from './barFile.ts'
import { duration } from './dataSentences.ts'

/** The finer bars of a scenario in the place of its bars. */
export interface Detail extends FinerPath {
  readonly file: BarFile
  readonly facts: readonly string[]
  readonly notices: readonly string[]
  readonly inputs: readonly FileHash[]
}

/**
 * Reads the finer bars of a history over the time of its bars.
 * @param file of the bars, as a path
 * Throws InputError where the two files contradict each other.
 */
export async function readDetail(
  terms: SecondFile,
  { folder, scenario }: LoadedScenario,
  file: string,
  read: ReadBars,
): Promise<Detail> {
  const { bars, facts } = read
  const finerFile = resolve(folder, terms.file)
  requireFile(finerFile, getPrices)
  const stepMs = facts.intervals.usualMs ?? 0
  const span = { from: bars.time[0]!, to: bars.time.at(-1)! + Math.max(1, stepMs) }
  const { ladder, session } = scenario.market
  const finer = await readBars(finerFile, { ...terms, ...span, ...priceTerms(scenario.market) })
  const finerStep = finer.facts.intervals.usualMs
  if (finerStep !== null && finerStep > stepMs) {
    throw inputError(
      finerFile,
      `a bar every ${duration(finerStep)} is no finer than the ${duration(stepMs)} of ${file}`,
    )
  }
  if (bars.mark !== null && finer.bars.mark === null) {
    throw inputError(finerFile, `there are no mark prices, and ${file} has them`, 'use bars that both have them or not')
  }
  const found = finerPath(bars, finer.bars, stepMs)
  refuseStrays(found.strays, { file, ...read }, { file: finerFile, ...finer })
  return {
    ...found,
    file: barFile(terms.file, finer.bars, finer.facts, { ladder: ladder.underlying, calendar: session }),
    facts: detailSentences(found, terms.file, finerStep),
    notices: finer.facts.notices.map(notice => `${terms.file}: ${notice}`),
    inputs: [{ file: terms.file, sha256: finer.facts.sha256 }],
  }
}

interface NamedBars extends ReadBars {
  readonly file: string
}

function refuseStrays(strays: readonly StrayBar[], own: NamedBars, finer: NamedBars): void {
  const problems = new ProblemList(finer.file, new Uint8Array(0))
  for (const { price, ...stray } of strays) {
    const [found, bound] = [finer.bars[price][stray.finer]!, own.bars[price][stray.bar]!]
    const when = new Date(own.bars.time[stray.bar]!).toISOString()
    const where = `the ${bound} of the bar of ${when}, ${own.file}:${own.lineOf(stray.bar)}`
    const message = `found ${found}, ${price === 'high' ? 'above' : 'below'} ${where}`
    problems.add(
      finer.lineOf(stray.finer),
      price,
      message,
      'both files must hold one market, and mean the same by their times',
    )
  }
  problems.throwIfAny()
}

function detailSentences(found: FinerPath, file: string, stepMs: number | null): string[] {
  const { madeUp, without, unlike, outside } = found
  const bars = madeUp + without + unlike
  const left = [
    ...(without > 0 ? [`${count(without)} have none`] : []),
    ...(unlike > 0 ? [`${count(unlike)} open, reach or close otherwise than theirs`] : []),
  ]
  const others = left.length === 0 ? '' : `; ${left.join(', ')}, and stand as they are`
  const length = stepMs === null ? '' : ` of ${duration(stepMs)}`
  return [
    `finer bars${length} from ${file} decide inside ${count(madeUp)} of ${plural(bars, 'bar')}${others}`,
    ...(outside > 0 ? [`${plural(outside, 'finer bar')} in no bar: left out`] : []),
  ]
}

/** What the finer bars have decided of what the bars alone leave open, and what they could not. */
export function decidedSentence({ resolved, still, gone, arisen }: DecidedByDetail): string {
  const open = resolved + still + gone
  const parts = [
    `${count(resolved)} decided by the finer ones`,
    still === 0 ? 'none still ambiguous' : `${count(still)} still ambiguous`,
    ...(gone === 0 ? [] : [`${count(gone)} not traded on them`]),
  ]
  const others = arisen === 0 ? '' : `; ${plural(arisen, 'other trade')} ambiguous on the finer ones alone`
  return `${plural(open, 'trade')} that the bars alone leave open: ${parts.join(', ')}${others}`
}
