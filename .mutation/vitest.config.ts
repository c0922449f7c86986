/** The tests that no mutant of core may survive: core's own, the audits of random runs and the reference cases. */
export default {
  test: {
    include: ['test/core/**/*.test.ts', 'test/run/auditing/*.test.ts', 'test/run/referenceCases.test.ts'],
    setupFiles: ['.mutation/noShrinking.ts'],
    isolate: false,
    testTimeout: 1_200_000,
  },
}
