import Table from 'cli-table3'
import { type Paint, painter } from './ansi.ts'
import { bareTable } from './bareTable.ts'
import { chance, count, inR, percent, roundMoney, setting } from './format.ts'
import type { RunResult } from './result.ts'
import type { Estimate, ProofSummary, Recommendation, RiskLevelSummary, Summary } from './summary.ts'
import { wrapText } from './wrapText.ts'

/** What `compare` prints: every risk level on the same draws, which one to take, and what the trades can prove. */
export function comparisonText({ summary }: RunResult, { width, color }: { width: number; color: boolean }): string {
  const paint = painter(color)
  const { samples, comparison } = summary
  if (samples === null) return `${summary.name}\n\nNo samples were made: the tape has no trade to draw.\n`
  const paragraphs = [
    paint('bold', summary.name),
    wrapText(lead(summary), width).join('\n'),
    levelTable(summary, samples.risks, paint),
    differenceTable(samples.risks, paint),
    ...(comparison === null ? [] : [adviceText(comparison.recommendation, summary, width)]),
    ...(comparison?.proof ? [proofText(comparison.proof, width)] : []),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function lead({ samples, market }: Summary): string {
  const s = samples!
  const draws =
    s.poolSize === null
      ? 'on simulated prices'
      : `drawn in blocks of ${count(s.block)} from ${count(s.poolSize)} trades`
  const binned = s.exact ? '' : ' Quantiles are read from fixed bins.'
  return `${count(s.count)} accounts of ${count(s.trades)} trades at each risk, the same draws for all, ${draws}, ${market.tiers.map(t => t.symbol).join(' to ')}. In brackets: 95% intervals.${binned}`
}

function levelTable(summary: Summary, levels: readonly RiskLevelSummary[], paint: Paint): string {
  const { quote } = summary.market
  const larger = levels[0]!.reached.map(({ tier }) => `reach ${tier}`)
  const table = new Table({
    ...bareTable,
    head: [
      'risk',
      'median end',
      '5% … 95%',
      'survive',
      'ruined',
      'stalled',
      'worst drawdown, 95%',
      ...larger,
      'risk taken',
    ],
    colAligns: ['right', ...Array.from({ length: 7 + larger.length }, () => 'right' as const)],
  })
  for (const level of levels) {
    table.push([
      level.own ? paint('bold', `${setting(level.risk)}*`) : setting(level.risk),
      roundMoney(level.medianFinal.value, quote),
      `${roundMoney(level.p05Final.value, quote)} … ${roundMoney(level.p95Final.value, quote)}`,
      chance(level.survived.share),
      `${chance(level.ruined.share)} [${chance(level.ruined.low)}, ${chance(level.ruined.high)}]`,
      chance(level.stalled.share),
      percent(level.drawdownP95.value),
      ...level.reached.map(({ share, medianTrades }) =>
        medianTrades === null ? chance(share.share) : `${chance(share.share)}, trade ${count(medianTrades.value)}`,
      ),
      percent(level.riskTakenShare),
    ])
  }
  return `${table.toString()}\n* the scenario’s own risk`
}

function differenceTable(levels: readonly RiskLevelSummary[], paint: Paint): string {
  const own = levels.find(level => level.own)!
  const table = new Table({
    ...bareTable,
    head: ['risk', 'growth against own', 'ends above own'],
    colAligns: ['right', 'right', 'right'],
  })
  for (const level of levels) {
    if (level.own) continue
    table.push([setting(level.risk), difference(level.paired, paint), percent(level.winsShare)])
  }
  return `Paired with ${setting(own.risk)} on the same draws (mean of the log difference over all trades):\n${table.toString()}`
}

function difference(paired: Estimate | null, paint: Paint): string {
  if (paired === null) return '–'
  const growth = (log: number) => percent(Math.expm1(log), 2)
  const text = `${growth(paired.value)} [${growth(paired.low)}, ${growth(paired.high)}]`
  if (paired.low > 0) return paint('green', text)
  return paired.high < 0 ? paint('red', text) : text
}

function adviceText(advice: Recommendation, { market }: Summary, width: number): string {
  const limits = [
    ...(advice.ruinLimit === null ? [] : [`ruin at most ${setting(advice.ruinLimit)} (upper bound)`]),
    ...(advice.drawdownLimit === null
      ? []
      : [`worst drawdown at most ${setting(advice.drawdownLimit)} in 95% of samples`]),
  ]
  const stated =
    limits.length === 0
      ? 'The scenario sets no limits (limits: { ruin, drawdown }), so every level is within them'
      : `Limits: ${limits.join(', ')}`
  if (advice.best === null)
    return wrapText(`${stated}. No risk level keeps them: lower the risk, or trade a smaller contract.`, width).join(
      '\n',
    )
  const range =
    advice.within.length === 1
      ? `Only ${setting(advice.within[0]!)} keeps them`
      : `Levels within: ${advice.within.map(setting).join(', ')}`
  const { fresh } = advice
  const checked =
    fresh === null
      ? ''
      : ` On ${count(fresh.samples)} fresh samples, which had no part in the choice, it ends at ${roundMoney(fresh.medianFinal.value, market.quote)} (median), with ${chance(fresh.ruined.share)} ruined [${chance(fresh.ruined.low)}, ${chance(fresh.ruined.high)}] and a worst drawdown of ${percent(fresh.drawdownP95.value)} at 95%${advice.keepsLimits === false ? ': there it breaks the limits, so take the next lower level' : ''}.`
  return wrapText(
    `${stated}. ${range}; the best median growth of these has ${setting(advice.best)}.${checked}`,
    width,
  ).join('\n')
}

function proofText(proof: ProofSummary, width: number): string {
  const needed =
    proof.tradesNeeded === null
      ? 'no number of trades would prove an edge, as the mean is not above zero'
      : `${count(proof.tradesNeeded)} trades would be needed to find it in four of five tries`
  const sentences = [
    `The tape shows ${inR(proof.meanR)} a trade with a deviation of ${inR(proof.deviationR)}.`,
    `If that were the truth, ${count(proof.trades)} trades would prove an edge (one-sided 95% test) with a chance of ${percent(proof.power)}, and end without gain with a chance of ${percent(proof.noGain)}; ${needed}.`,
    `The same trades without any edge would pass this plan’s qualification in ${percent(proof.falsePromotion.share)} of samples [${percent(proof.falsePromotion.low)}, ${percent(proof.falsePromotion.high)}] within ${count(proof.trades)} trades, and in ${percent(proof.falsePromotionAtOnce.share)} at the first look.`,
  ]
  return wrapText(sentences.join(' '), width).join('\n')
}
