/** The parts of Vega come without types: they have those of the whole. */
declare module 'vega-view' {
  export { View } from 'vega'
}
declare module 'vega-parser' {
  export { parse } from 'vega'
}
declare module 'vega-dataflow' {
  export const transforms: Record<string, unknown>
}
declare module 'vega-transforms'
declare module 'vega-view-transforms'
declare module 'vega-encode'
