export { type Place, type ReadRecord, readAll } from './input/read-all.js'
