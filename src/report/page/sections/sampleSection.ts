import type { RunResult } from '../../../results/runResult.ts'
import type { SampleSummary } from '../../../results/samples.ts'
import { RUN_CHARTS } from '../../charts/runCharts.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { type SampleFan, sampleFan } from '../../series/sampleFan.ts'
import { type SpreadKind, spreadBins } from '../../series/spreadBins.ts'
import { tierIncidence } from '../../series/tierIncidence.ts'
import { accountTables } from '../../tables/accountTables.ts'
import { FAN_HEADS, fanRows } from '../../tables/fanRows.ts'
import { incidenceTable } from '../../tables/incidenceTable.ts'
import { spreadTable } from '../../tables/spreadTable.ts'
import { contractValueWords } from '../../words/contractValueWords.ts'
import { FINDINGS } from '../../words/evidence/chartFindings.ts'
import { count, plural } from '../../words/format.ts'
import { intervalWords } from '../../words/intervalWords.ts'
import { levelWords } from '../../words/levels/levelWords.ts'
import { binWords, flowsLeftOutWords, shortWords, tradeWords } from '../../words/sampleWords.ts'
import { chartNumbers } from '../chartNumbers.ts'
import { figure } from '../figure.ts'
import type { Section } from '../section.ts'

/** What would have become of many accounts at the plan's own risk, and at each level; null without samples. */
export async function sampleSection(result: RunResult): Promise<Section | null> {
  const { summary } = result
  const { samples } = summary
  if (samples === null) return null
  return {
    id: 'samples',
    title: 'Samples',
    body: [
      lead(samples),
      await fan(result),
      await spreads(result),
      await wayToTiers(result),
      ...accountTables(samples, summary).map(table),
    ],
  }
}

async function fan(result: RunResult): Promise<readonly (Html | null)[] | null> {
  const drawn = sampleFan(result)
  if (drawn === null) return null
  const { level, trades } = drawn
  const chart = await figure(RUN_CHARTS.fan, result, {
    finding: FINDINGS.fan(result.summary),
    caption: html`Equity ${levelWords(result.summary.samples!).at(level.label)}: median, the middle half and the middle 90% of the accounts
      after each trade, ruined ones included. Each band is taken trade by trade (${term('pointwise', 'pointwise')}): no single account
      follows an edge. Grey line: the start${drawn.ruin === null ? '' : '; dashed: ruin'}.`,
    numbers: fanNumbers(drawn),
  })
  const left = Math.round(drawn.bands.at(-1)!.alive * level.samples)
  const alive = `${count(left)} of ${plural(level.samples, 'account')} still alive after ${plural(trades, 'trade')}`
  const survivors = await figure(RUN_CHARTS.alive, result, {
    finding: FINDINGS.alive(result.summary),
    caption: html`Share not yet ${term('ruined', 'ruined')}: ${alive}.`,
    numbers: fanNumbers(drawn),
  })
  return [chart, survivors ?? html`<p>${alive}.</p>`]
}

/** Where the accounts end and how deep they fall, side by side; of simulated prices the first screen has both. */
async function spreads(result: RunResult): Promise<Html | null> {
  const { drawdown } = result.summary.limits
  const draw = (kind: SpreadKind, caption: string) => {
    const found = spreadBins(result.summary, kind)
    return found === null
      ? null
      : figure(RUN_CHARTS[`spread-${kind}`], result, {
          finding: FINDINGS[`spread-${kind}`](result.summary),
          caption,
          numbers: chartNumbers(spreadTable(found)),
        })
  }
  const ends = await draw(
    'ends',
    'Where the accounts end; orange: below the start. Bands: 95% intervals of the estimates.',
  )
  const falls = await draw(
    'falls',
    `How deep each fell at worst${drawdown === null ? '' : '; orange: beyond your limit'}. The few accounts beyond either end stand in the last bars.`,
  )
  return ends === null && falls === null ? null : html`<div class="pair">${ends}${falls}</div>`
}

/** Cumulative incidence: the step up, and ruin, which competes with it. */
async function wayToTiers(result: RunResult): Promise<Html | null> {
  const found = tierIncidence(result.summary)
  if (found === null) return null
  return figure(RUN_CHARTS.incidence, result, {
    finding: FINDINGS.incidence(result.summary),
    caption: html`Accounts ${levelWords(result.summary.samples!).at(found.label)} that have unlocked a larger contract by each
      trade, and that were ${term('ruined', 'ruined')} before they did: what comes first counts. Bands:
      ${term('interval', '95% intervals')}.`,
    numbers: chartNumbers(incidenceTable(found)),
  })
}

function fanNumbers({ bands, quote, level }: SampleFan): Html {
  return chartNumbers({
    caption: 'Equity of the accounts after a trade, and how many are alive',
    columns: FAN_HEADS.map(head => ({ head, kind: 'number' })),
    rows: fanRows(bands, level.samples, quote),
  })
}

function lead(samples: SampleSummary): Html {
  const { count: accounts, from, block, poolSize } = samples
  const what = `${plural(accounts, 'account')} of ${tradeWords(samples)} each`
  const short = shortWords(samples)
  const drawn =
    from === 'tape'
      ? html`drawn in blocks of ${count(block)} on average from ${plural(poolSize!, 'trade')} of the replay.
    ${contractValueWords(samples)}`
      : html`on price paths of their own.${short === null ? null : ` ${short}.`}`
  const more = [binWords(samples), flowsLeftOutWords(samples)].filter(words => words !== null)
  return html`<p>${what}, ${drawn} ${intervalWords(samples)}${more.map(words => ` ${words}.`)}</p>`
}
