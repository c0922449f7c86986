import packageJson from '../../package.json' with { type: 'json' }

/** Version of this program, and of the format of summary.json. */
export const VERSION = packageJson.version
export const FORMAT = 2

/** The oldest format that is still read. */
export const OLDEST_FORMAT = 1
