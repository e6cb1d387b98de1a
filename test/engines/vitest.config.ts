import { defineConfig } from 'vitest/config'

/** Databases that are installed beside the project: `.ci/install-engines` installs them. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/engines/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    reporters: ['default', './test/support/closing-line.ts'],
  },
})
