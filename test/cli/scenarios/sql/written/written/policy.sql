WITH acts AS (
  SELECT * FROM "acts"
), facts AS (
SELECT
  s."id" AS "id",
  s."channel"."account" AS "channel.account",
  s."channel"."platform" AS "channel.platform",
  coalesce(s."content"."political", CASE WHEN s."verb" IN ('follow', 'request-contact', 'accept-contact', 'access-account', 'browse') THEN FALSE END) AS "content.political",
  s."content"."purpose" AS "content.purpose",
  coalesce(s."content"."readsAsSchoolView", CASE WHEN s."verb" IN ('follow', 'request-contact', 'accept-contact', 'access-account', 'browse') THEN FALSE END) AS "content.readsAsSchoolView",
  coalesce(s."content"."spam", CASE WHEN s."verb" IN ('follow', 'request-contact', 'accept-contact', 'access-account', 'browse') THEN FALSE END) AS "content.spam"
FROM acts AS s
), codes AS (
SELECT
  f."id" AS "id",
  list_filter(CAST([CASE WHEN f."channel.account" IS NULL THEN 'channel.account' END, CASE WHEN f."content.political" IS NULL THEN 'content.political' END, CASE WHEN f."content.purpose" IS NULL THEN 'content.purpose' END, CASE WHEN f."content.readsAsSchoolView" IS NULL THEN 'content.readsAsSchoolView' END, CASE WHEN f."content.spam" IS NULL THEN 'content.spam' END] AS VARCHAR[]), lambda x: x IS DISTINCT FROM NULL) AS open_facts,
  CAST([] AS INTEGER[]) AS everywhere,
  CAST([
    coalesce(CAST((("channel.account" = 'official') AND ("content.political" = true)) AS INTEGER), -1) * 1,
    coalesce(CAST(("content.spam" = true) AS INTEGER), -1) * 2,
    coalesce(CAST((("channel.account" = 'official') AND ("content.purpose" = 'reminder')) AS INTEGER), -1) * 3,
    coalesce(CAST((("channel.account" = 'official') AND ("content.readsAsSchoolView" = false)) AS INTEGER), -1) * 4
  ] AS INTEGER[]) AS in_scope,
  (coalesce(("channel.platform" = 'email'), FALSE) AND (NOT FALSE)) AS out_of_scope
FROM facts AS f
), findings AS (
SELECT
  a."id" AS "id",
  a.open_facts AS open_facts,
  unnest(list_filter(CASE WHEN a.out_of_scope THEN a.everywhere ELSE a.everywhere || a.in_scope END, lambda x: x IS DISTINCT FROM 0)) AS code
FROM codes AS a
), clauses(place, clause, kind, strength, facts) AS (
VALUES
  (1, '1.not.political', 'prohibition', 'must', CAST(['channel.account', 'content.political'] AS VARCHAR[])),
  (2, '1.delete-spam', 'obligation', 'must', CAST(['content.spam'] AS VARCHAR[])),
  (3, '1.reminders', 'permission', CAST(NULL AS VARCHAR), CAST(['channel.account', 'content.purpose'] AS VARCHAR[])),
  (4, '1.unsigned', 'recommendation', 'should', CAST(['channel.account', 'content.readsAsSchoolView'] AS VARCHAR[]))
)
SELECT
  e."id" AS "id",
  c.clause AS clause,
  c.kind AS kind,
  c.strength AS strength,
  CASE WHEN e.code > 0 THEN 'true' ELSE 'unknown' END AS truth,
  CASE WHEN e.code > 0 THEN CAST([] AS VARCHAR[]) ELSE list_filter(e.open_facts, lambda x: list_contains(c.facts, x)) END AS unknown_facts
FROM findings AS e JOIN clauses AS c ON c.place = abs(e.code);
