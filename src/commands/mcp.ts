import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { McpServer } from '@modelcontextprotocol/server'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Argv } from 'yargs'
import { programFile } from '../io/files/programFile.ts'
import { VERSION } from '../results/version.ts'
import { TOOLS, toolArguments } from './mcpTools.ts'

export function builder(yargs: Argv) {
  return yargs
}

/**
 * Serves commands to an agent over standard input and output (Model Context Protocol) until the input ends. Each call is
 * the command in a process of its own: what an agent gets is what a user gets, and a call that fails or is withdrawn
 * takes nothing else with it.
 */
export async function handler(_flags: unknown, signal: AbortSignal): Promise<number> {
  const transport = new StdioServerTransport()
  const ended = Promise.withResolvers<void>()
  process.stdin.once('close', ended.resolve).once('end', ended.resolve)
  signal.addEventListener('abort', () => ended.resolve(), { once: true })
  const served = serveStdio(makeServer, { transport })
  await ended.promise
  await served.close()
  return 0
}

function makeServer(): McpServer {
  const server = new McpServer({ name: 'stepup', version: VERSION })
  for (const tool of TOOLS) {
    server.registerTool(tool.name, { description: tool.about, inputSchema: tool.input }, async (values, { mcpReq }) => {
      const { code, answer } = await play(toolArguments(tool, values), mcpReq.signal)
      return { content: [{ type: 'text', text: answer }], isError: code !== 0 }
    })
  }
  return server
}

/** Plays one command line to its end; its words, or what is wrong with its input. */
async function play(args: readonly string[], signal: AbortSignal): Promise<{ code: number | null; answer: string }> {
  const child = spawn(process.execPath, [programFile('src/stepup.js'), '--no-color', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  const [[code], answer, notices] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  return { code, answer: code === 0 ? answer : notices }
}
