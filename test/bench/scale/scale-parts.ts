export { WorkerPool } from '../../../src/cli/bulk/worker-pool.js'
export { lineBlocks } from '../../../src/input/line-blocks.js'
export { startServer } from '../../engines/postgres-server.js'
export { pageWith, tablesOf } from './tables.js'
