/**
 * Counts the rows of a statement by clause and truth. Their unknown facts and ids are counted, too, so that the database
 * works them out.
 *
 * @param length the dialect's function for the length of a list
 */
export const counting = (sql, length) =>
  `SELECT clause, truth, count(*) AS number, count(id) AS ids, sum(${length}(unknown_facts)) AS facts FROM (\n${sql}\n) AS all_rows GROUP BY clause, truth`
