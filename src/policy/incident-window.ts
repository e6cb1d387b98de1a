import type { Policy } from './policy.js'

/** The parameter by which a policy sets for how many days an incident counts. No rule reads it: records are counted by it. */
export const incidentWindowName = 'incidentWindowDays'

/** How many days an incident counts by a policy; `undefined` where it sets no window. Whether it is a number is not checked. */
export const incidentWindowOf = ({ parameters }: Policy): unknown =>
  Object.hasOwn(parameters, incidentWindowName) ? parameters[incidentWindowName]?.value : undefined
