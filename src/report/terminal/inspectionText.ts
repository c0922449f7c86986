import type { BarInspection, FileInspection, FundingInspection, ListInspection } from '../../results/fileInspection.ts'
import { inspectionWords } from '../words/files/inspectionWords.ts'
import { count, percent, setting } from '../words/format.ts'
import { painter } from './ansi.ts'
import { marketGroups, oddGroup } from './inspectedBars.ts'
import { barsText, closesPlot, listPlot, rowsText } from './inspectedRows.ts'
import { type TerminalGroup, terminalGroups } from './terminalGroups.ts'
import type { TerminalStyle } from './terminalStyle.ts'
import { wrapText } from './wrapText.ts'

/** What `data inspect` prints: what a file was taken for, its chart, what is odd about it, and what reads it in a run. */
export function inspectionText(found: FileInspection, style: TerminalStyle): string {
  const { width, color } = style
  const paint = painter(color)
  const wrap = (sentences: readonly string[]) => sentences.flatMap(sentence => wrapText(sentence, width)).join('\n')
  const head = wrapText(found.file, width).map(line => paint('bold', line))
  const parts = [
    [...head, wrap(inspectionWords(found))].join('\n'),
    ...(found.kind === 'bars' ? barParts(found, style) : []),
    ...(found.kind === 'funding' ? [terminalGroups([fundingGroup(found)], style)] : []),
    ...('curve' in found ? [listPlot(found, style), rowsText(found)] : []),
    wrap(found.notices.map(notice => `Note: ${notice}.`)),
    ...(found.scenario === null ? [] : [[paint('bold', 'In a scenario'), ...found.scenario].join('\n')]),
    ...('asked' in found ? [wrap(askedWords(found))] : []),
    ...(found.kind === 'bars' && found.init !== null ? [wrap([`Or all of it: ${found.init}`])] : []),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function barParts(found: BarInspection, style: TerminalStyle): string[] {
  return [closesPlot(found, style), barsText(found), terminalGroups([oddGroup(found), ...marketGroups(found)], style)]
}

/** A run is refused as long as something is asked. */
function askedWords({ asked }: ListInspection): string[] {
  return asked.map(problem => `A run asks for more: ${problem}.`)
}

function fundingGroup(found: FundingInspection): TerminalGroup {
  const { rows, longSteps, offSchedule, sum, least, most, negative } = found
  return {
    title: 'Rates',
    rows: [
      { label: 'sum', value: percent(sum, 4), note: 'of the notional, paid by a long position' },
      { label: 'least, most', value: `${setting(least)}, ${setting(most)}`, note: 'for one settlement' },
      { label: 'negative', value: count(negative), note: `of ${count(rows)}: a long position receives them` },
      { label: 'steps longer than 1.5 settlements', value: count(longSteps) },
      {
        label: 'off the schedule',
        value: count(offSchedule),
        note: offSchedule === 0 ? '' : 'settlements are counted from midnight UTC: the times may be of another zone',
      },
    ],
  }
}
