/// <reference lib="dom" />

/** Copies a text, and tells whether that was let: by the old way, which works in a page that was opened from the disk. */
export function copied(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}
