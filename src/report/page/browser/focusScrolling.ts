/// <reference lib="dom" />

/** Lets the keyboard stop at the regions that scroll as they are now, and at no others. */
export function focusScrolling(): void {
  const watch = new ResizeObserver(entries => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0')
      else target.removeAttribute('tabindex')
    }
  })
  for (const region of document.querySelectorAll('.scroll')) watch.observe(region)
}
