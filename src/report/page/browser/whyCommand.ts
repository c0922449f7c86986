/// <reference lib="dom" />
import { commandLine } from '../../words/repeatCommand.ts'

/** The command that prints the receipt of a trade, with the folder of the run where the page still lies in it. */
export function whyCommand(trade: number | string): string {
  const command = (run: string) => commandLine(['why', run, '--trade', String(trade)])
  const [, folder] = /^\/?(\w:\/.*|\/.*)\/report\.html$/.exec(decodeURIComponent(location.pathname)) ?? []
  if (location.protocol !== 'file:' || folder === undefined) return `${command('RUN')} (RUN is the folder of the run)`
  return command(folder)
}
