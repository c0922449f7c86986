/**
 * Commands that have a bundle of few files: the pieces that all commands share are a hundred small ones, and loading those
 * is a third of what `check` takes.
 */
export const COMMAND_BUNDLES: Readonly<Record<string, readonly string[]>> = {
  check: ['check'],
  play: ['run', 'compare'],
}

/** Name of the bundle that holds a command; null where it has none of its own. */
export function bundleOf(command: string | undefined): string | null {
  return Object.entries(COMMAND_BUNDLES).find(([, commands]) => commands.includes(command ?? ''))?.[0] ?? null
}
