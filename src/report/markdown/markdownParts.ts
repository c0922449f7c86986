import type { TableContent } from '../words/tableContent.ts'
import { markdownContent, plain } from './markdownTable.ts'

/** A part with its title, nothing where it is empty. */
export function block(title: string, parts: readonly string[]): string[] {
  const filled = parts.filter(part => part !== '')
  return filled.length === 0 ? [] : [`## ${title}`, ...filled]
}

export function tables(contents: readonly TableContent[]): string[] {
  return contents.map(markdownContent)
}

export function list(sentences: readonly string[]): string {
  return sentences.map(sentence => `- ${plain(sentence)}`).join('\n')
}
