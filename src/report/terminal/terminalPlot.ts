import { plot } from 'asciichart'

const LEFT = 2

/** A series of numbers as a small line plot, its extremes at the top and the bottom. */
export interface TerminalPlot {
  readonly values: readonly number[]
  /** Lines above the lowest. */
  readonly height: number
  readonly label: (value: number) => string
}

/** The plot in lines, `columns` wide right of its labels, which are `labelWidth` wide. */
export function terminalPlot(
  { values, height, label }: TerminalPlot,
  { labelWidth, columns }: { labelWidth: number; columns: number },
): string[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const step = (high - low) / height
  const drawn = Array.from({ length: columns }, (_, i) => values[Math.floor((i * values.length) / columns)]!)
  return plot(
    drawn.map(value => (value - low) / step),
    { height, offset: LEFT, min: 0, max: height, format: y => label(low + y * step).padStart(labelWidth) },
  )
    .split('\n')
    .map(line => line.trimEnd())
}

/** Width of the widest label. */
export function labelWidth({ values, height, label }: TerminalPlot): number {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const labels = Array.from({ length: height + 1 }, (_, i) => label(low + (i * (high - low)) / height))
  return Math.max(...labels.map(text => text.length))
}
