/** What the odds are asked for. Fractions; R is the risk of one trade before costs. */
export interface OddsInputs {
  readonly winRate: number
  /** Win ÷ loss before costs. */
  readonly payoff: number
  /** Share of equity that a trade risks before costs. */
  readonly risk: number
  readonly trades: number
  /** Cost of every trade in R: a win brings payoff − cost, a loss takes 1 + cost. */
  readonly cost: number
  /** Share of the start at or below which the account is ruined. */
  readonly ruin: number
  /** Depths of drawdown, shares of the running peak. */
  readonly drawdowns: readonly number[]
  /** One-sided confidence that a qualification asks for; null = the mean R alone counts. */
  readonly confidence: number | null
  /** First and last number of trades at which the qualification is tested. */
  readonly qualifyTrades: number
  readonly checkUntil: number
}

/** Figures by name, null where undefined, with the reasons of those. */
export interface Figures<Key extends string> {
  readonly values: Readonly<Record<Key, number | null>>
  readonly reasons: Readonly<Partial<Record<Key, string>>>
}

/** Probabilities are exact and in [0, 1]; finals are multiples of the start; n is the number of trades. */
export type OddsKey =
  | 'expectancy_r'
  | 'break_even_win_rate'
  /** Risk a trade with the fastest growth, and the risk asked as a multiple of it. */
  | 'kelly_risk'
  | 'risk_over_kelly'
  /** Risk a trade at which growth is back at zero. */
  | 'zero_growth_risk'
  /** Mean change of log equity, of one trade and of n, and the deviation of the latter. */
  | 'log_growth_per_trade'
  | 'log_growth'
  | 'log_growth_sd'
  | 'final_p05'
  | 'final_median'
  | 'final_p95'
  | 'final_mean'
  /** P(final ≤ start), and the fewest wins above it; null where n wins are not enough. */
  | 'no_profit_probability'
  | 'wins_for_profit'
  /** P(equity at or below the ruin level at any close) within n trades, and bounds of it without an end. */
  | 'ruin_probability'
  | 'ruin_ever_low'
  | 'ruin_ever_high'
  /** The same within n trades where each risks the same money, the share `risk` of the start. */
  | 'ruin_probability_fixed_money'
  | 'longest_losing_streak_mean'
  | 'longest_losing_streak_p95'
  /** Share of equity that the 95% streak takes. */
  | 'losing_streak_p95_loss'
  /** One-sided exact test at 95% of the win rate against break-even, over n trades. */
  | 'wins_to_prove'
  | 'proof_false_positive'
  | 'proof_power'
  /** Trades for a power of 80%: the first number that has it, and the one from which on it stays. */
  | 'trades_to_prove_first'
  | 'trades_to_prove'
  | 'mean_r_at_or_below_zero_probability'
  /** P(qualified) of this strategy and of one without an edge: looked at after every trade, or once. */
  | 'qualify_any_check'
  | 'qualify_first_check'
  | 'qualify_last_check'
  | 'no_edge_qualify_any_check'
  | 'no_edge_qualify_first_check'
  | 'no_edge_qualify_last_check'

export type DrawdownKey =
  | 'probability'
  /** Gain that makes up for the drawdown, and trades for it at the mean log growth. */
  | 'gain_to_recover'
  | 'trades_to_recover'

export type RebaseKey =
  | 'probability'
  /** Number of the trade: median of all accounts, mean of those that get there within n. */
  | 'median_trade'
  | 'mean_trade_of_reached'

/** What `odds` works out without simulating. */
export interface Odds extends Figures<OddsKey> {
  readonly inputs: OddsInputs
  readonly drawdowns: readonly (Figures<DrawdownKey> & { readonly drawdown: number })[]
  /** P(at least one run of so many losses in n trades). */
  readonly streaks: readonly { readonly losses: number; readonly probability: number }[]
  /** First close at or above start × (1 + step) with a fixed base. */
  readonly rebases: readonly (Figures<RebaseKey> & { readonly step: number })[]
}
