/// <reference lib="dom" />

/** Marks in the contents list where the reader is. */
export function markCurrent(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.rail a')]
  const targets = links.flatMap(link => {
    const target = document.getElementById(link.hash.slice(1))
    return target === null ? [] : [{ link, target: target.closest('.record') ?? target }]
  })
  const mark = () => {
    const passed = targets.filter(({ target }) => target.getBoundingClientRect().top < 120)
    const current = (passed.at(-1) ?? targets[0])?.link
    for (const { link } of targets) link.toggleAttribute('aria-current', link === current)
  }
  let waiting = false
  addEventListener('scroll', () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      mark()
    })
  })
  mark()
}
