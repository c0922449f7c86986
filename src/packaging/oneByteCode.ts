const WIDE = /[^\0-\x7f]/g
const ESCAPED_WIDE = /\\[^\0-\x7f]/

/**
 * The same code in ASCII. V8 holds a file with one letter beyond Latin as two bytes for each letter of it, and reads it
 * slowly; the bundler escapes what stands in strings, and leaves patterns and templates as they are.
 */
export function oneByteCode(code: string): string {
  if (ESCAPED_WIDE.test(code)) throw new Error('code with a backslash before a letter beyond ASCII cannot be escaped')
  return code.replace(WIDE, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
