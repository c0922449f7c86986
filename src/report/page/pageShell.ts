import { Html, type HtmlPart, html } from '../markup/html.ts'
import { contentPolicy } from './contentPolicy.ts'
import { REPORT_STYLE } from './reportStyle.ts'

export interface PageParts {
  readonly title: string
  /** Of the program that made it. */
  readonly version: string
  readonly body: HtmlPart
  /** All code that the page may run. */
  readonly scripts: readonly string[]
}

/** A page that opens offline: its style sheet inside, nothing loaded, no code but its own scripts. */
export async function pageShell({ title, version, body, scripts }: PageParts): Promise<string> {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await contentPolicy(REPORT_STYLE, scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${generator(version)}
<title>${title}</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>
${body}</body>
</html>
`.markup
}

/** By which a page of this program, of whatever version, is known. */
export const GENERATOR = '<meta name="generator" content="stepup '

function generator(version: string): Html {
  return html`${new Html(GENERATOR)}${version}">`
}
