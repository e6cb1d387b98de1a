import { Argument, Command, Option } from 'commander'
import { namesOf } from './names-of.js'
import type { DiffOptions, diffFormats } from './run-diff.js'

/** The command `clausewise diff`. */
export const diff = (): Command =>
  new Command('diff')
    .description(
      'Compares two versions of a policy by proof: which acts are judged differently, and what step follows.',
    )
    .addArgument(
      new Argument(
        '<old>',
        'a folder, a packed tarball (.tgz), or a git revision and a folder (v1.0.0:rules/our-school)',
      ),
    )
    .addArgument(
      new Argument('[new]', 'likewise; may be left out with --only-stricter, where the old one is an overlay'),
    )
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(namesOf<typeof diffFormats>({ text: true, json: true }))
        .default('text'),
    )
    .addOption(new Option('--exit-code', 'status 1 where the two differ in anything'))
    .addOption(new Option('--check', 'status 1 where the declared version step is smaller than the proved one'))
    .addOption(new Option('--changeset', 'write the changeset into .changeset here'))
    .addOption(
      new Option(
        '--only-stricter',
        'prove that the new one allows nothing that the old one prohibits and drops no duty, or show the acts',
      ).conflicts(['exitCode', 'check', 'changeset']),
    )
    .addHelpText(
      'after',
      `
An act that is like none of those shown is judged the same by both versions. Each
act is the smallest of its kind, and was evaluated by both before it is shown.

Steps:
  major  an act becomes a breach, gains a duty or becomes undetermined; a clause is removed or renamed
  minor  an act is newly allowed; a permission or a recommendation comes or goes
  patch  nothing but words

With --only-stricter the question is another one: whether the new policy, such as a
school's, is at least as strict as the old one, such as its trust's. An overlay alone
is compared with what it extends.

Exit status:
  0  compared; at least as strict (--only-stricter)
  1  a difference (--exit-code), too small a step (--check), or weaker (--only-stricter)
  2  a version of the policy is invalid or cannot be read, or too entangled to prove anything of

Examples:
  clausewise diff HEAD:rules/our-school rules/our-school --check
  clausewise diff rules/our-school --only-stricter
`,
    )
    .action(async (old: string, next: string | undefined, options: DiffOptions, command: Command) => {
      if (options.onlyStricter) {
        const { runOnlyStricter } = await import('./run-only-stricter.js')
        process.exitCode = await runOnlyStricter(old, next, options)
      } else if (next === undefined) command.error("error: missing required argument 'new'")
      else {
        const { runDiff } = await import('./run-diff.js')
        process.exitCode = await runDiff(old, next, options)
      }
    })
