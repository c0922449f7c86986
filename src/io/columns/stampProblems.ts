import { AS_DATES, isSerial, WRITE_ISO } from './stampHints.ts'
import { isAbbreviation } from './writtenTime.ts'
import { zoneHint } from './zones/zoneHint.ts'

const MONTHS = 12

/** Why a text is no time, and what to write instead, where its form alone tells; null where it does not. `zone`: that is stated. */
export function reasonByForm(shown: string, zone: string | null): { message: string; hint: string } | null {
  if (shown === '') return { message: 'the time is empty', hint: WRITE_ISO }
  if (/^[+-]?\d+([.,]\d*)?e[+-]?\d+$/i.test(shown)) {
    return { message: `"${shown}" is a time that a spreadsheet has shortened`, hint: 'export the file again' }
  }
  const letters = /\d(?: ?[AP]M)? ([A-Z]+)$/.exec(shown)?.[1] ?? ''
  if (zone === null && isAbbreviation(letters)) {
    return {
      message: `"${shown}" names its zone by letters that mean one thing here and another there`,
      hint: zoneHint(letters),
    }
  }
  const [, one, two] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(shown) ?? []
  if (Number(one) <= MONTHS && Number(two) <= MONTHS) {
    return { message: `"${shown}" may be day or month first`, hint: WRITE_ISO }
  }
  if (isSerial(Number(shown))) {
    return { message: `"${shown}" is a day number of a spreadsheet`, hint: AS_DATES }
  }
  if (/^\d{1,2}:\d{2}/.test(shown)) {
    return {
      message: `"${shown}" is a time without its date`,
      hint: `join date and time in one column; ${WRITE_ISO}`,
    }
  }
  return null
}
