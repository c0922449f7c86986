/** UTC in any usual way, also as an offset of none, and not where another offset follows. */
const UTC =
  /(?<![A-Za-z]|\bnot |\bnot in |\bnon-|\bfrom )(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|(?:Coordinated )?Universal Time(?: Coordinated)?|Greenwich Mean Time)(?: ?[+\-−±] ?0{1,2}(?::?00)?)?(?![A-Za-z\d:])(?! ?[+\-−±] ?\d| ?offset)/gi

/** Whether a text has UTC among its words. */
export function namesUtc(text: string): boolean {
  return text.search(UTC) >= 0
}

/** Whether it says UTC, or Z, and nothing else. */
export function isUtcAlone(text: string): boolean {
  return /^\W*Z\W*$/i.test(text) || (namesUtc(text) && !/\w/.test(text.replace(UTC, '')))
}
