#!/usr/bin/env node
/** The oldest Node that the program runs under: `engines` in package.json says the same. */
const [MAJOR, MINOR] = [22, 18]
const [major, minor] = process.version.slice(1).split('.').map(Number)

if (major < MAJOR || (major === MAJOR && minor < MINOR)) {
  process.stderr.write(
    `stepup needs Node ${MAJOR}.${MINOR} or later, and this is ${process.version}: https://nodejs.org\n`,
  )
  process.exitCode = 2
} else {
  // An import of it would load the twenty modules that it can hand on.
  const { existsSync } = process.getBuiltinModule('node:fs')
  // A checkout runs its source, which is never stale; the package has none and runs what was built from it.
  const source = new URL('./cli.ts', import.meta.url)
  await import(existsSync(source) ? source.href : '../dist/cli/stepup.js')
}
