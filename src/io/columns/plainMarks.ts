/** Blanks that keep a number on one line, dashes that stand for a minus, and apostrophes that part thousands, as in Switzerland. */
const BLANKS = /[\u00a0\u2007\u2009\u202f]/g
const DASHES = /[\u2012\u2013\u2212]/g
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g

/** A number that is written for people, with the marks of a plain keyboard. */
export function plainMarks(text: string): string {
  return text.replace(BLANKS, ' ').replace(DASHES, '-').replace(APOSTROPHES, "'")
}
