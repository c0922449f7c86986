/// <reference lib="dom" />

/**
 * Lets the keyboard stop at the regions that scroll as they are now, and at no others: columns with links in their heads
 * come into sight with those.
 */
export function focusScrolling(): void {
  const watch = new ResizeObserver(entries => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0')
      else target.removeAttribute('tabindex')
    }
  })
  for (const region of document.querySelectorAll('.scroll:not(:has(thead a))')) watch.observe(region)
}
