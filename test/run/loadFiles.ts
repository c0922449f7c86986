import { join } from 'node:path'
import { type LoadedScenario, loadScenario } from '../../src/run/loading/loadScenario.ts'
import { files } from '../commands/commandLine.ts'
import { scenarioYaml } from '../commands/scenarios.ts'

/** Micro and standard, ten to one, without costs; margin never binds. */
export function freeLadder(multiplier = 0.1): string {
  const tier = (name: string, units: number) =>
    `{ name: ${name}, symbol: ${name.toUpperCase()}, multiplier: ${units}, tick: 1, spreadTicks: 0, slippageTicks: 0, ` +
    `fee: { perContract: 0 }, margin: { initial: ${units}, maintenance: ${units / 2} } }`
  const tiers = [tier('micro', multiplier), tier('standard', 10 * multiplier)]
  return `{ ladder: { underlying: TEST, quote: USD, session: 24x7, tiers: [${tiers.join(', ')}] } }`
}

/** Writes a scenario and the files it names into a folder, and loads it. */
export function loadFiles(
  folder: string,
  yaml: string,
  contents: Readonly<Record<string, string>>,
  overrides: readonly string[] = [],
): Promise<LoadedScenario> {
  files(folder, { 'scenario.yaml': yaml, ...contents })
  return loadScenario(join(folder, 'scenario.yaml'), overrides)
}

/** A scenario on trades of these results in R, each with its stop 50 points from an entry at 50,000. */
export function loadResults(
  folder: string,
  r: readonly number[],
  blocks: Readonly<Record<string, string>> = {},
  overrides: readonly string[] = [],
  contents: Readonly<Record<string, string>> = { 'r.csv': `r\n${r.join('\n')}\n` },
): Promise<LoadedScenario> {
  const { strategy: _, ...yamlBlocks } = {
    strategy: '',
    account: '{ start: 10000 }',
    market: freeLadder(),
    prices: '{ trades: { file: r.csv, entry: 50000, stopDistance: 50 } }',
    ...blocks,
  }
  const yaml = scenarioYaml(yamlBlocks)
    .split('\n')
    .filter(line => !line.startsWith('strategy:'))
    .join('\n')
  return loadFiles(folder, yaml, contents, overrides)
}
