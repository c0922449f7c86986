import { readdirSync, readFileSync } from 'node:fs'
import { type Fence, fences } from './markdown.ts'

/** README and the guides, which are one manual. */
export const PAGES: readonly string[] = ['README.md', ...readdirSync('src/guides').map(name => `src/guides/${name}`)]

/** The text of all pages. */
export const MANUAL = PAGES.map(page => readFileSync(page, 'utf8')).join('\n')

export function guide(name: string): string {
  return readFileSync(`src/guides/${name}.md`, 'utf8')
}

/** The fenced blocks of all pages, page by page. */
export function manualFences(): (Fence & { readonly page: string })[] {
  return PAGES.flatMap(page => fences(readFileSync(page, 'utf8')).map(fence => ({ ...fence, page })))
}
