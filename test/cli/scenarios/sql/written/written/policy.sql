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
), truths AS (
SELECT
  f."id" AS "id",
  list_filter(CAST([CASE WHEN f."channel.account" IS NULL THEN 'channel.account' END, CASE WHEN f."content.political" IS NULL THEN 'content.political' END, CASE WHEN f."content.purpose" IS NULL THEN 'content.purpose' END, CASE WHEN f."content.readsAsSchoolView" IS NULL THEN 'content.readsAsSchoolView' END, CASE WHEN f."content.spam" IS NULL THEN 'content.spam' END] AS VARCHAR[]), lambda x: x IS NOT NULL) AS unknown,
  coalesce((((coalesce(("channel.platform" = 'email'), FALSE))) AND (NOT FALSE)), FALSE) AS "out of scope",
  ((("channel.account" = 'official')) AND ("content.political" = true)) AS "clause 0",
  (("content.spam" = true)) AS "clause 1",
  ((("channel.account" = 'official')) AND ("content.purpose" = 'reminder')) AS "clause 2",
  ((("channel.account" = 'official')) AND ("content.readsAsSchoolView" = false)) AS "clause 3"
FROM facts AS f
), findings AS (
SELECT
  t."id" AS "id",
  t.unknown AS unknown,
  CASE WHEN t."out of scope" THEN list_filter(CAST([] AS BIGINT[]), lambda x: x IS NOT NULL) ELSE list_filter(CAST([CASE WHEN t."clause 0" IS NULL THEN 1 WHEN t."clause 0" THEN 0 END, CASE WHEN t."clause 1" IS NULL THEN 3 WHEN t."clause 1" THEN 2 END, CASE WHEN t."clause 2" IS NULL THEN 5 WHEN t."clause 2" THEN 4 END, CASE WHEN t."clause 3" IS NULL THEN 7 WHEN t."clause 3" THEN 6 END] AS BIGINT[]), lambda x: x IS NOT NULL) END AS codes
FROM truths AS t
), clauses AS (
SELECT 0 AS "at", '1.not.political' AS clause, 'prohibition' AS kind, 'must' AS strength, CAST(['channel.account', 'content.political'] AS VARCHAR[]) AS facts
UNION ALL SELECT 1 AS "at", '1.delete-spam' AS clause, 'obligation' AS kind, 'must' AS strength, CAST(['content.spam'] AS VARCHAR[]) AS facts
UNION ALL SELECT 2 AS "at", '1.reminders' AS clause, 'permission' AS kind, CAST(NULL AS VARCHAR) AS strength, CAST(['channel.account', 'content.purpose'] AS VARCHAR[]) AS facts
UNION ALL SELECT 3 AS "at", '1.unsigned' AS clause, 'recommendation' AS kind, 'should' AS strength, CAST(['channel.account', 'content.readsAsSchoolView'] AS VARCHAR[]) AS facts
), each_finding AS (
SELECT r."id" AS "id", r.unknown AS unknown, unnest(r.codes) AS code FROM findings AS r
)
SELECT
  e."id" AS "id",
  c.clause AS clause,
  c.kind AS kind,
  c.strength AS strength,
  CASE WHEN e.code % 2 = 0 THEN 'true' ELSE 'unknown' END AS truth,
  CASE WHEN e.code % 2 = 0 THEN CAST([] AS VARCHAR[]) ELSE list_filter(e.unknown, lambda x: list_contains(c.facts, x)) END AS unknown_facts
FROM each_finding AS e JOIN clauses AS c ON c."at" = (e.code - e.code % 2) / 2;
