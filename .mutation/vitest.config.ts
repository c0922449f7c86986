/** The tests that a mutant of core must not survive: core's own, and the reference cases of the whole run. */
export default {
  test: {
    include: ['test/core/*.test.ts', 'test/run/referenceCases.test.ts'],
    exclude: ['test/core/laws.test.ts', 'test/core/drivers.test.ts'],
    setupFiles: ['.mutation/noShrinking.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
}
