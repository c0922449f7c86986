/** As many decimals as tell the ticks apart. */
export const PERCENT = ',~%'
export const SIGNED_PERCENT = '+,~%'

/** Numbers beside an axis in full as long as there is room for them, then in thousands, millions or billions. */
export function roomyNumber(narrow: boolean): string {
  return `replace(format(datum.value, datum.value < ${narrow ? '1e5' : '1e6'} ? ',~r' : '~s'), 'G', 'B')`
}

/** Money beside an axis, each value in thousands, millions or billions of its own. */
export function moneyLabel(quote: string): string {
  return `replace(format(datum.value, '${quote === 'USD' ? '$' : ''}~s'), 'G', 'B')`
}

/** ISO dates and 24 hours, by what parts one tick from the next. */
export const TIME = {
  year: '%Y',
  quarter: '%Y-%m',
  month: '%Y-%m',
  week: '%Y-%m-%d',
  date: '%Y-%m-%d',
  hours: '%m-%d %H:%M',
  minutes: '%H:%M',
  seconds: '%H:%M:%S',
}
