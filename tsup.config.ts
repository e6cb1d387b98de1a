import { defineConfig } from 'tsup'

const library = {
  index: 'src/index.ts',
  engine: 'src/engine.ts',
  'policies/stokes-wood-primary': 'src/policies/stokes-wood-primary.ts',
}

export default defineConfig([
  {
    entry: library,
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
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    splitting: true,
    sourcemap: false,
    outDir: 'dist/cli',
    banner: { js: '#!/usr/bin/env node' },
  },
])
