import type { Dialect } from './dialect.js'

const part = (text: string, from: number, length: number): string =>
  `CAST(substr(${text}, ${from}, ${length}) AS BIGINT)`

/** Minutes since midnight of a time of day. */
const minutesOf = (text: string): string => `(${part(text, 1, 2)} * 60 + ${part(text, 4, 2)})`

/**
 * Days since the epoch of a date of the proleptic Gregorian calendar from the year 0, by arithmetic: engines disagree
 * about which years a date may have. Years begin in March here, and four centuries are added so that none is negative.
 */
const daysOf = (text: string): string => {
  const month = part(text, 6, 2)
  const early = `CASE WHEN ${month} <= 2 THEN 1 ELSE 0 END`
  const year = `(${part(text, 1, 4)} + 400 - ${early})`
  const monthFromMarch = `(${month} - 3 + 12 * ${early})`
  const leaps = `floor(${year} / 4.0) - floor(${year} / 100.0) + floor(${year} / 400.0)`
  return `(365 * ${year} + ${leaps} + floor((153 * ${monthFromMarch} + 2) / 5.0) + ${part(text, 9, 2)} - 1 - 719468 - 146097)`
}

/** Milliseconds since the epoch of an instant as text: seconds are optional, and fractions are cut after milliseconds. */
const epochOf = (text: string, dialect: Dialect): string => {
  const seconds = `CASE WHEN substr(${text}, 17, 1) = ':' THEN ${part(text, 18, 2)} ELSE 0 END`
  const milliseconds = `CAST(rpad(${dialect.fraction(text)}, 3, '0') AS BIGINT)`
  const offset = `substr(${text}, length(${text}) - 5, 6)`
  const ahead = `CASE WHEN upper(right(${text}, 1)) = 'Z' THEN 0 WHEN substr(${offset}, 1, 1) = '-' THEN -${minutesOf(`substr(${offset}, 2, 5)`)} ELSE ${minutesOf(`substr(${offset}, 2, 5)`)} END`
  const minutes = `(${daysOf(text)} * 1440 + ${minutesOf(`substr(${text}, 12, 5)`)} - (${ahead}))`
  return `((${minutes} * 60 + ${seconds}) * 1000 + ${milliseconds})`
}

/** The same number as `ordinal` of the logic gives; of a time of day, that too in milliseconds. */
export const ordinalOf = (type: 'instant' | 'time', text: string, dialect: Dialect): string =>
  type === 'time' ? `(${minutesOf(text)} * 60000)` : epochOf(text, dialect)
