/** How pages differ on wide screens, telephones and paper; comes after everything else. */
export const MEDIA_STYLE = `
@media screen and (min-width: 1200px) {
  .layout { grid-template-columns: 148px minmax(0, 1fr); column-gap: 36px; }
  .layout main { grid-column: 2; }
  .rail { display: block; grid-column: 1; grid-row: 1; }
  .rail > div, .rail { align-self: start; position: sticky; top: 58px; max-height: calc(100vh - 72px); overflow: auto; margin: 22px 0 0; box-shadow: inset 1px 0 var(--hairline); }
  .rail p { padding-inline-start: 12px; }
  .menu { display: none; }
  .panel { grid-template-columns: 392px minmax(0, 1fr); }
  .panel.side { grid-template-columns: 552px minmax(0, 1fr); }
  .panel.runs { grid-template-columns: minmax(0, 1fr); }
}
@media screen and (min-width: 700px) {
  .what-if { grid-template-columns: 300px minmax(0, 1fr); }
}
@media screen and (min-width: 1200px) {
  .says:has(.many) > .next { margin: 0 0 6px; padding: 5px 12px; font-size: 14px; line-height: 20px; }
  .says:has(.many) > .next strong { display: inline; font-size: 14px; }
  .sides .many { line-height: 16px; }
  .sides .many :is(th, td) { padding-block: 3px; }
  .sides .many small { line-height: 13px; }
  .sides .many .more { display: none; }
  .sides .many .narrow { display: inline; }
  .sides .many tbody th::first-letter { text-transform: uppercase; }
  .sides .many .outcome { padding-block: 1px; }
}
@media screen and (min-width: 700px) and (max-width: 1199px) {
  .panel .says { display: grid; grid-template-columns: 1fr 1fr; gap: 0 36px; grid-auto-flow: row; }
  .panel .says > * { grid-column: 1; }
  .panel .says > .checks { grid-column: 2; grid-row: 1 / 8; align-self: start; }
  .side .says, .runs .says { display: block; }
}
@media screen and (min-width: 1000px) {
  :is(#settings, #figures) table { table-layout: fixed; width: 100%; }
  :is(#settings, #figures) :is(th, td) { min-width: 0; overflow-wrap: anywhere; white-space: normal; }
}
@media (max-width: 900px) {
  .numbers { grid-template-columns: 1fr 1fr; border-bottom: 0; }
  .numbers > div, .numbers > div + div { padding: 14px 12px 14px 0; border-left: 0; border-bottom: 1px solid var(--hairline); }
  .numbers > div:last-child { grid-column: 1 / -1; }
  .pair { grid-template-columns: 1fr; }
}
@media screen and (max-width: 699px) {
  .pair:has(.chart) { grid-template-columns: minmax(0, 1fr); }
  .bar > div { height: 38px; gap: 10px; }
  .bar .product, .bar .data { display: none; }
  .bar .run { max-width: none; flex: 1 1 0; }
  .panel { gap: 8px; margin-top: 10px; }
  .panel .finding { margin-bottom: -8px; }
  .panel .reading { margin-bottom: -6px; }
  .question { margin: 0 0 4px; font-size: 12px; line-height: 16px; }
  .says > p:has(.outcome) { margin: 0 0 6px; }
  .outcome { padding: 2px 8px 2px 6px; }
  h1 { font-size: 21px; line-height: 25px; margin: 0 0 6px; }
  .reason { margin: 0 0 8px; font-size: 14px; line-height: 20px; }
  .next { margin: 0 0 8px; padding: 6px 10px; font-size: 14px; line-height: 20px; }
  .next strong { display: inline; font-size: 14px; }
  .next code { display: block; font-size: 12px; line-height: 16px; }
  .checks li { padding: 2px 0; font-size: 14px; line-height: 20px; }
  .checks .detail, .checks .interval { display: none; }
  .finding { font-size: 14px; line-height: 18px; padding: 0; }
  .reading .more { display: none; }
  .reading { font-size: 12px; line-height: 16px; margin: 0 0 2px; }
  .notes { font-size: 12px; line-height: 16px; }
  .panel .shows, .panel .shows .drawing { display: contents; }
  .panel { display: flex; flex-direction: column; align-items: stretch; }
  .shows .pairs, .shows .drawing > details { order: 2; }
  .notes { order: 1; }
  .shows figure { position: relative; }
  .zoom { top: -4px; }
  .zoom button { min-height: 24px; padding: 0 8px; font-size: 12px; background: var(--paper); }
  .what-if .fan { order: -1; position: sticky; top: 38px; z-index: 2; background: var(--paper); }
  .what-if .fan > details { display: none; }
  section { margin-top: 44px; }
  .shows .pairs { min-width: 0; }
  .glossary { grid-template-columns: 1fr; }
  .record > summary > span { max-width: 50%; }
  th, td { padding-right: 14px; }
  th:first-child { position: sticky; left: 0; background: var(--paper); }
  thead .number { min-width: 82px; }
  .shows thead .number { min-width: 0; }
  .name { min-width: 9em; }
  .sides table { font-size: 12px; line-height: 16px; }
  .sides th, .sides td { padding: 3px 0 3px 6px; }
  .sides small, .sides .many small { font-size: 11px; line-height: 14px; }
  .sides .many :is(td, small) { white-space: nowrap; }
  .sides .wide-only, .sides .differs, .sides .more, .sides .interval { display: none; }
  .sides .outcome { font-size: 11px; padding: 1px 5px 1px 4px; }
  .sides .narrow { display: inline; }
  .side .reading { display: none; }
  .runs thead, .runs td { display: none; }
  .runs .name { position: static; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 8px; align-items: baseline; min-width: 0; padding: 6px 0; font-size: 14px; line-height: 20px; }
  .runs .name > small { display: none; }
  .runs .narrow { display: contents; }
  .runs .narrow span:not(.outcome), .runs .narrow strong { font-size: 12px; line-height: 16px; font-weight: 400; color: var(--muted); }
  .runs .narrow .outcome { grid-column: 2; grid-row: 1; justify-self: end; font-size: 11px; }
  .runs .narrow strong { text-align: end; font-weight: 600; color: var(--ink); }
  .runs caption { font-size: 12px; line-height: 16px; }
  .list-tools { display: grid; grid-template-columns: 1fr 1fr; gap: 6px 12px; }
  .list-tools label { display: flex; gap: 6px; align-items: baseline; min-width: 0; }
  .list-tools select, .list-tools input { flex: 1 1 0; min-width: 0; width: 0; }
  .list-tools [role=status]:empty { display: none; }
  dd strong { font-size: 20px; }
  .wide { display: none; }
  .narrow { display: block; max-width: 520px; }
}
@media screen {
  .explorer.drawn ~ .chart { display: none; }
}
@page { size: A4; margin: 14mm 13mm; }
@media print {
  .explorer, .zoom, .tools, .menu, .skip, .rail, [popover], #what-if, .drawing > details:not([open]) { display: none; }
  :root {
    --paper: #fff; --panel: #f4f4f1; --ink: #000; --muted: #444; --hairline: #bbb;
  }
  body { font-size: 10pt; }
  .bar { position: static; }
  .bar > div { padding: 0; max-width: none; }
  .notes summary { display: none; }
  .panel.side, .panel.runs { grid-template-columns: minmax(0, 1fr); }
  .side .shows { break-inside: avoid; }
  .record:has(#settings)::details-content { content-visibility: visible; display: contents; }
  .sides table, .runs table { font-size: 8pt; line-height: 11pt; }
  .runs th, .runs td { padding: 3px 6px 3px 0; }
  .runs td.number small { white-space: normal; }
  .runs .name { min-width: 120px; }
  .runs .outcome { font-size: 7pt; padding: 1px 4px; }
  .runs :is(th, td):last-child { display: none; }
  .bar > div { white-space: normal; height: auto; min-height: 44px; }
  .bar .run { max-width: none; flex: 0 1 auto; overflow-wrap: anywhere; }
  .layout { max-width: none; padding: 0; }
  .panel { grid-template-columns: 300px minmax(0, 1fr); gap: 12px 20px; }
  .panel h1 { font-size: 20px; line-height: 25px; }
  .finding { padding: 0; }
  .checks li { font-size: 13px; }
  .checks .interval { display: none; }
  .notes ul { display: block; }
  .notes details::details-content { content-visibility: visible; display: contents; }
  .wide { display: revert; }
  .narrow { display: none; }
  .panel:not(.side) .chart.wide { display: none; }
  .panel:not(.side) .chart.narrow { display: block; max-width: 358px; }
  .panel:has(.pairs) { grid-template-rows: auto auto auto 1fr; row-gap: 2px; }
  .panel:has(.pairs) :is(.shows, .drawing) { display: contents; }
  .panel:has(.pairs) .says { grid-row: 1 / 5; }
  .panel:has(.pairs) .pairs { grid-column: 1 / -1; }
  p, figcaption, section > p { max-width: none; }
  section > p { line-height: 1.4; }
  .panel .chart.wide { max-width: 660px; }
  section, section > h2, .drawing > .finding, .pair, .records { clear: both; }
  section:not(.panel) > .drawing, section:not(.panel) > .drawing figure { display: contents; }
  section:not(.panel) > .drawing .chart.wide { display: none; }
  section:not(.panel) > .drawing .chart.narrow { display: block; float: left; clear: both; width: 332px; margin: 0 20px 10px 0; }
  section:not(.panel) > .drawing:not(:has(> .scroll)):is(:has(+ .drawing), .drawing + .drawing) { display: block; float: left; width: 332px; margin: 0 14px 10px 0; break-inside: avoid; }
  section:not(.panel) > .drawing:not(:has(> .scroll)):is(:has(+ .drawing), .drawing + .drawing) .chart.narrow { float: none; width: auto; margin: 0; }
  section:not(.panel) .scroll { margin-top: 8px; }
  section:not(.panel) .scroll:has(tbody tr:nth-child(7)) { clear: both; }
  section:not(.panel) .scroll:has(tbody tr:nth-child(7)) :is(td, th) { padding-block: 2px; }
  section:not(.panel) .scroll:has(tbody tr:nth-child(7)):not(:has(thead th:nth-child(7))) td.number small { display: inline; margin-inline-start: 4px; }
  .pair:not(:has(.chart)) { grid-template-columns: 1fr 1fr; gap: 0 32px; }
  .scroll { overflow: visible; background: none; }
  table { font-size: 8pt; min-width: 0; max-width: 100%; }
  th, td { padding: 4px 10px 4px 0; }
  .name { min-width: 0; }
  .number small { white-space: normal; }
  tbody small, .sides small, .sides .many small, .tag { font-size: 7pt; line-height: 1.4; }
  figcaption, caption, .note { font-size: 9pt; }
  #ledger table { font-size: 6.5pt; }
  #ledger td, #ledger th { padding-right: 6px; white-space: normal; }
  thead { display: table-header-group; }
  section { margin-top: 22px; }
  .numbers { grid-template-columns: repeat(3, 1fr); }
  .numbers > div:last-child { grid-column: auto; }
  .records:not(:has([open], #settings)) { display: flex; flex-wrap: wrap; gap: 0 16px; padding-top: 6px; }
  .records:not(:has([open], #settings)) .record { border: 0; }
  .records:not(:has([open], #settings)) summary > span { display: none; }
  .record:not([open]) > summary { padding: 2px 0; }
  .record:not([open]) > summary h2 { font-size: 9pt; line-height: 13pt; }
  tr, .chart, .record > summary { break-inside: avoid; }
  h2, caption, .reading { break-after: avoid; }
  figcaption, tbody tr:first-child { break-before: avoid; }
}
`
