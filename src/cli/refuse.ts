import type { Command } from 'commander'

/**
 * Refuses the value of an option as commander refuses one, before the command runs: for forms that only a library
 * knows, so that the help does not wait for that.
 */
export const refuse =
  (name: string, fits: () => Promise<RegExp>, message: string) =>
  async (command: Command): Promise<void> => {
    const value: unknown = command.getOptionValue(name)
    if (typeof value !== 'string' || (await fits()).test(value)) return
    const flags = command.options.find((option) => option.attributeName() === name)?.flags
    command.error(`error: option '${flags}' argument '${value}' is invalid. ${message}`)
  }

/** The form of a moment. */
export const moment = async (): Promise<RegExp> => (await import('../action/instant.js')).instantPattern
