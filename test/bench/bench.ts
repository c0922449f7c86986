import { cpus, loadavg } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import Table from 'cli-table3'
import { accountCases, plainAccountTime } from './accountCases.ts'
import { barCases, millionBars, plainBarTime, walk } from './barCases.ts'
import type { Measured } from './benchCase.ts'
import { commandCases } from './commandCases.ts'
import { pageCase } from './pageCase.ts'
import { pathCases } from './pathCases.ts'
import { peerCases } from './peerCases.ts'
import { startCases } from './startCases.ts'
import { workerCases } from './workerCases.ts'

/** As samples are run: src/commands/quickenProcess.ts sets the same. */
setFlagsFromString('--max-inlined-bytecode-size=1500')
setFlagsFromString('--max-inlined-bytecode-size-cumulative=5000')

const PEER_BARS = 2_000_000

const time = ({ unit, nanoseconds }: Measured) =>
  unit === null ? `${(nanoseconds / 1e9).toFixed(2)} s` : `${nanoseconds.toFixed(1)} ns/${unit}`

const plainAccount = plainAccountTime()
const measured = accountCases()
const bars = millionBars()
const plainBar = plainBarTime(bars)
const { emptyNode, cases } = startCases()
measured.push(
  ...cases,
  ...barCases(bars),
  ...pathCases(),
  ...(await workerCases()),
  ...commandCases(bars),
  await pageCase(),
)

if (process.argv.includes('--peers')) measured.push(...(await peerCases(walk(PEER_BARS))))

const plain = { account: plainAccount, bar: plainBar, node: emptyNode }
const table = new Table({ head: ['what', 'time', '× plain', 'note'], style: { head: [], border: [] } })
table.push([
  'plain loop over accounts',
  `${plainAccount.toFixed(1)} ns/trade`,
  '1.0',
  'two fixed sizes, one floor, flat costs',
])
table.push(['plain loop over bars', `${plainBar.toFixed(1)} ns/bar`, '1.0', 'one breakout written into the loop'])
table.push(['an empty Node', `${(emptyNode / 1e9).toFixed(3)} s`, '1.0', 'time of the processor'])
for (const row of measured) {
  table.push([row.what, time(row), row.plain === null ? '' : (row.nanoseconds / plain[row.plain]).toFixed(1), row.note])
}
console.log(table.toString())
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`)
