import { expect, it } from 'vitest'
import { ALWAYS } from '../../../src/parts/sessionCalendar.ts'
import { checkPlan } from '../../../src/run/checkPlan.ts'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'
import { outsideCalendarNotices } from '../../../src/run/market/outsideCalendar.ts'

it('says once that dates lie outside the calendar of the market, and nothing inside it', async () => {
  const loaded = await loadScenario('sp500-mes-es')
  const { session } = loaded.scenario.market
  const times = (...dates: string[]) => outsideCalendarNotices(session, dates.map(Date.parse), 'bars')
  expect(times('2024-01-03T15:00Z', '2026-12-30T15:00Z')).toEqual([])
  expect(times('2024-01-03T15:00Z', '2027-01-06T15:00Z')).toEqual([
    'the session calendar cme-equity-index covers 2018-01-01 to 2026-12-31, and the bars reach from 2024-01-03 to 2027-01-06: outside it no holiday and no early close is known',
  ])
  expect(outsideCalendarNotices(ALWAYS, [0], 'bars')).toEqual([])
  expect(outsideCalendarNotices(session, [Number.NaN], 'trades')).toEqual([])
  const { notices } = await checkPlan(loaded)
  expect(notices.filter(notice => notice.startsWith('the session calendar cme-equity-index covers'))).toHaveLength(1)
})
