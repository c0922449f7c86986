import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Laws and reference cases take seconds each: most mutants are dead before one of them starts. */
const SLOW = /\.(laws|reference)\.test\.ts$/

class QuickFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (file: TestSpecification) => Number(SLOW.test(file.moduleId))
    return files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId))
  }
}

/** The tests that no mutant of core may survive: core's own, the audits of random runs and the reference cases. */
export default {
  test: {
    include: ['test/core/**/*.test.ts', 'test/run/auditing/*.test.ts', 'test/run/cases.reference.test.ts'],
    setupFiles: ['.mutation/noShrinking.ts'],
    isolate: false,
    testTimeout: 1_200_000,
    sequence: { sequencer: QuickFilesFirst },
  },
}
