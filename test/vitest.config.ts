import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest: begun first, so that no processor waits for the last of them. */
const longest = /\/test\/(?:differential|docs|cli\/(?:policies|mutate|trust)|authoring\/handbook)[./]/

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => Number(longest.test(moduleId))
    return (await super.sort(files)).toSorted((a, b) => isLong(b) - isLong(a))
  }
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**', 'test/engines/**'],
    testTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
    // Left to itself it keeps one of two processors idle.
    maxWorkers: '100%',
    reporters: ['default', './test/support/closing-line.ts'],
    coverage: { include: ['src/**/*.ts'], reportsDirectory: 'coverage' },
  },
})
