import { type Html, html } from './html.ts'

/** What the field's words mean, for readers who meet them here first. */
const GLOSSARY = {
  ambiguous: 'A trade whose stop and target both lay inside its last bar: bars do not tell which came first.',
  base: 'The equity that the risk budget is computed from. It moves in steps, not with every trade.',
  budget: 'The money that one trade may lose: the risk percentage of the base.',
  cagr: 'Compound annual growth rate: the constant growth a year that leads from the start to the end.',
  calmar: 'Growth a year ÷ worst drawdown.',
  cvar: 'Conditional value at risk: the mean loss in the worst 5% of periods.',
  dead: 'A step of the base that allows the same contracts as the step before: more equity, no larger trade.',
  drawdown: 'Fall from the highest equity so far, as a share of that highest equity.',
  expectancy: 'Mean result of a trade, in multiples of the risk it took.',
  funding: 'Payments between longs and shorts of a perpetual contract, at fixed hours.',
  interval: 'Over many such runs, 95 of 100 intervals made this way would hold the true value.',
  kelly: 'Share of the account that would have grown it fastest, if the past were the future. Few survive it.',
  liquidation: 'The venue closes the position by force, because its margin no longer covers the loss.',
  mae: 'Maximum adverse excursion: how far the price went against a trade before it ended.',
  martin: 'Growth a year ÷ Ulcer index.',
  mfe: 'Maximum favourable excursion: how far the price went in favour of a trade before it ended.',
  omega: 'Sum of gains ÷ sum of losses over all periods.',
  paired: 'Both play the very same draws, so luck that both share drops out of the difference.',
  payoff: 'Average win ÷ average loss.',
  pointwise: 'Each trade number on its own: no single account follows a band from start to end.',
  profitFactor: 'Money won ÷ money lost.',
  psr: 'Probability that the true Sharpe ratio is above zero, given the length and shape of the record.',
  r: 'Result of a trade ÷ the risk it took: −1 R is a full loss at the stop.',
  recovery: 'Net profit ÷ worst drawdown in money.',
  ruined:
    'Equity fell to the level at which the plan gives up, or the position was closed with the whole balance behind it.',
  sharpe: 'Mean return ÷ its standard deviation, for a year.',
  sortino: 'Mean return ÷ downside deviation, for a year: only losses count as risk.',
  spread: 'Distance between the prices to buy and to sell: each market order pays half, and slippage on top.',
  sqn: 'System quality number: √trades × mean R ÷ standard deviation of R.',
  stalled: 'The last 20 trades were all too large for the account: it is not ruined, but cannot go on.',
  stage: 'Index of the largest contract that the plan has unlocked, 0 for the smallest.',
  tier: 'One contract size of the underlying: micro, mini, standard.',
  timeWeighted: 'Growth of one unit of money that was there from the start: cash flows left out.',
  moneyWeighted: 'The constant yearly rate that explains the end from all money paid in and out.',
  ulcer: 'Root of the mean squared drawdown: deep and long falls weigh most.',
  valueAtRisk: 'Loss that 5% of periods exceed.',
  volatility: 'Standard deviation of the returns, for a year.',
} as const

export type Term = keyof typeof GLOSSARY

/** A word with its meaning at hand. */
export function term(key: Term, text: string): Html {
  return html`<abbr title="${GLOSSARY[key]}">${text}</abbr>`
}
