// Measured as an ES module: the default format adds a shim for the packages left out.
const modifyEsbuildConfig = (config) => ({ ...config, format: 'esm' })

const common = { ignore: ['zod'], gzip: true, modifyEsbuildConfig }

// What each figure holds, and why they are these, is told in docs/decisions/0023-size-and-start.md.
export default [
  {
    ...common,
    name: 'what evaluates, of the main entry, zod excluded',
    path: 'dist/index.js',
    import: '{ createEvaluator, evaluate, parseAction, ClausewiseError }',
    limit: '19.9 kB',
  },
  { ...common, name: 'main entry, zod excluded', path: 'dist/index.js', limit: '26.9 kB' },
  {
    ...common,
    name: 'bundled policy, zod excluded',
    path: 'dist/policies/stokes-wood-primary.js',
    limit: '40.8 kB',
  },
]
