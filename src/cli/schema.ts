import { Argument, Command, Option } from 'commander'

/** The command `clausewise schema`. */
export const schema = (): Command =>
  new Command('schema')
    .description('Makes JSON Schemas for one policy, so that editors complete its conditions, parameters and clauses.')
    .addArgument(new Argument('<folder>', "the policy's folder"))
    .addOption(new Option('--write <folder>', 'write a file for each there; without it, one JSON object is printed'))
    .addHelpText(
      'after',
      `
Name the schemas in the files: "$schema": "schema/section.schema.json".

Exit status:
  0  all well
  2  a file cannot be read or is not JSON, or the schemas cannot be written

Example:
  clausewise schema rules/our-school --write rules/our-school/schema
`,
    )
    .action(async (folder: string, options: { readonly write?: string }) => {
      const { runSchema } = await import('./run-schema.js')
      process.exitCode = await runSchema(folder, options)
    })
