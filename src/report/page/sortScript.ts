/** Makes the columns of a table that have values sortable by buttons in their heads; without it the order stays. */
export const SORT_SCRIPT = `
const body = document.querySelector('tbody')
const heads = [...document.querySelectorAll('thead th')]
const valueOf = (row, column) => row.cells[column].querySelector('data')?.value ?? row.cells[column].textContent
const compare = (a, b) => (a === '' || b === '' ? (a === '') - (b === '') : isNaN(a) || isNaN(b) ? a.localeCompare(b) : a - b)
for (const [column, head] of heads.entries()) {
  if (![...body.rows].some(row => valueOf(row, column))) continue
  const button = document.createElement('button')
  button.append(...head.childNodes)
  head.append(button)
  button.addEventListener('click', () => {
    const down = head.getAttribute('aria-sort') === 'ascending'
    for (const other of heads) other.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
    const rows = [...body.rows].sort((a, b) => compare(valueOf(a, column), valueOf(b, column)))
    body.append(...(down ? rows.reverse() : rows))
  })
}
`
