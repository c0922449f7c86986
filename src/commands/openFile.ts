/** Opens a file with the program that the system has for it. */
export async function openFile(path: string): Promise<void> {
  const { default: open } = await import('open')
  await open(path)
}
