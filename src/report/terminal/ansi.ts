/** Styles of terminal text (ECMA-48 SGR), each with the code that ends it. */
const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const

export type Style = keyof typeof STYLES
export type Paint = (style: Style, text: string) => string

/** A painter of terminal text; without colour it changes nothing. */
export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text
  return (style, text) => {
    const [on, off] = STYLES[style]
    return `\u001b[${on}m${text}\u001b[${off}m`
  }
}
