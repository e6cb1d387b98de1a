/** Where the tests may be run: none of it may matter. */
export const timeZones = ['UTC', 'Europe/London', 'America/New_York', 'Asia/Kolkata'] as const
