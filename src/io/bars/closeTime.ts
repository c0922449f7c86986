import { normaliseName } from '../columns/findColumns.ts'

/** `close_time`, `timeClose`, `Bar End`, `Time (close)`, `ended at`, normalised. */
const OF_CLOSE =
  /^(?:(?:bar|candle|kline)?(?:close|closing|closed|end|ending|ended)(?:time|date|datetime|timestamp|ts|at|utc)+(?:inmillis|ms)?|(?:time|date|datetime|timestamp|ts)(?:of|at)?(?:close|closed|end)|(?:bar|candle|kline)(?:close|end))$/

/** Whether the name of a column says that its times mark the close of a bar. */
export function isOfClose(name: string): boolean {
  return OF_CLOSE.test(normaliseName(name))
}
