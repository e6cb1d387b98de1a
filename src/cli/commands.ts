import type { Command } from 'commander'
import { check } from './check.js'
import { test } from './test.js'

/** Every command, in the order of the help, each made with the version of the tool. */
export const commands: readonly ((toolVersion: string) => Command)[] = [check, test]
