import { FONT } from '../charts/chartTheme.ts'
import { colorVariables, DARK, DARK_GROUNDS, LIGHT, LIGHT_GROUNDS } from '../charts/palette.ts'
import { LIST_STYLE } from './listStyle.ts'
import { MEDIA_STYLE } from './mediaStyle.ts'
import { PANEL_STYLE } from './panelStyle.ts'

/** The grounds of chips, by the class of their tone. */
function grounds(of: Readonly<Record<string, string>>): string {
  return Object.entries(of)
    .map(([tone, color]) => `.${tone} { --tone-ground: ${color}; }`)
    .join(' ')
}

/** The style sheet of the report: light and dark, telephone and paper. Charts take their colours from its variables. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  ${colorVariables(LIGHT)}
}
${grounds(LIGHT_GROUNDS)}
@media screen and (prefers-color-scheme: dark) {
  :root { ${colorVariables(DARK)} }
  ${grounds(DARK_GROUNDS)}
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 60px; }
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word;
}
td, .value, dd strong, output { font-variant-numeric: tabular-nums; }
.date { font-variant-numeric: normal; }
p, td, th, li { unicode-bidi: plaintext; }
p, li, figcaption, caption { text-wrap: pretty; }
tbody .outcome { font-size: 12px; padding: 1px 8px 1px 6px; }
.numbers {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); grid-auto-rows: auto; margin: 0; border: solid var(--hairline);
  border-width: 1px 0;
}
p.horizon { margin: 22px 0 6px; }
.numbers > div { display: grid; grid-row: span 2; grid-template-rows: subgrid; padding: 18px 16px 18px 0; }
.numbers > div + div { padding-left: 16px; border-left: 1px solid var(--hairline); }
dt { color: var(--muted); font-size: 14px; }
dd { margin: 0; }
dd strong { display: block; font-size: 23px; font-weight: 600; letter-spacing: -0.01em; line-height: 1.4; }
dd span { display: block; color: var(--muted); font-size: 13px; line-height: 1.4; }
a { color: var(--link); text-underline-offset: 2px; text-decoration-thickness: 1px; }
section { margin: 56px 0 0; }
section > p { max-width: 72ch; }
h2 { font-size: 21px; line-height: 27px; font-weight: 600; letter-spacing: -0.01em; margin: 0 0 14px; }
figure { margin: 0 0 10px; }
.drawing { margin: 0 0 28px; }
.drawing > .finding { padding: 0; margin: 0 0 6px; }
.drawing summary { color: var(--muted); font-size: 13px; }
.drawing details { margin: 0; }
.drawing details > .scroll { margin: 10px 0 0; }
figcaption, caption, .note { color: var(--muted); font-size: 14px; line-height: 1.45; }
figcaption { max-width: 80ch; margin-top: 6px; }
svg { display: block; width: 100%; height: auto; direction: ltr; font-size: 12px; font-family: ${FONT}; }
.chart.wide { max-width: 690px; }
.narrow { display: none; }
[hidden] { display: none; }
.live { min-height: 40px; }
.live svg { display: inline-block; width: auto; max-width: none; overflow: visible; touch-action: pan-y; }
.tooltip, [popover] {
  max-width: 340px; padding: 8px 12px; border: 1px solid var(--hairline); border-radius: 4px; background: var(--panel);
  color: var(--ink); font-size: 13px; line-height: 1.45;
}
.tooltip { position: fixed; z-index: 1; pointer-events: none; }
.tooltip div:first-child, [popover] strong { display: block; font-weight: 600; }
.what-if { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px 36px; align-items: start; }
.controls { display: grid; gap: 14px; }
.controls > div { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; font-size: 15px; }
.controls output { font-weight: 600; }
.controls input { grid-column: 1 / -1; width: 100%; margin: 2px 0; accent-color: var(--blue); }
.was { padding: 1px 6px; border-radius: 4px; color: var(--amber); background: var(--tone-ground); font-size: 12px; font-weight: 400; }
.what-if .live { min-height: 220px; }
.what-if .fan { margin-bottom: 0; }
.what-if .finding { padding: 0; min-height: 40px; }
.what-if > :not(.controls, .fan) { grid-column: 1 / -1; margin: 0; }
.setting { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; font-size: 13px; }
.setting code { padding: 6px 10px; background: var(--panel); overflow-wrap: anywhere; }
button {
  font: inherit; font-size: 14px; justify-self: start; padding: 6px 16px; border: 1px solid var(--hairline); border-radius: 4px;
  background: var(--panel); color: var(--ink); cursor: pointer;
}
th button { padding: 0; border: 0; background: none; color: inherit; text-align: inherit; }
th button:hover { color: var(--link); text-decoration: underline; }
[aria-sort] button { color: var(--ink); }
[aria-sort=ascending] button::after { content: " ↑"; }
[aria-sort=descending] button::after { content: " ↓"; }
.scroll {
  position: relative;
  overflow-x: auto; margin: 0 0 28px;
  background:
    linear-gradient(to right, var(--paper) 40%, transparent) 0 0 / 40px 100% no-repeat local,
    linear-gradient(to left, var(--paper) 40%, transparent) 100% 0 / 40px 100% no-repeat local,
    linear-gradient(to right, var(--hairline), transparent) 0 0 / 8px 100% no-repeat scroll,
    linear-gradient(to left, var(--hairline), transparent) 100% 0 / 8px 100% no-repeat scroll;
}
table { border-collapse: collapse; font-size: 14px; line-height: 1.4; min-width: min(100%, 420px); }
caption { text-align: left; padding: 0 0 6px; }
caption span { display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 40px); }
th, td { padding: 6px 20px 6px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--hairline); }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--muted); font-weight: 500; vertical-align: bottom; border-bottom-color: var(--muted); }
tbody th { font-weight: 500; }
.number, .date { white-space: nowrap; }
.number { text-align: right; }
.name { min-width: 11em; overflow-wrap: anywhere; }
thead .number { white-space: normal; }
tbody small { display: block; color: var(--muted); font-size: 12px; font-weight: 400; }
tbody small:empty { display: none; }
#months th, #months td { padding: 2px; border-bottom: 0; vertical-align: middle; }
#months thead th { padding: 0 8px 4px; }
#months tbody th { padding-right: 12px; }
#months td:last-child { padding-left: 12px; font-weight: 600; }
.heat { display: block; min-width: 46px; padding: 4px 6px; border-radius: 3px; background: color-mix(in srgb, var(--tint) var(--heat), transparent); }
.heat.flat { --tint: var(--muted); --heat: 7%; }
.up1, .up2, .up3 { --tint: var(--blue); }
.down1, .down2, .down3 { --tint: var(--vermilion); }
.up1, .down1 { --heat: 12%; }
.up2, .down2 { --heat: 28%; }
.up3, .down3 { --heat: 48%; }
details { margin: 0 0 24px; }
.gap td { color: var(--muted); text-align: center; background: var(--panel); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 48px; align-items: start; }
.pair:has(.chart) { grid-template-columns: repeat(2, minmax(0, 332px)); gap: 0 26px; }
.pair table { width: 100%; }
#ledger table { font-size: 13px; }
#ledger td, #ledger th { padding-right: 14px; white-space: nowrap; }
.tag { padding: 1px 7px; border: 1px solid var(--hairline); border-radius: 4px; color: var(--muted); font-size: 12px; white-space: nowrap; }
.scroll:has(+ .tools) { margin-bottom: 8px; }
.tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 0 0 28px; font-size: 13px; color: var(--muted); }
.tools:has(+ .scroll) { margin: 0 0 12px; }
.tools button, .zoom button { padding: 3px 10px; font-size: 13px; color: var(--link); background: none; }
.tools select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--hairline); border-radius: 4px; padding: 3px 6px; }
#ledger tbody th button { padding: 0; border: 0; background: none; color: var(--link); text-decoration: underline; font-variant-numeric: tabular-nums; }
.receipt td { background: var(--panel); white-space: normal; }
.receipt dl { display: grid; grid-template-columns: max-content max-content; gap: 2px 16px; margin: 4px 0 8px; }
.term { all: unset; cursor: help; text-decoration: underline dotted var(--muted) 1px; text-underline-offset: 3px; }
.glossary { display: grid; grid-template-columns: 1fr 1fr; gap: 12px 48px; margin: 0; }
.glossary dt { color: var(--ink); font-weight: 500; }
.glossary dd { color: var(--muted); font-size: 14px; }
[popover] { position-area: block-end span-all; position-try-fallbacks: flip-block; inset: 6px 16px; }
@supports not selector(:popover-open) {
  [popover] { display: none; }
}
ul { padding-left: 20px; }
li { margin: 0 0 4px; max-width: 76ch; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 14px 18px; background: var(--panel); border-radius: 4px; }
code { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.hash { overflow-wrap: anywhere; }
summary { cursor: pointer; color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
footer { margin: 72px 0 0; padding: 16px 0 0; border-top: 1px solid var(--hairline); color: var(--muted); font-size: 13px; }
${PANEL_STYLE}${LIST_STYLE}${MEDIA_STYLE}`
