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
), described AS (
SELECT
  f."id" AS "id",
  f.code AS code,
  f.open_facts AS open_facts,
  (['1.not.political', '1.delete-spam', '1.reminders', '1.unsigned'])[abs(f.code)] AS clause,
  (['prohibition', 'obligation', 'permission', 'recommendation'])[abs(f.code)] AS kind,
  (['must', 'must', CAST(NULL AS VARCHAR), 'should'])[abs(f.code)] AS strength,
  ([CAST(['channel.account', 'content.political'] AS VARCHAR[]), CAST(['content.spam'] AS VARCHAR[]), CAST(['channel.account', 'content.purpose'] AS VARCHAR[]), CAST(['channel.account', 'content.readsAsSchoolView'] AS VARCHAR[])])[abs(f.code)] AS facts
FROM findings AS f
)
SELECT
  e."id" AS "id",
  e.clause AS clause,
  e.kind AS kind,
  e.strength AS strength,
  CASE WHEN e.code > 0 THEN 'true' ELSE 'unknown' END AS truth,
  CASE WHEN e.code > 0 THEN CAST([] AS VARCHAR[]) ELSE list_filter(e.open_facts, lambda x: list_contains(e.facts, x)) END AS unknown_facts
FROM described AS e;
