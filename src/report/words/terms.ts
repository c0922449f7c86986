/** What the field's words mean, for readers who meet them here first: name and meaning, by name. */
export const GLOSSARY = {
  interval: ['95% interval', 'Over many such runs, 95 of 100 intervals made this way would hold the true value.'],
  ambiguous: [
    'Ambiguous trade',
    'A trade with a bar that leaves open what came first: its fill, its stop or its target.',
  ],
  base: ['Base', 'The equity that the risk budget is computed from. It moves in steps, not with every trade.'],
  budget: ['Budget', 'The money that one trade may lose: the risk percentage of the base.'],
  calmar: ['Calmar ratio', 'Growth a year ÷ worst drawdown at bar closes; of a trade list, after closed trades.'],
  cvar: ['Conditional value at risk', 'The mean loss in the worst 5% of periods.'],
  dead: [
    'Dead step',
    'A step of the base that allows the same contracts as the step before: more equity, no larger trade.',
  ],
  drawdown: ['Drawdown', 'Fall from the highest equity so far, as a share of that highest equity.'],
  expectancy: ['Expectancy', 'Mean result of a trade, in multiples of the risk it took.'],
  funding: ['Funding', 'Payments between longs and shorts of a perpetual contract, at fixed hours.'],
  cagr: ['Growth a year', 'CAGR: the constant growth a year that leads from the start to the end.'],
  kelly: [
    'Kelly fraction',
    'Share of the account that would have grown it fastest, if the past were the future. Few survive it.',
  ],
  liquidation: ['Liquidation', 'The venue closes the position by force, because its margin no longer covers the loss.'],
  mae: ['MAE', 'Maximum adverse excursion: how far the price went against a trade before it ended.'],
  martin: ['Martin ratio', 'Growth a year ÷ Ulcer index.'],
  mfe: ['MFE', 'Maximum favourable excursion: how far the price went in favour of a trade before it ended.'],
  moneyWeighted: [
    'Money-weighted return',
    'The constant yearly rate that explains the end from all money paid in and out.',
  ],
  omega: ['Omega', 'Sum of gains ÷ sum of losses over all periods.'],
  paired: ['Paired', 'Both play the very same draws, so luck that both share drops out of the difference.'],
  payoff: ['Payoff ratio', 'Average win ÷ average loss.'],
  pointwise: ['Pointwise', 'Each trade number on its own: no single account follows a band from start to end.'],
  psr: [
    'Probabilistic Sharpe ratio',
    'Probability that the true Sharpe ratio is above zero, given the length and shape of the record.',
  ],
  profitFactor: ['Profit factor', 'Money won ÷ money lost.'],
  r: ['R', 'Result of a trade ÷ the risk it took: −1 R is a full loss at the stop.'],
  recovery: [
    'Recovery factor',
    'Net profit ÷ deepest fall in money at bar closes; of a trade list, after closed trades.',
  ],
  ruined: [
    'Ruined',
    'Equity fell to the level at which the plan gives up, or the position was closed with the whole balance behind it.',
  ],
  sharpe: ['Sharpe ratio', 'Mean return ÷ its standard deviation, for a year.'],
  sortino: ['Sortino ratio', 'Mean return ÷ downside deviation, for a year: only losses count as risk.'],
  spread: [
    'Spread',
    'Distance between the prices to buy and to sell: each market order pays half, and slippage on top.',
  ],
  stage: ['Stage', 'Index of the largest contract that the plan has unlocked, 0 for the smallest.'],
  stalled: ['Stalled', 'The last 20 trades were all too large for the account: it is not ruined, but cannot go on.'],
  sqn: ['System quality number', '√trades × mean R ÷ standard deviation of R.'],
  survived: ['Survived', 'Neither ruined nor stalled at the end: an account that lost may have survived.'],
  tier: ['Tier', 'One contract size of the underlying: micro, mini, standard.'],
  timeWeighted: [
    'Time-weighted return',
    'Growth of one unit of money that was there from the start: cash flows left out.',
  ],
  ulcer: ['Ulcer index', 'Root of the mean squared drawdown: deep and long falls weigh most.'],
  valueAtRisk: ['Value at risk', 'Loss that 5% of periods exceed.'],
  volatility: ['Volatility', 'Standard deviation of the returns, for a year.'],
} as const

export type Term = keyof typeof GLOSSARY
