import yargs, { type Argv } from 'yargs'
import { fileError } from '../io/files/fileError.ts'
import { VERSION } from '../results/version.ts'
import { InputError } from '../scenario/problem.ts'
import { INTERRUPTED } from './interruption.ts'
import { endGuard, guardOwnCode } from './ownCodeGuard.ts'
import { notice, terminalWidth } from './shared.ts'
import { UsageError, usageError } from './usageError.ts'

/** Exit codes: what scripts rely on. */
const Exit = { done: 0, defect: 1, input: 2, interrupted: INTERRUPTED } as const

/** By which a user, the system, or a terminal that closes asks for the end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What a command file exports. `handler` returns the exit code. */
interface Command {
  builder(yargs: Argv): Argv
  handler(flags: never, signal: AbortSignal): Promise<number>
}

interface Listed {
  readonly usage: string
  readonly about: string
  readonly load: () => Promise<unknown>
}

/** The commands; a file is loaded when its command is called. */
const COMMANDS: readonly Listed[] = [
  {
    usage: 'run <scenario>',
    about: 'replay the scenario’s prices or trades under the plan, and sample it',
    load: () => import('./run.ts'),
  },
  {
    usage: 'compare <scenario>',
    about: 'the same samples at every risk level, paired, and which risk to take',
    load: () => import('./compare.ts'),
  },
  {
    usage: 'merge <parts..>',
    about: 'join the parts that run or compare made with --shard on several machines',
    load: () => import('./merge.ts'),
  },
  {
    usage: 'worker',
    about: 'play samples of runs with --queue, until it is stopped',
    load: () => import('./worker.ts'),
  },
  {
    usage: 'check <scenario>',
    about: 'can this plan be traded at all? contracts per base step and stop, without simulating',
    load: () => import('./check.ts'),
  },
  {
    usage: 'size',
    about: 'contracts, money at risk and margin of one trade, and the equity at which each contract fits',
    load: () => import('./size.ts'),
  },
  { usage: 'why <run>', about: 'the arithmetic of one decision, from its receipt', load: () => import('./why.ts') },
  {
    usage: 'verify <run>',
    about: 'run a results folder again from its own copy of the scenario, and compare every file',
    load: () => import('./verify.ts'),
  },
  {
    usage: 'report <runs..>',
    about: 'render reports again from results; several runs side by side, or a list of all',
    load: () => import('./report.ts'),
  },
  {
    usage: 'odds',
    about: 'exact odds of a win rate, payoff and risk: ruin, drawdown, streaks, growth, proof; no simulation',
    load: () => import('./odds.ts'),
  },
  {
    usage: 'stats <file>',
    about: 'every metric of an equity curve or a trade list from elsewhere',
    load: () => import('./stats.ts'),
  },
  {
    usage: 'open [run]',
    about: 'list past runs, or open the report of one',
    load: () => import('./open.ts'),
  },
  { usage: 'guide [name]', about: 'print a guide: trades, prices, strategy, risk …', load: () => import('./guide.ts') },
  { usage: 'init [name]', about: 'write a commented starter scenario', load: () => import('./init.ts') },
  {
    usage: 'mcp',
    about: 'serve check, size, run, compare, odds and why to an agent over standard input (Model Context Protocol)',
    load: () => import('./mcp.ts'),
  },
  {
    usage: 'schema [kind]',
    about: 'the JSON Schema of scenario, ladder or venue files, for editors',
    load: () => import('./schema.ts'),
  },
]

/** What stands behind the word `data`. */
const DATA_COMMANDS: readonly Listed[] = [
  {
    usage: 'inspect <file>',
    about: 'what a file holds, how it is read, what is odd about it, and what a scenario says to read it',
    load: () => import('./data/inspect.ts'),
  },
  {
    usage: 'convert <in> <out>',
    about: 'write prices or funding rates as CSV or JSON lines, prices also in longer bars',
    load: () => import('./data/convert.ts'),
  },
  {
    usage: 'fetch <venue> <symbol> [bar]',
    about: 'download prices or funding rates from a venue: public data, no account',
    load: () => import('./data/fetch.ts'),
  },
  {
    usage: 'make <model>',
    about: 'make prices with a model, and prove its moments',
    load: () => import('./data/make.ts'),
  },
]

/** What the bare name of the program does, after its greeting. */
const DEFAULT_RUN = ['run', 'sp500-mes-es']

const GREETING = `stepup plays a trading plan that starts with micro contracts and steps up to standard ones, and says what it proves.
Here is a breakout on 20 years of the S&P 500 from $50,000. Results go to the folder reports. To try after it:
  npx stepup run sp500-1000      the same from $1,000
  npx stepup init mine           a scenario of your own
  npx stepup open                past runs and their reports
`

/** Runs one command line and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const interruption = new AbortController()
  const interrupt = () => interruption.abort(new Error('interrupted'))
  for (const signal of SIGNALS) process.once(signal, interrupt)
  watchOutput()
  guardOwnCode(explain)
  let exitCode: number = Exit.done
  try {
    if (args.length === 0) notice(GREETING)
    const parser = globalOptions(yargs(args.length === 0 ? DEFAULT_RUN : [...args]))
    keepNoHelp(parser)
    const add = (to: Argv, { usage, about, load }: Listed): Argv => {
      const loaded = load as () => Promise<Command>
      return to.command(
        usage,
        about,
        async commandLine => (await loaded()).builder(commandLine),
        async flags => {
          exitCode = await (await loaded()).handler(flags as never, interruption.signal)
        },
      )
    }
    for (const command of commandsFor(args[0] ?? DEFAULT_RUN[0])) add(parser, command)
    parser.command('data', 'look at, convert, make and fetch prices: stepup data --help', data =>
      DATA_COMMANDS.reduce(add, data).demandCommand(1, 'what to do with data is missing'),
    )
    await parser.parseAsync()
    return exitCode
  } catch (error) {
    if (interruption.signal.aborted) {
      notice('\ninterrupted: no results were written')
      return Exit.interrupted
    }
    return explain(error)
  } finally {
    endGuard()
    for (const signal of SIGNALS) process.off(signal, interrupt)
  }
}

/** The parser writes the help of a command whenever one has begun, for programs that show it later: a thirtieth of `check`. */
function keepNoHelp(parser: Argv): void {
  const { getInternalMethods } = parser as unknown as {
    getInternalMethods(): { getUsageInstance(): { cacheHelpMessage: () => void } }
  }
  getInternalMethods.call(parser).getUsageInstance().cacheHelpMessage = () => {}
}

/** The one that is asked for; all of them where another word stands first, for help and for what is nearest to it. */
function commandsFor(word: string | undefined): readonly Listed[] {
  const asked = COMMANDS.filter(({ usage }) => usage.split(' ')[0] === word)
  return asked.length > 0 ? asked : COMMANDS
}

function globalOptions(parser: Argv): Argv {
  return (
    parser
      .scriptName('stepup')
      .usage(
        '$0 <command>\n\nDoes a strategy survive the step-up from micro to standard contracts, and at which risk?\n\nWithout a command it greets, and runs the scenario sp500-mes-es.',
      )
      // Its sentences stand among English ones.
      .locale('en')
      .option('json', { type: 'boolean', default: false, describe: 'a machine-readable result on standard output' })
      .option('quiet', { type: 'boolean', default: false, describe: 'errors only' })
      .option('color', { type: 'boolean', default: true, describe: 'colours on a terminal (--no-color: none)' })
      .demandCommand(1, 'a command is missing')
      .strict()
      .recommendCommands()
      .version(VERSION)
      .alias('help', 'h')
      .wrap(Math.min(110, terminalWidth()))
      .exitProcess(false)
      .fail((message: string | null, error) => {
        throw message === null ? error : usageError(message, knownFlags(parser))
      })
  )
}

/** The flags of the command at hand, without the spellings that the parser makes up. */
function knownFlags({ parsed }: Argv): string[] {
  return parsed === false ? [] : Object.keys(parsed.aliases).filter(flag => !/[A-Z]/.test(flag))
}

function explain(error: unknown): number {
  if (error instanceof InputError) {
    notice(error.message)
    return Exit.input
  }
  if (error instanceof UsageError || isParserError(error)) {
    notice(`${error.message}\nnpx stepup --help lists the commands and flags`)
    return Exit.input
  }
  notice(
    `stepup failed: this is a defect of the program, not of your input.\n${(error as Error)?.stack ?? String(error)}`,
  )
  return Exit.defect
}

/** What the parser of the command line throws past `fail`, for a flag without its value. */
function isParserError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'YError'
}

/** Nobody has to read the notices; without a place for its results the program ends. */
function watchOutput(): void {
  process.stderr.off('error', ignore).on('error', ignore)
  process.stdout.off('error', endWithOutput).on('error', endWithOutput)
}

function ignore(): void {}

/** Without noise where a reader closed the pipe early (`| head`). */
function endWithOutput(error: NodeJS.ErrnoException): void {
  endGuard()
  process.exit(error.code === 'EPIPE' ? Exit.done : explain(fileError('standard output', error) ?? error))
}
