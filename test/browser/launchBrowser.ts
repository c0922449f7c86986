import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** What the browser waits for takes as long as the machine needs. */
export const NO_LIMIT = 0

/**
 * A real Chromium without system packages: the one of npm, unpacked once into a folder of this user, with the libraries
 * that it brings along. $CHROME names another, for platforms that it has no binary for.
 */
export async function launchBrowser(): Promise<Browser> {
  const other = process.env['CHROME']
  const args = ['--no-sandbox', '--disable-gpu', '--no-zygote']
  if (other !== undefined) return chromium.launch({ executablePath: other, args, timeout: NO_LIMIT })
  const folder = await unpacked()
  const env = {
    ...process.env,
    HOME: folder,
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  }
  return chromium.launch({ executablePath: join(folder, 'chromium'), args, env, timeout: NO_LIMIT })
}

/** The folder of the unpacked browser. It takes its name when it is whole, so that tests may unpack side by side. */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const bin = join(dirname(dirname(entry)), 'bin')
  const folder = join(tmpdir(), `stepup-chromium-${userInfo().uid}`)
  if (existsSync(folder)) return folder
  const part = mkdtempSync(`${folder}-part-`)
  await inflateInto(part, bin)
  writeFileSync(join(part, 'fonts.conf'), fontConfig(join(folder, 'fonts')))
  try {
    renameSync(part, folder)
  } catch {
    rmSync(part, { recursive: true })
  }
  return folder
}

/** The package unpacks into the temporary folder of the environment, whatever that is at the moment. */
async function inflateInto(folder: string, bin: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  mkdirSync(folder, { recursive: true })
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']
    await Promise.all(archives.map(archive => inflate(join(bin, archive))))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** The browser's own fonts and no others, so that a page looks the same everywhere. */
function fontConfig(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir></fontconfig>\n`
}
