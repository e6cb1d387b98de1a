import { Argument, Command, Option } from 'commander'
import { type IntakeKind, intakeKinds } from './intake-kinds.js'
import type { IntakeOptions } from './run-intake.js'

const kinds = Object.entries(intakeKinds)
const width = Math.max(...kinds.map(([kind]) => kind.length))

/** The command `clausewise intake`. */
export const intake = (): Command =>
  new Command('intake')
    .description('Turns records of other systems into actions for check, and says what people have to decide.')
    .addArgument(new Argument('<kind>', 'what the file is').choices(kinds.map(([kind]) => kind)))
    .addArgument(new Argument('<file>', 'the records as they were sent or exported; - is standard input'))
    .addOption(
      new Option('--context <school.json>', 'what the school knows of its people and accounts; nothing without it'),
    )
    .addOption(new Option('--mapping <mapping.json>', 'csv: what the columns mean'))
    .addOption(new Option('--zone <zone>', 'whatsapp-export: the time zone of the phone, like Europe/London'))
    .addOption(
      new Option('--day-order <order>', 'whatsapp-export: how dates are written').choices(['day-first', 'month-first']),
    )
    .addOption(new Option('--group <group>', 'whatsapp-export: the group, by its name or its id in the context'))
    .addOption(new Option('--direct', 'whatsapp-export: a chat of two people'))
    .addOption(new Option('--report <file>', 'write what each fact rests on, what people have to decide, and problems'))
    .addOption(new Option('--later <file>', 'write what was done after acts, for duties --later'))
    .addHelpText(
      'after',
      `
Kinds:
${kinds.map(([kind, description]) => `  ${kind.padEnd(width)}  ${description}`).join('\n')}

A fact that the records do not tell stays unknown: check says where it matters. Texts, names and numbers are not passed on.

Exit status:
  0  every item was read: it is an act, or known to be none
  1  some items could not be read or mapped; the rest was written
  2  wrong use, or nothing could be read

Examples:
  clausewise intake mastodon status.json --context school.json | clausewise check -
  clausewise intake whatsapp-export chat.txt --zone Europe/London --day-order day-first --group "Year 4 parents"
`,
    )
    .action(async (kind: IntakeKind, file: string, options: IntakeOptions) => {
      const { runIntake } = await import('./run-intake.js')
      process.exitCode = await runIntake(kind, file, options)
    })
