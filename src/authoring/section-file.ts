/** The name of a section's file among those of its policy's folder, which begin with their section's number. */
export const sectionFile = (section: string, files: readonly string[]): string =>
  files.find((file) => file.startsWith(`${section}-`)) ?? `${section}-.json`
