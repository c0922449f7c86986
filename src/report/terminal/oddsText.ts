import type { Odds, OddsKey } from '../../results/odds.ts'
import {
  chance,
  count,
  type Figure,
  fixed,
  inR,
  NONE,
  percent,
  plural,
  setting,
  signed,
  signedPercent,
} from '../words/format.ts'
import { painter } from './ansi.ts'
import { type TerminalGroup, type TerminalRow, terminalGroups } from './terminalGroups.ts'
import type { TerminalStyle } from './terminalStyle.ts'
import { wrapText } from './wrapText.ts'

const EXACT =
  'Every figure is exact, by closed forms or by following all orders of wins and losses: nothing is simulated, so there is no interval. It holds for trades that are independent of each other and have these two outcomes; real losses come in clusters and can gap beyond the stop.'

/** What `odds` prints. */
export function oddsText(odds: Odds, style: TerminalStyle): string {
  const paint = painter(style.color)
  const paragraphs = [
    ...wrapText(headline(odds), style.width).map(line => paint('bold', line)),
    ...wrapText(EXACT, style.width),
  ]
  const groups = [edge, growth, ruin, drawdowns, streaks, rebases, proof, qualification].map(group => group(odds))
  return `${paragraphs.join('\n')}\n\n${terminalGroups(groups, style)}\n`
}

function headline({ inputs }: Odds): string {
  const { winRate, payoff, cost, risk, trades } = inputs
  const costs = cost === 0 ? 'no costs' : `costs of ${cost} R a trade`
  return `${plural(trades, 'trade')} that win ${count(payoff)} R with ${setting(winRate)} and else lose 1 R, ${costs}, each at a risk of ${setting(risk)} of equity`
}

/** A row of one figure; without a value, the reason stands where the remark would. */
function row(
  { values, reasons }: Odds,
  key: OddsKey,
  label: string,
  show: (v: Figure) => string,
  note = '',
): TerminalRow {
  const value = values[key]
  return value === null ? { label, value: NONE, note: reasons[key] ?? '' } : { label, value: show(value), note }
}

const multiple = (value: Figure) => (typeof value === 'number' ? `×${fixed(value, 2)}` : NONE)

function edge(odds: Odds): TerminalGroup {
  const { winRate, risk, cost } = odds.inputs
  const { break_even_win_rate: breakEven, risk_over_kelly: share } = odds.values
  const afterCosts = cost === 0 ? '' : 'after costs'
  return {
    title: 'Edge',
    rows: [
      row(odds, 'expectancy_r', 'Expectancy', inR, ['a trade', afterCosts].filter(Boolean).join(' ')),
      row(
        odds,
        'break_even_win_rate',
        'Break-even win rate',
        v => percent(v),
        `yours is ${setting(winRate)}, ${signed((winRate - breakEven!) * 100, 1)} points`,
      ),
      row(
        odds,
        'kelly_risk',
        'Kelly fraction',
        v => percent(v),
        `the risk with the fastest growth; ${setting(risk)} is ${fixed(share, 2)} times it`,
      ),
      row(odds, 'zero_growth_risk', 'Growth ends at', v => percent(v), 'a risk from which on the account shrinks'),
    ],
  }
}

function growth(odds: Odds): TerminalGroup {
  const { final_p05: low, final_p95: high, wins_for_profit: wins } = odds.values
  const needed = wins === null ? odds.reasons.wins_for_profit : `a profit needs ${plural(wins, 'win')}`
  return {
    title: `Growth over ${plural(odds.inputs.trades, 'trade')}`,
    rows: [
      row(odds, 'log_growth_per_trade', 'Growth a trade', v => signedPercent(v, 3), 'mean change of log equity'),
      row(
        odds,
        'final_median',
        'Median final equity',
        multiple,
        `of the start; 5% of accounts end at ${multiple(low)} or less, 5% at ${multiple(high)} or more`,
      ),
      row(odds, 'final_mean', 'Mean final equity', multiple, 'pulled up by a few lucky accounts'),
      row(odds, 'no_profit_probability', 'Final at or below start', chance, needed),
    ],
  }
}

function ruin(odds: Odds): TerminalGroup {
  const { trades, ruin, risk } = odds.inputs
  const { ruin_ever_low: low, ruin_ever_high: high } = odds.values
  const [from, to] = [chance(low), chance(high)]
  const why = low === 1 ? 'certain: equity does not grow' : 'Lundberg’s bounds'
  return {
    title: `Ruin: equity at ${setting(ruin)} of the start or less`,
    rows: [
      row(
        odds,
        'ruin_probability',
        `Within ${plural(trades, 'trade')}`,
        chance,
        'after any trade, not only at the end',
      ),
      { label: 'Ever, trading on for good', value: from === to ? to : `${from} to ${to}`, note: why },
      row(
        odds,
        'ruin_probability_fixed_money',
        `Within ${plural(trades, 'trade')}, fixed money`,
        chance,
        `risking ${setting(risk)} of the start every time, also on the way down`,
      ),
    ],
  }
}

function drawdowns(odds: Odds): TerminalGroup {
  return {
    title: `Drawdown within ${plural(odds.inputs.trades, 'trade')}, from the highest equity before it`,
    rows: odds.drawdowns.map(({ drawdown, values, reasons }) => {
      const back =
        values.trades_to_recover === null
          ? reasons.trades_to_recover
          : `${plural(Math.ceil(values.trades_to_recover), 'trade')} at the mean growth`
      return {
        label: `${setting(drawdown)} or more`,
        value: chance(values.probability),
        note: `then ${signedPercent(values.gain_to_recover)} to recover: ${back}`,
      }
    }),
  }
}

function streaks(odds: Odds): TerminalGroup {
  const { losing_streak_p95_loss: loss } = odds.values
  return {
    title: `Losing streaks within ${plural(odds.inputs.trades, 'trade')}`,
    rows: [
      row(odds, 'longest_losing_streak_mean', 'Longest, on average', v => fixed(v, 1)),
      row(
        odds,
        'longest_losing_streak_p95',
        'Longest, 95% quantile',
        count,
        `as many losses in a row take ${percent(loss)} of equity`,
      ),
      ...odds.streaks.map(({ losses, probability: p }) => ({
        label: `${losses} or more in a row`,
        value: chance(p),
      })),
    ],
  }
}

function rebases(odds: Odds): TerminalGroup {
  return {
    title: `First step of the base within ${plural(odds.inputs.trades, 'trade')}`,
    rows: odds.rebases.map(({ step, values, reasons }) => ({
      label: `Equity at ${signedPercent(step, 0)}`,
      value: chance(values.probability),
      note:
        values.median_trade === null
          ? `no median: ${reasons.median_trade}`
          : `half of all accounts by trade ${count(values.median_trade)}`,
    })),
  }
}

function proof(odds: Odds): TerminalGroup {
  const { trades, winRate } = odds.inputs
  const { proof_false_positive: size, trades_to_prove_first: first, trades_to_prove: stable } = odds.values
  const range =
    first === null || first === stable ? '' : `reached first at ${count(first)}, for good from ${count(stable)}`
  return {
    title: `What ${plural(trades, 'trade')} can prove, at 95% one-sided`,
    rows: [
      row(
        odds,
        'wins_to_prove',
        'Wins that prove an edge',
        count,
        `of ${count(trades)}; without an edge ${chance(size)} have as many`,
      ),
      row(odds, 'proof_power', 'Chance to get them', chance, `with your win rate of ${setting(winRate)}`),
      row(odds, 'trades_to_prove', 'Trades for a chance of 80%', count, range),
      row(odds, 'mean_r_at_or_below_zero_probability', 'Mean R at or below 0', chance, 'the record shows no edge'),
    ],
  }
}

function qualification(odds: Odds): TerminalGroup {
  const { qualifyTrades, checkUntil, confidence } = odds.inputs
  const test = confidence === null ? 'mean R above 0' : `mean R above 0 with ${setting(confidence)} confidence`
  const checks: readonly (readonly [string, OddsKey, OddsKey])[] = [
    [`After every trade, ${qualifyTrades} to ${checkUntil}`, 'no_edge_qualify_any_check', 'qualify_any_check'],
    [`Once, after ${qualifyTrades}`, 'no_edge_qualify_first_check', 'qualify_first_check'],
    [`Once, after ${checkUntil}`, 'no_edge_qualify_last_check', 'qualify_last_check'],
  ]
  return {
    title: `How often a coin flip of your payoff qualifies for a larger contract (${test})`,
    rows: (checkUntil === qualifyTrades ? checks.slice(1, 2) : checks).map(([label, coin, own]) =>
      row(odds, coin, label, chance, `your strategy: ${chance(odds.values[own])}`),
    ),
  }
}
