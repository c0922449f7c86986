/** Pages of several runs: the columns side by side, and the list of a folder. Before what media change. */
export const LIST_STYLE = `
.sides { margin: 0; }
.sides table { width: 100%; min-width: 0; font-size: 13px; line-height: 18px; }
.sides th, .sides td { padding: 4px 0 4px 10px; text-align: end; border-bottom: 0; border-top: 1px solid var(--hairline); unicode-bidi: plaintext; }
.sides thead th { border-top: 0; vertical-align: bottom; color: var(--muted); font-weight: 400; }
.sides th:first-child { padding-inline-start: 0; text-align: start; font-weight: 400; }
.sides .run-name { display: block; overflow-wrap: anywhere; }
.sides small { display: block; color: var(--muted); font-size: 12px; line-height: 16px; font-weight: 400; }
.sides small:empty { display: none; }
.sides tbody th small { display: inline; }
.sides .swatch { display: inline-block; width: 22px; height: 4px; vertical-align: 3px; }
.sides .differs { color: var(--muted); font-size: 12px; border-bottom: 1px dotted var(--muted); }
.sides .outcome { font-size: 12px; line-height: 16px; padding: 2px 6px 2px 5px; }
.sides .many { font-size: 12px; }
.sides .many th:not(:first-child), .sides .many td { padding-inline-start: 7px; }
.sides .many small { font-size: 11px; }
.sides .many .outcome { font-size: 11px; padding: 2px 4px 2px 3px; }
.sides .many .outcome .mark { margin-inline-end: 0; }
.side .chart svg { max-width: 560px; }
.side .finding { padding: 0; }
.side .drawing + .drawing { margin-top: 14px; }
.layout.list { grid-template-columns: minmax(0, 1fr); }
.layout.list main { grid-column: 1; }
.panel.runs { grid-template-columns: minmax(0, 1fr); gap: 4px; }
.runs .says > .reason { max-width: 84ch; margin-bottom: 8px; }
.runs .says > * { grid-column: 1 / -1; }
.runs table { width: 100%; font-size: 13px; line-height: 18px; }
.runs td { vertical-align: middle; padding-inline-end: 14px; }
.runs th button { font-size: 13px; }
.runs th.number { max-width: 84px; }
.runs .name { min-width: 220px; }
.runs .spark { width: 108px; }
.list-tools { gap: 8px 18px; }
.list-tools input { width: 150px; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--hairline); border-radius: 4px; padding: 3px 6px; }
`
