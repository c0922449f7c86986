import packageJson from '../../package.json' with { type: 'json' }

/** Version of this program, and of the format of summary.json. */
export const VERSION = packageJson.version
export const FORMAT = 1
