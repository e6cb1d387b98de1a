import { defineConfig } from 'tsup'

const library = {
  index: 'src/index.ts',
  authoring: 'src/authoring.ts',
  bulk: 'src/bulk.ts',
  duties: 'src/duties.ts',
  engine: 'src/engine.ts',
  intake: 'src/intake.ts',
  locales: 'src/locales.ts',
  overlay: 'src/overlay.ts',
  'policies/stokes-wood-primary': 'src/policies/stokes-wood-primary.ts',
  records: 'src/records.ts',
  register: 'src/register.ts',
  sql: 'src/sql.ts',
  'policies/stokes-wood-primary/cy': 'src/policies/stokes-wood-primary/cy.ts',
}

// Small and only published as ES modules, or needed by one that is: bundled, so that CommonJS has them too
// (docs/third-party.md).
const noExternal = ['flesch-kincaid', 'syllable', 'pluralize', 'normalize-strings', 'marked', 'canonicalize']

export default defineConfig([
  {
    entry: library,
    noExternal,
    format: ['esm', 'cjs'],
    platform: 'neutral',
    target: 'es2022',
    dts: true,
    splitting: true,
    treeshake: true,
    sourcemap: false,
    clean: true,
    outDir: 'dist',
  },
  {
    entry: {
      cli: 'src/cli/main.ts',
      'mutate-worker': 'src/cli/mutate-worker.ts',
      'check-worker': 'src/cli/bulk/check-worker.ts',
    },
    // As one file with only what is used, where the package is some ninety (docs/decisions/0023).
    noExternal: [...noExternal, 'zod'],
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    splitting: true,
    sourcemap: false,
    outDir: 'dist/cli',
    banner: { js: '#!/usr/bin/env node' },
  },
])
