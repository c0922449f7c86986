import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { TOOLS, toolArguments } from '../../src/commands/mcpTools.ts'
import { CLI, inProcess, workFolder } from './commandLine.ts'

/** A client that has shaken hands: it asks, and gets the answer to its own question. */
async function connected() {
  const child = spawn(process.execPath, [CLI, 'mcp'], { cwd: workFolder(), stdio: ['pipe', 'pipe', 'ignore'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let id = 0
  const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const ask = async (method: string, params: object = {}) => {
    send({ id: ++id, method, params })
    const answer = JSON.parse((await answers.next()).value ?? '{}')
    expect(answer.id).toBe(id)
    return answer
  }
  const clientInfo = { name: 'test', version: '1' }
  const { result } = await ask('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo })
  expect(result.serverInfo.name).toBe('stepup')
  send({ method: 'notifications/initialized' })
  return { child, ask, call: (name: string, values: object) => ask('tools/call', { name, arguments: values }) }
}

describe('stepup mcp', () => {
  it('serves the commands as a user types them, and ends with its input', async () => {
    const { child, ask, call } = await connected()
    const { tools } = (await ask('tools/list')).result
    expect(tools.map((tool: { name: string }) => tool.name)).toEqual(['check', 'size', 'run', 'compare', 'odds', 'why'])

    const size = { market: 'mnq', start: '2000', risk: '1%', stop: '8' }
    const sized = (await call('size', { ...size, start: 2000, stop: 8, json: true })).result
    const typed = await inProcess(
      'size',
      ...Object.entries(size).map(([flag, value]) => `--${flag}=${value}`),
      '--json',
    )
    expect(sized).toEqual({ content: [{ type: 'text', text: typed.stdout }], isError: false })

    const ran = (await call('run', { scenario: 'plan-example', set: ['samples.count=50'], report: false })).result
    expect(ran).toMatchObject({ isError: false, content: [{ text: expect.stringContaining('EDGE SHOWN') }] })
    const why = (await call('why', { run: 'reports/plan-example', trade: '1' })).result
    expect(why.content[0].text).toContain('Trade 1')

    const wrong = (await call('check', { scenario: 'sp500-mes-es', set: ['plan.risk=x'] })).result
    expect(wrong).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('plan.risk: found "x"') }] })
    for (const scenario of ['--help', '']) expect((await call('check', { scenario })).result.isError).toBe(true)

    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('names flags that the commands have', async () => {
    for (const { name, input, first } of TOOLS) {
      const { stdout } = await inProcess(name, '--help')
      for (const flag of Object.keys(input.shape)) {
        if (flag !== first) expect(stdout).toMatch(new RegExp(`--(no-)?${flag}\\b`))
      }
    }
  })

  it('writes a command line in which every value stays one', () => {
    const [, , run] = TOOLS
    const values = { scenario: 'a b.yaml', set: ['plan.risk=2%', 'name=--out'], report: false }
    expect(toolArguments(run!, values)).toEqual([
      'run',
      'a b.yaml',
      '--set=plan.risk=2%',
      '--set=name=--out',
      '--report=false',
    ])
  })
})
