import { Argument, Command, Option } from 'commander'
import { namesOf } from './names-of.js'
import { moment, refuse } from './refuse.js'
import type { DutiesOptions, dutyFormats } from './run-duties.js'

/** The command `clausewise duties`. */
export const duties = (): Command =>
  new Command('duties')
    .description('Lists what actions oblige people to do and is not done yet, the most urgent first.')
    .addArgument(new Argument('<file>', 'a file of actions, in any form that check reads; - is standard input'))
    .addOption(new Option('--policy <folder>', 'the folder of a policy; the bundled one without it'))
    .addOption(new Option('--later <file>', 'what was done afterwards: one JSON object a line'))
    .addOption(
      new Option('--context <school.json>', 'whose working hours count and who is staff; the clock without it'),
    )
    .addOption(new Option('--now <instant>', 'as things stood at this moment; this very moment without it'))
    .addOption(
      new Option('--assume <facts>', 'how to take absent facts').choices(['unknown', 'ordinary']).default('unknown'),
    )
    .addOption(new Option('--all', 'list what is done or was called off as well'))
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(namesOf<typeof dutyFormats>({ text: true, ndjson: true, json: true, ical: true }))
        .default('text'),
    )
    .addHelpText(
      'after',
      `
A line of --later says what was done, to which action, when, by whom and to whom:
  {"kind":"report","of":"act-7","at":"2026-11-23T10:20:00Z","by":"u-204","to":["dsl"]}

Exit status:
  0  nothing is overdue
  1  something is overdue
  2  wrong use, or some of the input could not be read (the rest is listed)

Examples:
  clausewise duties week.ndjson --later done.ndjson --now 2026-11-27T16:00:00Z
  clausewise duties week.ndjson --context school.json --format ical > duties.ics
`,
    )
    .hook('preAction', refuse('now', moment, 'Expected an instant like 2026-11-23T10:15:00Z.'))
    .action(async (file: string, options: Omit<DutiesOptions, 'now'> & { readonly now?: string }) => {
      const { runDuties } = await import('./run-duties.js')
      process.exitCode = await runDuties(file, { ...options, now: options.now ?? new Date().toISOString() })
    })
