export { parseSchoolContext } from '../../src/intake/context/parse-school-context.js'
export { openSchool } from '../../src/intake/context/roster.js'
export { detectors } from '../../src/intake/text/detectors.js'
export { passagesOf } from '../../src/intake/text/passages.js'
