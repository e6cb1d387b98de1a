import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupOpen, type Open } from '../../src/report/open-groups.js'

describe('groupOpen', () => {
  test('gathers what shares most and keeps the rest with its owner', () => {
    const open: Open[] = [
      { title: 'A', alternatives: [['x'], ['y'], ['a']] },
      { title: 'B', alternatives: [['z']] },
      { title: 'C', alternatives: [['x'], ['y']] },
      { title: 'D', alternatives: [['x'], ['y'], ['a', 'b']] },
    ]
    expect(groupOpen(open)).toEqual([
      {
        shared: [['x'], ['y']],
        members: [
          { title: 'A', alternatives: [['a']] },
          { title: 'C', alternatives: [] },
          { title: 'D', alternatives: [['a', 'b']] },
        ],
      },
      { shared: [['z']], members: [{ title: 'B', alternatives: [] }] },
    ])
  })

  test('loses nothing', () => {
    const alternatives = fc.uniqueArray(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }).map((set) => set.sort()),
      { selector: String, maxLength: 5 },
    )
    fc.assert(
      fc.property(fc.array(alternatives, { maxLength: 12 }), (lists) => {
        const open = lists.map((each, index) => ({ title: String(index), alternatives: each }))
        const back = groupOpen(open).flatMap(({ shared, members }) =>
          members.map((member) => ({
            title: member.title,
            alternatives: [...shared, ...member.alternatives].map(String).sort(),
          })),
        )
        const all = open.map(({ title, alternatives: each }) => ({ title, alternatives: each.map(String).sort() }))
        expect(back.sort((a, b) => Number(a.title) - Number(b.title))).toEqual(all)
      }),
    )
  })
})
