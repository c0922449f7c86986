import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/compiledCode.ts',
    // What a test reads is read; the tests of the cache have folders of their own.
    env: { STEPUP_CACHE: 'off' },
    // Files share the modules of their worker, and both cores of the smallest machine have one.
    isolate: false,
    // Node itself loads the source, as it does for users: with its imports rewritten, a simulation takes up to three times as long.
    server: { deps: { external: [/^(?!.*\/test\/).*\/src\/.*\.ts$/] } },
    maxWorkers: 2,
    // No test depends on speed: the limit ends one that hangs, on the slowest machine.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    expect: { poll: { timeout: 1_200_000 } },
  },
})
