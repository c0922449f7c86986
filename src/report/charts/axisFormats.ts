/** As many decimals as tell the ticks apart. */
export const PERCENT = ',~%'
export const SIGNED_PERCENT = '+,~%'

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
