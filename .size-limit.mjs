// Measured as an ES module: the default format adds a shim for the packages left out.
const modifyEsbuildConfig = (config) => ({ ...config, format: 'esm' })

export default [
  {
    name: 'main entry, zod excluded',
    path: 'dist/index.js',
    ignore: ['zod'],
    limit: '23 kB',
    gzip: true,
    modifyEsbuildConfig,
  },
  {
    name: 'bundled policy, zod excluded',
    path: 'dist/policies/stokes-wood-primary.js',
    ignore: ['zod'],
    limit: '45 kB',
    gzip: true,
    modifyEsbuildConfig,
  },
]
