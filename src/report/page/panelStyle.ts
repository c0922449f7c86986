/** Top bar, contents list and first screen: the answer beside its chart. */
export const PANEL_STYLE = `
.skip { position: absolute; left: -999px; top: 0; z-index: 4; padding: 12px 16px; background: var(--paper); }
.skip:focus { left: 8px; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.bar { position: sticky; top: 0; z-index: 3; background: var(--paper); border-bottom: 1px solid var(--hairline); }
.bar > div { display: flex; align-items: center; gap: 12px; max-width: 1312px; height: 44px; margin: 0 auto; padding: 0 16px; font-size: 13px; white-space: nowrap; }
.bar .product, .bar .run { font-weight: 600; }
.bar .kind, .bar .data { color: var(--muted); }
.bar .run, .bar .data { min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.bar .run { flex: none; max-width: 46%; }
.bar .data { flex: 0 1 auto; }
.menu { position: relative; margin: 0 0 0 auto; }
.menu nav { position: absolute; top: 32px; inset-inline-end: -16px; width: 232px; max-height: 80vh; overflow: auto; padding: 8px 16px 14px; background: var(--paper); border: 1px solid var(--hairline); }
.layout { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 1312px; margin: 0 auto; padding: 0 16px; }
main { min-width: 0; grid-row: 1; }
.rail { display: none; }
.rail ul, .menu ul { list-style: none; margin: 0; padding: 0; }
.rail p, .menu p { margin: 12px 0 4px; color: var(--muted); font-size: 13px; }
.rail li, .menu li { margin: 0; }
.rail a, .menu a { display: block; padding: 4px 0 4px 12px; color: var(--muted); font-size: 13px; line-height: 18px; text-decoration: none; }
.rail a:hover, .menu a:hover { color: var(--link); text-decoration: underline; }
.rail a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: inset 2px 0 var(--ink); }
.panel { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px 44px; margin: 22px 0 0; }
.question { margin: 0 0 8px; color: var(--muted); font-size: 13px; line-height: 18px; }
.says > p { margin-top: 0; }
.says > p:has(.outcome) { margin: 0 0 12px; }
.outcome { display: inline-block; color: var(--tone); background: var(--tone-ground); padding: 3px 10px 3px 8px; border-radius: 4px; font-size: 13px; line-height: 18px; font-weight: 600; white-space: nowrap; }
h1 { margin: 0 0 8px; font-size: 27px; line-height: 33px; font-weight: 600; letter-spacing: -0.015em; text-wrap: balance; overflow-wrap: anywhere; }
.reason { margin: 0 0 14px; font-size: 15px; line-height: 22px; }
.next { margin: 0 0 14px; padding: 8px 12px 8px 13px; background: var(--panel); border-inline-start: 3px solid var(--tone); font-size: 15px; line-height: 22px; }
.next code span { display: inline-block; max-width: 100%; overflow-wrap: anywhere; }
.next strong { display: block; color: var(--tone); font-size: 13px; line-height: 20px; }
.good { --tone: var(--green); } .open { --tone: var(--slate); } .warn { --tone: var(--amber); } .bad { --tone: var(--limit); } .none { --tone: var(--muted); }
.checks { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--hairline); }
.checks li {
  display: grid; grid-template-columns: 24px minmax(0, 1fr) auto auto; align-items: baseline; column-gap: 0; max-width: none;
  margin: 0; padding: 6px 0; border-bottom: 1px solid var(--hairline); font-size: 15px; line-height: 21px;
}
.checks .mark { width: 14px; height: 14px; align-self: center; }
.checks .label { grid-column: 2; }
.checks .value { grid-column: 4; font-weight: 600; white-space: nowrap; padding-inline-start: 8px; }
.checks .interval { grid-column: 3; align-self: center; width: 92px; color: var(--slate); }
.checks .detail { grid-column: 2 / -1; color: var(--muted); font-size: 13px; line-height: 18px; }
.checks .detail:empty { display: none; }
.outcome .mark, span.kept .mark, span.broken .mark { display: inline-block; width: 11px; height: 11px; vertical-align: -1px; margin-inline-end: 3px; }
.kept > .mark, span.kept { color: var(--green); }
.broken > .mark, span.broken { color: var(--limit); }
.info > .mark { color: var(--muted); }
.finding { margin: 0; font-size: 15px; line-height: 20px; font-weight: 600; letter-spacing: 0; }
.reading { margin: 0 0 6px; color: var(--muted); font-size: 13px; line-height: 18px; }
.is-won, .is-level { color: var(--blue); } .is-lost { color: var(--vermilion); } .is-twin { color: var(--muted); }
.is-level::before, .is-twin::before { content: ""; display: inline-block; width: 9px; height: 9px; margin: 0 4px 0 1px; border: 1.5px solid currentColor; border-radius: 50%; }
.is-level::before { width: 0; height: 0; border-width: 6px; }
.shows { min-width: 0; max-width: 708px; }
.shows .drawing { margin: 0; }
.shows figure { margin: 0; }
.shows .drawing > details { margin: 4px 0 0; }
.shows table { width: 100%; font-size: 13px; }
.shows td, .shows th { padding: 3px 12px 3px 0; }
.shows tr:has(.marked) { background: var(--panel); box-shadow: inset 3px 0 var(--slate); }
.shows tr:has(.marked) th { padding-inline-start: 8px; }
.shows .scroll { margin: 6px 0 0; }
.shows caption { font-size: 12px; }
.shows .scroll + .tools { margin-top: 6px; }
.shows { position: relative; }
.hint { margin: 0; color: var(--muted); font-size: 13px; line-height: 18px; }
.explorer .tools { display: flex; flex-wrap: wrap; gap: 6px; margin: 0 0 4px; }
.zoom { position: absolute; top: 0; inset-inline-end: 0; margin: 0; }
.finding { padding-inline-end: 140px; }
.notes { display: grid; grid-template-columns: 24px minmax(0, 1fr) auto; align-items: start; grid-column: 1 / -1; color: var(--muted); font-size: 13px; line-height: 18px; }
.notes .mark { width: 14px; height: 14px; margin-top: 2px; color: var(--amber); }
.notes p { margin: 0; max-width: 116ch; }
.notes details { display: contents; }
.notes summary { grid-column: 3; grid-row: 1; margin-inline-start: 16px; white-space: nowrap; }
.notes ul { grid-column: 2 / -1; margin: 8px 0 0; padding: 0 0 0 16px; }
.record { margin: 0; border-bottom: 1px solid var(--hairline); }
.records { margin: 56px 0 0; border-top: 1px solid var(--hairline); }
.record > summary { display: flex; align-items: baseline; gap: 16px; padding: 10px 0; color: var(--ink); }
.record > summary::before { content: ""; flex: none; width: 7px; height: 7px; border: solid var(--link); border-width: 0 1.6px 1.6px 0; transform: rotate(-45deg) translate(-1px, -2px); }
.record[open] > summary::before { transform: rotate(45deg) translate(-3px, -3px); }
.record > summary h2 { margin: 0; font-size: 15px; line-height: 22px; }
.record > summary > span { margin-inline-start: auto; color: var(--muted); font-size: 13px; text-align: end; }
.record > section { margin: 4px 0 28px; }
`
