/** What `clausewise lint` looks for; a code is the name of its file in src/authoring/lint and of its page in docs/lint. */
export const lintCodes = [
  'never-holds',
  'always-holds',
  'duplicate-rule',
  'shadowed-rule',
  'idle-condition',
  'idle-presumption',
  'overruled-permission',
  'double-bind',
  'clause-without-case',
  'missing-remedy',
  'reading-level',
  'unused-condition',
  'unused-parameter',
  'unused-fact',
  'unused-procedure',
  'unused-suppression',
] as const

export type LintCode = (typeof lintCodes)[number]
