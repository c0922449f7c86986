const NO_LINES = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
const NO_EDGES = ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid']

/** Options of a terminal table without lines: columns two spaces apart. */
export const bareTable = {
  chars: { ...Object.fromEntries([...NO_LINES, ...NO_EDGES].map(part => [part, ''])), middle: '  ' },
  style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
}
