import type { Reporter, TestCase } from 'vitest/node'

/** Ends a run with a plain line that any machine can read: `12 passed, 0 failed, 0 skipped`. */
export default class ClosingLine implements Reporter {
  private readonly counts = { passed: 0, failed: 0, skipped: 0, pending: 0 }

  onTestCaseResult(test: TestCase): void {
    this.counts[test.result().state] += 1
  }

  onTestRunEnd(): void {
    const { passed, failed, skipped } = this.counts
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  }
}
