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
  const labels = labelsOf({ values, height, label })
  // What rounds to the same as the line above is not said again.
  const labelAt = (line: number) => (labels[line] === labels[line + 1] ? '' : labels[line]!)
  const drawn = Array.from({ length: columns }, (_, i) => values[Math.floor((i * values.length) / columns)]!)
  return plot(
    drawn.map(value => (value - low) / step),
    { height, offset: LEFT, min: 0, max: height, format: y => labelAt(Math.round(y)).padStart(labelWidth) },
  )
    .split('\n')
    .map(line => line.trimEnd())
}

/** Whether all of it rounds to one label, so that its shape would tell of nothing. */
export function isFlatPlot({ values, label }: TerminalPlot): boolean {
  return label(Math.min(...values)) === label(Math.max(...values))
}

/** Width of the widest label. */
export function labelWidth({ values, height, label }: TerminalPlot): number {
  return Math.max(...labelsOf({ values, height, label }).map(text => text.length))
}

/** What is next to nothing beside the whole range is 0, from which floats have strayed. */
const NOTHING = 1e-9

/** Of each line, the lowest first. */
function labelsOf({ values, height, label }: TerminalPlot): string[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const range = high - low
  return Array.from({ length: height + 1 }, (_, i) => {
    const value = low + (i * range) / height
    return label(Math.abs(value) < range * NOTHING ? 0 : value)
  })
}
