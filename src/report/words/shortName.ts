/** The start and the end of a name that has no room, as names of a kind differ at their ends; whole words where they are short. */
export function shortName(name: string, room: number): string {
  if (name.length <= room) return name
  const letters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment)
  if (letters.length <= room) return name
  const end = Math.floor((room - 1) / 2)
  const [head, tail] = [letters.slice(0, room - 1 - end), letters.slice(-end)].map(part => part.join(''))
  return `${head!.replace(/\s\S{0,7}$/, '')}\u2026${tail!.replace(/^\S{0,7}\s/, '')}`
}
