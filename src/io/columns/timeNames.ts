/** Names of a column of times in German, Polish, French, Spanish, Italian, Portuguese and Dutch, normalised (`normaliseName`). */
export const LOCAL_TIMES: readonly string[] = ['datum', 'zeit', 'zeitstempel', 'datumzeit', 'data', 'fecha', 'czas']

/** Of a column that holds the date alone, and of the time of day beside it. */
export const LOCAL_DATES: readonly string[] = ['datum', 'data', 'fecha', 'dtyyyymmdd']
const LOCAL_CLOCKS = ['zeit', 'uhrzeit', 'heure', 'hora', 'ora', 'czas', 'godzina', 'tijd']

/** Names of a column that holds the time of day beside one that holds the date. */
export const CLOCK_NAMES: readonly string[] = ['time', 'timeofday', 'timeutc', ...LOCAL_CLOCKS]
