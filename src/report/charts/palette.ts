/** Colours of a page in the light, by the names of their variables. */
export const LIGHT: Readonly<Record<string, string>> = {
  paper: '#fdfdfc',
  panel: '#f4f4f1',
  ink: '#1d2125',
  muted: '#5d666f',
  hairline: '#dcdedb',
  blue: '#0b66a8',
  sky: '#3f9bd1',
  orange: '#c77700',
  vermilion: '#c44a08',
  green: '#00805c',
  purple: '#a4588a',
  slate: '#3a5678',
}

/** The variables of a style sheet that hold these colours. */
export function colorVariables(palette: Readonly<Record<string, string>>): string {
  return Object.entries(palette)
    .map(([name, color]) => `--${name}: ${color};`)
    .join(' ')
}

/** A drawing with colours in place of their variables, which it cannot take from a page: light, on white. */
export function onWhite(drawing: string): string {
  const palette = { ...LIGHT, paper: '#ffffff' }
  return Object.entries(palette).reduce((text, [name, color]) => text.replaceAll(`var(--${name})`, color), drawing)
}
