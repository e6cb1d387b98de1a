import { readdirSync, readFileSync } from 'node:fs'
import { validatePolicy } from '../../src/authoring/validate/validate-policy.js'
import type { Problem } from '../../src/base/problem.js'

export type Texts = Readonly<Record<string, string>>

const folder = new URL('../cli/scenarios/corner-school/', import.meta.url)

const cases = `{
  "section": "1",
  "cases": [
    {
      "name": "a post about politics",
      "action": { "verb": "post", "actor": { "roles": ["staff"] }, "channel": { "account": "official" } },
      "expect": {
        "outcome": "undetermined",
        "violations": [],
        "duties": ["1.delete-spam"],
        "undetermined": [
          { "clause": "1.not.political", "rule": "political-post", "missing": [["content.political"]] },
          "1.unsigned"
        ]
      }
    },
    {
      "name": "a picture by mail",
      "action": { "verb": "message", "actor": { "roles": ["parent"] }, "content": { "people": [{ "named": true }] } },
      "expect": {
        "outcome": "breach",
        "violations": [{ "clause": "1.not.political", "procedure": "complaints", "alsoUnder": ["2.mail"], "defeasibleBy": ["content.people"] }]
      }
    }
  ]
}
`

/** The files of the corner school, and cases that have nothing wrong but their outcomes. */
export const texts: Texts = {
  ...Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
  'cases/1-our-account.json': cases,
}

/** Texts with something in one file replaced, everywhere or at its first place; it must be there. */
export const changed = (file: string, from: string, to: string, files: Texts = texts): Texts => {
  if (!files[file]?.includes(from)) throw new Error(`${file} does not hold ${from}`)
  return { ...files, [file]: files[file].replace(from, () => to) }
}

/** A problem on one line: where, which, what stands there, and what to write instead. */
export const inShort = ({ file, line, column, endLine, endColumn, code, path, text, suggestion }: Problem): string =>
  [
    `${file}:${line}:${column}-${endLine === line ? '' : `${endLine}:`}${endColumn}`,
    code,
    path,
    ...(text === undefined ? [] : [text]),
    ...(suggestion === undefined ? [] : ['→', suggestion]),
  ].join(' ')

export const problemsIn = (files: Texts): readonly string[] => validatePolicy(files).problems.map(inShort)
