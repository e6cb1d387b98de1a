import { describe, expect, test } from 'vitest'
import { dialects } from '../../../src/readings/sql/dialects.js'
import { selectOf } from '../../../src/readings/sql/select-of.js'
import { asParameters } from '../../../src/readings/sql/values.js'
import { type DialectName, toSql } from '../../../src/sql.js'
import { literal, policyOf } from '../../policy/tiny-policy.js'
import { hostileTexts, policyAbout } from '../../support/hostile-policy.js'

const placeholders: Readonly<Record<DialectName, RegExp>> = { duckdb: /\$\d+/g, postgres: /\$\d+/g, spark: /:p\d+/g }

describe.each(Object.keys(dialects) as readonly DialectName[])('%s', (name) => {
  const said = (texts: readonly string[]) => {
    const dialect = dialects[name]
    const values = asParameters(dialect)
    const { catalogue } = policyAbout(texts)
    const sql = selectOf(policyAbout(texts), dialect.quote('acts'), 'unknown', { dialect, values, catalogue })
    return { sql, params: values.params }
  }

  test('what a policy says is never part of the text', () => {
    const plain = hostileTexts.map((_, index) => `plain-${index}`)
    const hostile = said(hostileTexts)
    expect(hostile.sql).toBe(said(plain).sql)
    expect(hostile.params).toEqual(expect.arrayContaining([...hostileTexts]))
  })

  test('each value is passed once, and each placeholder stands for one', () => {
    const policy = policyOf([
      literal('history.priorIncidents', 'greaterThan', 7),
      literal('verb', 'in', ['post', 'share']),
    ])
    const { sql, params } = toSql(policy, { dialect: name, source: 'acts' })
    expect(new Set(params).size).toBe(params.length)
    expect(params).toEqual(expect.arrayContaining([7, 'post', 'share', '1.not.first', 'prohibition']))
    const used = new Set(sql.match(placeholders[name]))
    expect(used).toEqual(new Set(params.map((_, index) => dialects[name].placeholder(index + 1))))
  })

  test('written out, there are none', () => {
    const { sql, params } = toSql(policyOf([literal('verb', 'equal', 'post')]), {
      dialect: name,
      source: 'acts',
      inline: true,
    })
    expect(params).toEqual([])
    expect(sql).toContain("'post'")
    expect(sql).not.toMatch(placeholders[name])
  })
})
