/** Colours of a page in the light, by the names of their variables. */
export const LIGHT: Readonly<Record<string, string>> = {
  paper: '#fcfcfa',
  panel: '#f2f3f0',
  ink: '#16191d',
  muted: '#535b65',
  hairline: '#d8dbd6',
  link: '#0b5c99',
  blue: '#0b66a8',
  sky: '#3d8fc4',
  orange: '#a85c00',
  vermilion: '#c44a08',
  green: '#00694a',
  purple: '#8a4a75',
  slate: '#3a5678',
  amber: '#7d4b00',
  limit: '#ad1f14',
  price: '#6f7881',
}

/** The same in the dark. */
export const DARK: Readonly<Record<string, string>> = {
  paper: '#111417',
  panel: '#1a1e22',
  ink: '#e8ebed',
  muted: '#a2abb4',
  hairline: '#343b42',
  link: '#7cc0f2',
  blue: '#64b2f0',
  sky: '#3f86b5',
  orange: '#f0a552',
  vermilion: '#ff9160',
  green: '#54cb9b',
  purple: '#d79ac2',
  slate: '#a9c0dc',
  amber: '#ecb458',
  limit: '#ff9384',
  price: '#8a939c',
}

/** Grounds of the chips of outcomes, by their tone. */
export const LIGHT_GROUNDS = { good: '#e0f2ea', open: '#e6edf5', warn: '#fbeed6', bad: '#fce8e5', none: '#ebecea' }
export const DARK_GROUNDS = { good: '#10291f', open: '#1b2735', warn: '#2d2410', bad: '#331a17', none: '#22272c' }

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
