/** Version of this program, that of package.json, and of the format of summary.json. */
export const VERSION = '0.1.0'
export const FORMAT = 2

/** The oldest format that is still read. */
export const OLDEST_FORMAT = 1
