import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Files share the modules of their worker, and both cores of the smallest machine have one.
    isolate: false,
    maxWorkers: 2,
    // No test depends on speed: the limit ends one that hangs, on the slowest machine.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
  },
})
