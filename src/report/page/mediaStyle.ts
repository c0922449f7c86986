/** How the report differs on wide screens, telephones and paper; comes after everything else. */
export const MEDIA_STYLE = `
@media (min-width: 1280px) {
  #ledger .scroll { margin-right: -144px; }
  #runs { max-width: 1240px; }
}
@media (max-width: 900px) {
  .numbers { grid-template-columns: 1fr 1fr; border-bottom: 0; }
  .numbers > div, .numbers > div + div { padding: 14px 12px 14px 0; border-left: 0; border-bottom: 1px solid var(--hairline); }
  .numbers > div:last-child { grid-column: 1 / -1; }
  .pair { grid-template-columns: 1fr; }
  .pair .chart { max-width: 520px; }
  .controls { grid-template-columns: 1fr 1fr; gap: 16px 24px; }
}
@media (max-width: 600px) {
  .page { padding: 28px 16px 64px; }
  h1 { font-size: 26px; }
  .lead { font-size: 18px; }
  section { margin-top: 44px; }
  .controls, .glossary { grid-template-columns: 1fr; }
  th, td { padding-right: 14px; }
  th:first-child { position: sticky; left: 0; background: var(--paper); }
  thead .number { min-width: 82px; }
  .name { min-width: 9em; }
  #runs .name { position: static; min-width: 280px; }
  .name .spark { margin: 6px 0 0; width: 240px; }
  dd strong { font-size: 20px; }
}
@media (max-width: 720px) {
  .wide { display: none; }
  .narrow { display: block; max-width: 520px; }
}
@media screen {
  .explorer.drawn ~ .chart { display: none; }
}
@media print {
  .explorer, #what-if, details:not([open]) { display: none; }
  :root {
    --paper: #fff; --panel: #f4f4f1; --ink: #000; --muted: #444; --hairline: #bbb;
    --blue: #0b66a8; --sky: #3f9bd1; --orange: #c77700; --vermilion: #c44a08; --green: #00805c; --purple: #a4588a; --slate: #3a5678;
  }
  body { font-size: 11pt; }
  .page { max-width: none; padding: 0; }
  nav, [popover] { display: none; }
  .wide { display: revert; }
  .narrow { display: none; }
  .pair { grid-template-columns: 1fr 1fr; gap: 0 32px; }
  .scroll, #ledger .scroll { overflow: visible; margin-right: 0; background: none; }
  table { font-size: 8.5pt; }
  tbody small, .tag { font-size: 7pt; }
  figcaption, caption, .note { font-size: 9.5pt; }
  #ledger table { font-size: 6.5pt; }
  #ledger td, #ledger th { padding-right: 6px; white-space: normal; }
  thead { display: table-header-group; }
  section { margin-top: 32px; }
  .numbers { grid-template-columns: repeat(3, 1fr); }
  .numbers > div:last-child { grid-column: auto; }
  tr, .chart { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  figcaption, tbody tr:first-child { break-before: avoid; }
}
`
