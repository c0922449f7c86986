import { LOCAL_CLOCKS } from './localNames.ts'

/** Names of a column that holds the time of day beside one that holds the date. */
export const CLOCK_NAMES: readonly string[] = ['time', 'timeofday', 'timeutc', ...LOCAL_CLOCKS]
