/** A text as one word of a command line: in quotes where a shell would part or read it. */
export function asWord(text: string): string {
  if (/^[\w.:/@%+=,-]+$/.test(text)) return text
  return /[$`"\\!]/.test(text) && !text.includes("'") ? `'${text}'` : JSON.stringify(text)
}

/** A text as YAML, in quotes where it could mean something else: a scenario reads digits alone as a number. */
export function asYaml(text: string): string {
  return /^[A-Za-z_]\w*$/.test(text) ? text : JSON.stringify(text)
}
