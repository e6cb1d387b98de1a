import { xmlAttribute, xmlText } from './characters.js'

/** One test of a suite. */
export interface JunitCase {
  readonly verdict: 'passed' | 'failure' | 'error' | 'skipped'
  readonly classname: string
  readonly name: string
  readonly type?: string
  readonly message?: string
  readonly detail?: string
}

interface Suite {
  readonly name: string
  readonly properties?: Readonly<Record<string, string>>
  readonly cases: readonly JunitCase[]
  /** Lines of what does not make a test pass or fail. */
  readonly output?: readonly string[]
}

const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlAttribute(String(value))}"`))
    .join('')

const caseXml = ({ verdict, classname, name, type, message, detail }: JunitCase): string => {
  const head = `    <testcase${attributes({ classname, name, time: 0 })}`
  if (verdict === 'passed') return `${head}/>\n`
  const body = detail === undefined ? '/>' : `>${xmlText(detail)}</${verdict}>`
  return `${head}>\n      <${verdict}${attributes({ type, message })}${body}\n    </testcase>\n`
}

const propertiesXml = (properties: Readonly<Record<string, string>>): string =>
  [
    '    <properties>\n',
    ...Object.entries(properties).map(([name, value]) => `      <property${attributes({ name, value })}/>\n`),
    '    </properties>\n',
  ].join('')

/** A suite with its counts; times are 0, so that the same input gives the same bytes. */
export const suiteXml = ({ name, properties, cases, output = [] }: Suite): string => {
  const count = (verdict: JunitCase['verdict']) => cases.filter((each) => each.verdict === verdict).length
  const counts = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: 0,
  }
  return [
    `  <testsuite${attributes({ name, ...counts })}>\n`,
    properties === undefined ? '' : propertiesXml(properties),
    ...cases.map(caseXml),
    output.length === 0 ? '' : `    <system-out>${xmlText(output.join('\n'))}</system-out>\n`,
    '  </testsuite>\n',
  ].join('')
}

/** What stands before the suites of a policy, and after them. */
export const junitDocument = ({ title, version }: { readonly title: string; readonly version: string }) => ({
  begin: `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: `clausewise: ${title}, version ${version}` })}>\n`,
  end: '</testsuites>\n',
})
