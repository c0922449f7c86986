import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Files share their threads' modules: a fresh set for each took a third of the time.
    isolate: false,
    // No test depends on speed: the limit ends one that hangs, on the slowest machine.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
  },
})
