import { z } from 'zod'

/** A command as an agent calls it. */
export interface Tool {
  readonly name: string
  readonly about: string
  /** Of its arguments: those of the command line by the names of its flags. */
  readonly input: z.ZodObject
  /** The argument that stands first on the command line, without a flag. */
  readonly first: string | null
}

const json = z.boolean().optional().describe('all figures as JSON, in place of the answer in words')
const text = (about: string) => z.string().min(1).describe(about)
/** A number as JSON has it, or as it is typed. */
const figure = (about: string) => z.union([z.number(), z.string().min(1)]).describe(about)
/** What stands without a flag must not look like one. */
const word = (about: string) => z.string().regex(/^[^-]/).describe(about)
const scenario = word('a scenario file, or the name of one that comes with stepup: sp500-mes-es')
const set = z.array(z.string()).optional().describe('values in place of the scenario’s own: plan.risk=2%')
const out = text('folder of the results; reports/<name> where nothing is said').optional()
const report = z.boolean().optional().describe('false: no report.html')

/** The commands that are served, with the flags that an agent has a use for. */
export const TOOLS: readonly Tool[] = [
  {
    name: 'check',
    about:
      'Can a plan be traded at all? Contracts per base step and stop, the limit that binds, the equity at which each size fits. Simulates nothing.',
    input: z.strictObject({ scenario, set, json }),
    first: 'scenario',
  },
  {
    name: 'size',
    about: 'Contracts, money at risk and margin of one trade, and the equity at which each contract fits.',
    input: z.strictObject({
      market: text('a contract such as mnq, or a ladder: nasdaq-cme'),
      start: figure('the account, in its currency: 2000'),
      risk: figure('share of the account that one trade may lose: 1%'),
      stop: figure('distance from entry to stop, in price: 20'),
      price: figure('the price; ladders of indices state one').optional(),
      venue: text('of perpetuals: binance').optional(),
      leverage: figure('of perpetuals: 5').optional(),
      broker: text('whose day margin counts: ninjatrader').optional(),
      json,
    }),
    first: null,
  },
  {
    name: 'run',
    about:
      'Replays a scenario’s prices or trades under its plan, samples it, writes a results folder, and says whether the strategy survives the step-up and what its trades prove. It may run a strategy file that the scenario names.',
    input: z.strictObject({ scenario, set, out, report, json }),
    first: 'scenario',
  },
  {
    name: 'compare',
    about:
      'The same samples at several risk levels, paired, and which level to take, or none and why. Writes a results folder.',
    input: z.strictObject({ scenario, set, risk: text('levels: 0.5%,1%,2%').optional(), out, report, json }),
    first: 'scenario',
  },
  {
    name: 'odds',
    about:
      'Exact odds of a win rate, payoff and risk: ruin, drawdowns, streaks, growth, how many trades prove an edge.',
    input: z.strictObject({
      win: figure('share of trades that win: 45%'),
      payoff: figure('win ÷ loss before costs: 1.6'),
      risk: figure('share of equity that a trade risks: 1%'),
      trades: figure('number of trades: 100'),
      cost: figure('cost of every trade in R: 0.05').optional(),
      json,
    }),
    first: null,
  },
  {
    name: 'why',
    about: 'The arithmetic of one trade of a results folder: budget, contracts by each limit, what decided, fills.',
    input: z.strictObject({
      run: word('a results folder'),
      trade: z.union([z.int().min(1), z.string().regex(/^[1-9]\d*$/)]),
      json,
    }),
    first: 'run',
  },
]

/** The command line of a call; no value can be taken for a flag. */
export function toolArguments({ name, first }: Tool, values: Readonly<Record<string, unknown>>): string[] {
  const flags = Object.entries(values).flatMap(([flag, value]) =>
    flag === first || value === undefined ? [] : [value].flat().map(each => `--${flag}=${each}`),
  )
  return [name, ...(first === null ? [] : [String(values[first])]), ...flags]
}
