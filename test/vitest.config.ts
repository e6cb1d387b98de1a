import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**'],
    testTimeout: 120_000,
    // Left to itself it keeps one of two processors idle.
    maxWorkers: '100%',
    reporters: ['default', './test/support/closing-line.ts'],
    coverage: { include: ['src/**/*.ts'], reportsDirectory: 'coverage' },
  },
})
