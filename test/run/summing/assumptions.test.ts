import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'
import { assumptions } from '../../../src/run/summing/assumptions.ts'

async function of(...overrides: string[]): Promise<string[]> {
  return assumptions((await loadScenario('sp500-mes-es', overrides)).scenario)
}

describe('the rules in force', () => {
  it('tell of the time of exits and entries, and of limits, where a scenario sets them', async () => {
    const exits = 'exits={ afterBars: 12, flatAtSessionEnd: { minutesBefore: 15 } }'
    const entries = 'entries={ hours: { from: "08:30", to: "15:00", zone: America/Chicago }, perSession: 4 }'
    const told = await of(exits, entries, 'fills.entryLimit=touch')
    expect(told).toContain('A trade that is open after 12 bars leaves at the next open.')
    expect(told.join(' ')).toContain('trades leave at the last close at least 15 minutes before it.')
    expect(told).toContain('Entries fill from 08:30 to 15:00 America/Chicago only.')
    expect(told).toContain('A session takes at most 4 entries.')
    expect(told).toContain('A limit entry fills where the price touches it.')
  })

  it('do not where it sets none', async () => {
    const told = (await of()).join(' ')
    expect(told).not.toMatch(/leaves at the next open|end of a session|Entries fill|A session takes/)
    expect(told).toContain('A limit entry fills where the price trades through it')
    expect(await of('plan.demote=null')).toContain('A stage is never taken away.')
  })
})
