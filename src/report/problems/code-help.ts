/** What a code means, and what to do about it, in a sentence or two each. */
export interface CodeHelp {
  readonly meaning: string
  readonly remedy: string
}

const help = (meaning: string, remedy: string): CodeHelp => ({ meaning, remedy })

/** Every code of an issue with a document or a policy, in the words of docs/issues.md. */
export const codeHelp: Readonly<Record<string, CodeHelp>> = {
  missing: help(
    'A required value is absent or `null`, or a translation lacks a text that the policy has.',
    'Supply it.',
  ),
  'wrong-type': help(
    'The value is of another type, such as a number where text is expected, or `null` inside a list.',
    'Change its type. Write ids as text.',
  ),
  'unknown-key': help(
    'An object has a key that it does not know, an action carries a fact under `extra` that its policy does not declare, or a translation has a text that the policy has not.',
    'Correct the name; the message suggests the nearest. Remove what has no place here.',
  ),
  'unknown-value': help(
    'The value is not one of those that the field knows.',
    'Use one of those that the message lists.',
  ),
  'wrong-format': help(
    'Text does not have the form that is asked for, such as a date and time with its offset.',
    'Write it as the message shows.',
  ),
  'out-of-range': help('A number is too small or too large.', 'Correct it.'),
  empty: help(
    'Text, a list or a condition holds nothing where something is needed.',
    'Fill it or, where the field is optional, leave it out.',
  ),
  'too-long': help('Text, a list, a line or a member of an array exceeds its limit.', 'Shorten or split it.'),
  'wrong-form': help(
    'The parts of the value do not go together; the message says which forms there are.',
    'Choose one of them.',
  ),
  unreadable: help(
    'A file cannot be read, or a value is not plain data (an accessor that throws, for example).',
    'Check the name and the rights, or pass plain JSON.',
  ),
  'invalid-json': help(
    'A line, a member or a file is not valid JSON, or the array does not end properly.',
    'Correct the place that the message names. The lines, members and files around it are read all the same.',
  ),
  'missing-file': help(
    '`policy.json`, or the file of a section that it lists, is not there.',
    'Add the file, or take the section off the list.',
  ),
  'file-name': help(
    "A section's file does not begin with the section's number and a hyphen, or does not end in `.json`; or a translation's is not named for its language.",
    'Rename it.',
  ),
  'unlisted-section': help(
    'A section is not listed in `sections` of `policy.json`, or what an overlay extends does not have it.',
    'List it, or correct its number.',
  ),
  duplicate: help(
    "A section, a clause, a rule, a case or a value of a fact is there twice, or a translation is into the language of the policy's own files.",
    'Rename or remove one.',
  ),
  'duplicate-key': help('An object has a key twice, and only the last would count.', 'Rename or remove one.'),
  'clause-section': help(
    "A clause's id does not begin with its section's number and a word.",
    'Correct the id, or move the clause.',
  ),
  'unknown-clause': help(
    'The clause that a parameter belongs to, that a case expects, or that an overlay changes does not exist.',
    'Correct its id.',
  ),
  'unknown-procedure': help(
    'A procedure is named that `policy.json` does not declare.',
    'Declare it, or correct the name.',
  ),
  'unknown-parameter': help(
    'A parameter is named that `policy.json` does not declare.',
    'Declare it, or correct the name.',
  ),
  'unknown-condition': help('A named condition does not exist.', 'Declare it under `conditions`, or correct the name.'),
  'unknown-task': help("No rule has the task that the linter's settings name.", 'Correct its name.'),
  'unknown-fact': help(
    'A rule or an invariant reads a fact that is neither built in nor declared in `policy.json`, or a case names one that no action holds.',
    'Correct the name, or declare it; `src/action/facts.ts` lists the built-in ones.',
  ),
  'other-fact': help(
    'Two policies that are compared have facts of one name that are not the same.',
    'Give one of them another name.',
  ),
  'unknown-operator': help('The operator does not exist.', 'Use one of those in policy-files.md.'),
  'operator-type': help("The operator does not fit the fact's type.", 'Use one of those that the message lists.'),
  'value-type': help(
    'The value does not fit the fact or the operator, a parameter does not have the value that it needs, or an action carries a value under `extra` that the fact cannot have.',
    "Change the value: a list for `in`, a single value for `equal`, of the fact's own values.",
  ),
  'event-kind': help("A rule's event is of another kind than its clause.", 'Make them the same.'),
  'no-condition': help('An object is not a condition.', 'Give it one of `all`, `any`, `not`, `condition` or `fact`.'),
  'two-conditions': help('A condition has two of these keys, and only one would count.', 'Nest one in the other.'),
  'bare-comparison': help(
    "A rule's conditions, or a named condition, are a single comparison.",
    'Put it into an `all`.',
  ),
  'cyclic-condition': help('A named condition leads back to itself.', 'Break the circle.'),
  'too-deep': help('Conditions are nested more than 50 deep.', 'Name a part and refer to it.'),
  'too-large': help(
    'A condition has too many parts or levels once named conditions are put in their places, or there are too many named conditions or facts. The message gives the limit.',
    'Simplify it.',
  ),
  'invariant-broken': help(
    'A rule reads a fact that another clause promises only certain clauses read.',
    'Change the rule, or the promise.',
  ),
  'clause-kind': help(
    'A case expects a finding of a clause that gives none, or in the list of another kind; or an overlay gives a clause what its kind does not have.',
    'Move it to the list that the message names, or take it out.',
  ),
  'unknown-rule': help(
    "The rule that a case expects is none of its clause, or one that an overlay changes or the linter's settings name is none at all.",
    'Correct its name; the message lists them, or suggests the nearest.',
  ),
  'base-id': help(
    'An overlay extends a policy of another id than the one it was given.',
    'Correct `extends.id` or `extends.folder`.',
  ),
  'base-version': help(
    'What an overlay extends has another major version than the overlay was written for, or an older one.',
    'Read what changed with `clausewise diff`, mend the overlay, and write the new version in `extends.version`.',
  ),
  'circular-base': help(
    'What an overlay extends leads back to the overlay, or has its id.',
    'Let it extend another policy, or give it an id of its own.',
  ),
  'too-many-levels': help('Overlays lie on one another more than three levels deep.', 'Extend a policy further down.'),
  'changed-twice': help('An overlay changes the same thing twice.', 'Join the two changes.'),
  conflict: help(
    'Two levels change the same thing.',
    'Remove the change, or name in `over` the level that it is to override.',
  ),
  'unknown-level': help(
    '`over` names a level that did not change the same thing.',
    'Correct the name or remove `over`.',
  ),
  'last-rule': help('A change removes the last rule of a clause.', 'Disable the clause instead, or replace the rule.'),
  paramount: help(
    'A change removes or weakens a clause that leads every list, such as the duty to report a safeguarding concern.',
    'Leave the clause as strict as it is.',
  ),
  'stray-file': help(
    'The folder of an overlay has a section file, which is not read.',
    'Say in `changes` what is to be changed.',
  ),
  'is-overlay': help(
    'The files are those of an overlay, which is no policy by itself.',
    'Load it with `loadOverlay` of `clausewise/overlay`.',
  ),
}
