
DROP TYPE IF EXISTS counted_link CASCADE;
CREATE TYPE counted_link AS (submission bigint, role smallint, body integer, call integer, meeting integer, received_earliest date, received_latest date, participant bigint, group_stated integer, group_assigned integer, words integer, participant_kind text, country text, region text, kind text, language text, year text, quarter text, month text);


CREATE OR REPLACE FUNCTION counted_links(ids bigint[]) RETURNS SETOF counted_link
LANGUAGE sql STABLE AS $links$
    SELECT submission::bigint, role::smallint, body::integer, call::integer, meeting::integer, received_earliest::date, received_latest::date, participant::bigint, group_stated::integer, group_assigned::integer, words::integer, participant_kind::text, country::text, region::text, kind::text, language::text, year::text, quarter::text, month::text FROM (
        SELECT met.submission, met.role, met.body, coalesce(met.call, 0) AS call,
            coalesce(met.meeting, 0) AS meeting, met.received_earliest, met.received_latest,
            coalesce(participant.id, 0) AS participant, CASE met.group_stated WHEN 'chair' THEN -1 WHEN 'secretariat' THEN -2 WHEN 'not-stated' THEN -3 WHEN 'unmapped' THEN -4 ELSE group_stated.id END AS group_stated, CASE met.group_assigned WHEN 'chair' THEN -1 WHEN 'secretariat' THEN -2 WHEN 'not-stated' THEN -3 WHEN 'unmapped' THEN -4 ELSE group_assigned.id END AS group_assigned, met.words, met.participant_kind, met.country, met.region, met.kind, met.language, met.year, met.quarter, met.month
        FROM (SELECT * FROM (SELECT "submissions_submission"."id" AS "pk", 0 AS "role_number", "submissions_submission"."body_id" AS "f1", "submissions_submission"."call_id" AS "f2", "submissions_submission"."meeting_id" AS "f3", "submissions_submission"."received_earliest" AS "received_earliest", "submissions_submission"."received_latest" AS "received_latest", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."slug" ELSE "meetings_participant"."slug" END, ''), 'not-known') END AS "by_participant", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN asked_contributor."capacity" IN ('chair') THEN 'chair' WHEN asked_contributor."capacity" = 'secretariat' THEN 'secretariat' ELSE CASE WHEN "meetings_stakeholdergroup"."state" = 'published' THEN "meetings_stakeholdergroup"."slug" WHEN asked_contributor."group_word" > '' THEN 'unmapped' ELSE 'not-stated' END END AS "by_group_stated", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN asked_contributor."capacity" IN ('chair') THEN 'chair' WHEN asked_contributor."capacity" = 'secretariat' THEN 'secretariat' ELSE COALESCE((SELECT MAX(CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) AS "one" FROM "meetings_membership" U0 INNER JOIN "meetings_body" U1 ON (U0."body_id" = U1."id") INNER JOIN "meetings_participant" U2 ON (U0."participant_id" = U2."id") LEFT OUTER JOIN "meetings_participant" U3 ON (U0."representing_id" = U3."id") LEFT OUTER JOIN "meetings_composition" U4 ON (U0."composition_id" = U4."id") LEFT OUTER JOIN "meetings_stakeholdergroup" U5 ON (U0."group_id" = U5."id") WHERE (U0."state" = 'published' AND U1."state" = 'published' AND U2."state" = 'published' AND (U0."representing_id" IS NULL OR U3."state" = 'published') AND (U0."composition_id" IS NULL OR U4."state" = 'published') AND (U0."ends_edtf" = '..' OR U0."ends_earliest" >= ("submissions_submission"."received_latest")) AND U0."body_id" = ("submissions_submission"."body_id") AND U0."participant_id" = (COALESCE("meetings_participant"."merged_into_id", asked_contributor."participant_id")) AND U0."starts_latest" <= ("submissions_submission"."received_earliest")) GROUP BY U0."body_id" HAVING COUNT(DISTINCT CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) = 1), 'not-stated') END AS "by_group_assigned", 0 AS "value3", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."kind" ELSE "meetings_participant"."kind" END, ''), 'not-known') END AS "by_participant_kind", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."country" ELSE "meetings_participant"."country" END, ''), 'not-known') END AS "by_country", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."region" ELSE "meetings_participant"."region" END, ''), 'not-known') END AS "by_region", COALESCE(NULLIF("submissions_submission"."kind", ''), 'not-known') AS "by_kind", COALESCE(NULLIF("submissions_submission"."language", ''), 'not-known') AS "by_language", CASE WHEN ("submissions_submission"."received_earliest" IS NULL AND "submissions_submission"."received_latest" IS NULL) THEN 'undated' WHEN "submissions_submission"."received_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')) WHEN "submissions_submission"."received_latest" IS NULL THEN (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') ELSE (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')), '')) END AS "by_year", CASE WHEN ("submissions_submission"."received_earliest" IS NULL AND "submissions_submission"."received_latest" IS NULL) THEN 'undated' WHEN "submissions_submission"."received_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')) WHEN "submissions_submission"."received_latest" IS NULL THEN (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("submissions_submission"."received_earliest", 'YYYY-"Q"Q') = (to_char("submissions_submission"."received_latest", 'YYYY-"Q"Q')) THEN to_char("submissions_submission"."received_earliest", 'YYYY-"Q"Q') WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') ELSE (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')), '')) END AS "by_quarter", CASE WHEN ("submissions_submission"."received_earliest" IS NULL AND "submissions_submission"."received_latest" IS NULL) THEN 'undated' WHEN "submissions_submission"."received_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')) WHEN "submissions_submission"."received_latest" IS NULL THEN (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("submissions_submission"."received_earliest", 'YYYY-MM') = (to_char("submissions_submission"."received_latest", 'YYYY-MM')) THEN to_char("submissions_submission"."received_earliest", 'YYYY-MM') WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') ELSE (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')), '')) END AS "by_month" FROM "submissions_submission" INNER JOIN "meetings_body" ON ("submissions_submission"."body_id" = "meetings_body"."id") LEFT OUTER JOIN "submissions_call" ON ("submissions_submission"."call_id" = "submissions_call"."id") LEFT OUTER JOIN "meetings_meeting" ON ("submissions_submission"."meeting_id" = "meetings_meeting"."id") LEFT OUTER JOIN "submissions_contributor" asked_contributor ON ("submissions_submission"."id" = asked_contributor."submission_id" AND (asked_contributor."role" = 'author')) LEFT OUTER JOIN "meetings_participant" ON (asked_contributor."participant_id" = "meetings_participant"."id") LEFT OUTER JOIN "meetings_participant" T7 ON ("meetings_participant"."merged_into_id" = T7."id") LEFT OUTER JOIN "meetings_participant" T8 ON (asked_contributor."representing_id" = T8."id") LEFT OUTER JOIN "meetings_stakeholdergroup" ON (asked_contributor."group_id" = "meetings_stakeholdergroup"."id") WHERE ("meetings_body"."state" = 'published' AND ("submissions_submission"."call_id" IS NULL OR "submissions_call"."state" = 'published') AND ("submissions_submission"."meeting_id" IS NULL OR "meetings_meeting"."state" = 'published') AND "submissions_submission"."state" = 'published' AND ("submissions_submission"."id" = ANY(ids)))) AS author (submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month) UNION ALL SELECT * FROM (SELECT "submissions_submission"."id" AS "pk", 1 AS "role_number", "submissions_submission"."body_id" AS "f1", "submissions_submission"."call_id" AS "f2", "submissions_submission"."meeting_id" AS "f3", "submissions_submission"."received_earliest" AS "received_earliest", "submissions_submission"."received_latest" AS "received_latest", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."slug" ELSE "meetings_participant"."slug" END, ''), 'not-known') END AS "by_participant", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN asked_contributor."capacity" IN ('chair') THEN 'chair' WHEN asked_contributor."capacity" = 'secretariat' THEN 'secretariat' ELSE CASE WHEN "meetings_stakeholdergroup"."state" = 'published' THEN "meetings_stakeholdergroup"."slug" WHEN asked_contributor."group_word" > '' THEN 'unmapped' ELSE 'not-stated' END END AS "by_group_stated", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN asked_contributor."capacity" IN ('chair') THEN 'chair' WHEN asked_contributor."capacity" = 'secretariat' THEN 'secretariat' ELSE COALESCE((SELECT MAX(CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) AS "one" FROM "meetings_membership" U0 INNER JOIN "meetings_body" U1 ON (U0."body_id" = U1."id") INNER JOIN "meetings_participant" U2 ON (U0."participant_id" = U2."id") LEFT OUTER JOIN "meetings_participant" U3 ON (U0."representing_id" = U3."id") LEFT OUTER JOIN "meetings_composition" U4 ON (U0."composition_id" = U4."id") LEFT OUTER JOIN "meetings_stakeholdergroup" U5 ON (U0."group_id" = U5."id") WHERE (U0."state" = 'published' AND U1."state" = 'published' AND U2."state" = 'published' AND (U0."representing_id" IS NULL OR U3."state" = 'published') AND (U0."composition_id" IS NULL OR U4."state" = 'published') AND (U0."ends_edtf" = '..' OR U0."ends_earliest" >= ("submissions_submission"."received_latest")) AND U0."body_id" = ("submissions_submission"."body_id") AND U0."participant_id" = (COALESCE("meetings_participant"."merged_into_id", asked_contributor."participant_id")) AND U0."starts_latest" <= ("submissions_submission"."received_earliest")) GROUP BY U0."body_id" HAVING COUNT(DISTINCT CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) = 1), 'not-stated') END AS "by_group_assigned", 0 AS "value3", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."kind" ELSE "meetings_participant"."kind" END, ''), 'not-known') END AS "by_participant_kind", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."country" ELSE "meetings_participant"."country" END, ''), 'not-known') END AS "by_country", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."region" ELSE "meetings_participant"."region" END, ''), 'not-known') END AS "by_region", COALESCE(NULLIF("submissions_submission"."kind", ''), 'not-known') AS "by_kind", COALESCE(NULLIF("submissions_submission"."language", ''), 'not-known') AS "by_language", CASE WHEN ("submissions_submission"."received_earliest" IS NULL AND "submissions_submission"."received_latest" IS NULL) THEN 'undated' WHEN "submissions_submission"."received_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')) WHEN "submissions_submission"."received_latest" IS NULL THEN (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') ELSE (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')), '')) END AS "by_year", CASE WHEN ("submissions_submission"."received_earliest" IS NULL AND "submissions_submission"."received_latest" IS NULL) THEN 'undated' WHEN "submissions_submission"."received_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')) WHEN "submissions_submission"."received_latest" IS NULL THEN (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("submissions_submission"."received_earliest", 'YYYY-"Q"Q') = (to_char("submissions_submission"."received_latest", 'YYYY-"Q"Q')) THEN to_char("submissions_submission"."received_earliest", 'YYYY-"Q"Q') WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') ELSE (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')), '')) END AS "by_quarter", CASE WHEN ("submissions_submission"."received_earliest" IS NULL AND "submissions_submission"."received_latest" IS NULL) THEN 'undated' WHEN "submissions_submission"."received_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')) WHEN "submissions_submission"."received_latest" IS NULL THEN (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("submissions_submission"."received_earliest", 'YYYY-MM') = (to_char("submissions_submission"."received_latest", 'YYYY-MM')) THEN to_char("submissions_submission"."received_earliest", 'YYYY-MM') WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') ELSE (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')), '')) END AS "by_month" FROM "submissions_submission" INNER JOIN "meetings_body" ON ("submissions_submission"."body_id" = "meetings_body"."id") LEFT OUTER JOIN "submissions_call" ON ("submissions_submission"."call_id" = "submissions_call"."id") LEFT OUTER JOIN "meetings_meeting" ON ("submissions_submission"."meeting_id" = "meetings_meeting"."id") LEFT OUTER JOIN "submissions_contributor" asked_contributor ON ("submissions_submission"."id" = asked_contributor."submission_id" AND (asked_contributor."role" = 'endorser')) LEFT OUTER JOIN "meetings_participant" ON (asked_contributor."participant_id" = "meetings_participant"."id") LEFT OUTER JOIN "meetings_participant" T7 ON ("meetings_participant"."merged_into_id" = T7."id") LEFT OUTER JOIN "meetings_participant" T8 ON (asked_contributor."representing_id" = T8."id") INNER JOIN "submissions_contributor" T9 ON ("submissions_submission"."id" = T9."submission_id" AND (T9."role" = 'endorser')) LEFT OUTER JOIN "meetings_stakeholdergroup" ON (asked_contributor."group_id" = "meetings_stakeholdergroup"."id") WHERE ("meetings_body"."state" = 'published' AND ("submissions_submission"."call_id" IS NULL OR "submissions_call"."state" = 'published') AND ("submissions_submission"."meeting_id" IS NULL OR "meetings_meeting"."state" = 'published') AND "submissions_submission"."state" = 'published' AND ("submissions_submission"."id" = ANY(ids)) AND T9."id" IS NOT NULL)) AS endorser (submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month)) AS met
        LEFT JOIN meetings_participant participant ON participant.slug = met.participant LEFT JOIN meetings_stakeholdergroup group_stated ON group_stated.slug = met.group_stated LEFT JOIN meetings_stakeholdergroup group_assigned ON group_assigned.slug = met.group_assigned
    ) AS defined
$links$;


CREATE OR REPLACE FUNCTION counted_relink(wanted bigint[]) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET join_collapse_limit = 1
    SET from_collapse_limit = 1 SET jit = off AS $relink$
DECLARE
    every bigint[] := ARRAY(SELECT DISTINCT id FROM unnest(wanted) AS id ORDER BY id);
    ids bigint[];
    truth counted_link[];
    noted bigint;
BEGIN
    FOR start IN 1 .. coalesce(array_length(every, 1), 0) BY 5000 LOOP
        ids := every[start : start + 4999];
        PERFORM 1 FROM submissions_submission WHERE id = ANY(ids) ORDER BY id
            FOR NO KEY UPDATE;
        truth := ARRAY(SELECT made FROM counted_links(ids) AS made);
        
        INSERT INTO submissions_countedword (id, word)
        SELECT CASE word WHEN 'undated' THEN -1 WHEN 'not-known' THEN -2 ELSE nextval('submissions_countedword_id_seq') END, word FROM (
            SELECT DISTINCT one.word FROM unnest(truth) AS made,
                unnest(ARRAY[made.participant_kind, made.country, made.region, made.kind, made.language, made.year, made.quarter, made.month]) AS one (word)
            WHERE NOT EXISTS (
                SELECT 1 FROM submissions_countedword seen WHERE seen.word = one.word
            )
            ORDER BY one.word
        ) AS unseen ON CONFLICT DO NOTHING;
        WITH made AS MATERIALIZED (
        SELECT submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month,
            (row_number() OVER (PARTITION BY submission, role ORDER BY body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month))::smallint AS place,
            count(*) OVER (PARTITION BY submission, role) = 1 AS alone
        FROM (SELECT DISTINCT made.submission, made.role, made.body, made.call, made.meeting, made.received_earliest, made.received_latest, made.participant, made.group_stated, made.group_assigned, made.words, word_participant_kind.id AS participant_kind, word_country.id AS country, word_region.id AS region, word_kind.id AS kind, word_language.id AS language, word_year.id AS year, word_quarter.id AS quarter, word_month.id AS month FROM unnest(truth) AS made JOIN submissions_countedword word_participant_kind ON word_participant_kind.word = made.participant_kind JOIN submissions_countedword word_country ON word_country.word = made.country JOIN submissions_countedword word_region ON word_region.word = made.region JOIN submissions_countedword word_kind ON word_kind.word = made.kind JOIN submissions_countedword word_language ON word_language.word = made.language JOIN submissions_countedword word_year ON word_year.word = made.year JOIN submissions_countedword word_quarter ON word_quarter.word = made.quarter JOIN submissions_countedword word_month ON word_month.word = made.month) AS links),
        held AS MATERIALIZED (
            SELECT submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone FROM submissions_countedlink
            WHERE submission = ANY(ids) AND role IN (0, 1)
        ),
        differing AS MATERIALIZED (
            SELECT submission, role, nextval('counted_event') AS event FROM (
                SELECT submission, role FROM (TABLE made EXCEPT TABLE held) AS came
                UNION
                SELECT submission, role FROM (TABLE held EXCEPT TABLE made) AS went
            ) AS either
        ),
        gone AS (
            DELETE FROM submissions_countedlink link USING differing
            WHERE link.submission = differing.submission AND link.role = differing.role
            RETURNING differing.event, link.submission, link.role, link.body, link.call, link.meeting, link.received_earliest, link.received_latest, link.participant, link.group_stated, link.group_assigned, link.words, link.participant_kind, link.country, link.region, link.kind, link.language, link.year, link.quarter, link.month, link.place, link.alone
        ),
        added AS (
            INSERT INTO submissions_countedlink (submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone)
            SELECT made.submission, made.role, made.body, made.call, made.meeting, made.received_earliest, made.received_latest, made.participant, made.group_stated, made.group_assigned, made.words, made.participant_kind, made.country, made.region, made.kind, made.language, made.year, made.quarter, made.month, made.place, made.alone FROM made JOIN differing USING (submission, role)
            WHERE (SELECT count(*) FROM gone) >= 0
        )
        INSERT INTO submissions_countedchange (event, sign, submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone)
        SELECT event, -1, submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone FROM gone
        UNION ALL
        SELECT event, 1, made.submission, made.role, made.body, made.call, made.meeting, made.received_earliest, made.received_latest, made.participant, made.group_stated, made.group_assigned, made.words, made.participant_kind, made.country, made.region, made.kind, made.language, made.year, made.quarter, made.month, made.place, made.alone FROM made JOIN differing USING (submission, role);
        GET DIAGNOSTICS noted = ROW_COUNT;
        IF noted > 64 OR (noted > 0 AND (SELECT last_value FROM counted_event) % 64 < noted) THEN
            PERFORM counted_fold(2000);
        END IF;
    END LOOP;
END
$relink$;


CREATE OR REPLACE FUNCTION counted_turns(ids bigint[]) RETURNS SETOF counted_link
LANGUAGE sql STABLE AS $links$
    SELECT submission::bigint, role::smallint, body::integer, call::integer, meeting::integer, received_earliest::date, received_latest::date, participant::bigint, group_stated::integer, group_assigned::integer, words::integer, participant_kind::text, country::text, region::text, kind::text, language::text, year::text, quarter::text, month::text FROM (
        SELECT met.submission, met.role, met.body, coalesce(met.call, 0) AS call,
            coalesce(met.meeting, 0) AS meeting, met.received_earliest, met.received_latest,
            coalesce(participant.id, 0) AS participant, CASE met.group_stated WHEN 'chair' THEN -1 WHEN 'secretariat' THEN -2 WHEN 'not-stated' THEN -3 WHEN 'unmapped' THEN -4 ELSE group_stated.id END AS group_stated, CASE met.group_assigned WHEN 'chair' THEN -1 WHEN 'secretariat' THEN -2 WHEN 'not-stated' THEN -3 WHEN 'unmapped' THEN -4 ELSE group_assigned.id END AS group_assigned, met.words, met.participant_kind, met.country, met.region, met.kind, met.language, met.year, met.quarter, met.month
        FROM (SELECT * FROM (SELECT "submissions_intervention"."id" AS "pk", 2 AS "role_number", "meetings_meeting"."body_id" AS "meeting__body_id", 0 AS "no_call", "submissions_intervention"."meeting_id" AS "meeting_id", "meetings_meeting"."held_earliest" AS "meeting__held_earliest", "meetings_meeting"."held_latest" AS "meeting__held_latest", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."slug" ELSE "meetings_participant"."slug" END, ''), 'not-known') END AS "by_participant", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN "submissions_intervention"."capacity" IN ('chair') THEN 'chair' WHEN "submissions_intervention"."capacity" = 'secretariat' THEN 'secretariat' ELSE CASE WHEN "meetings_stakeholdergroup"."state" = 'published' THEN "meetings_stakeholdergroup"."slug" WHEN "submissions_intervention"."group_word" > '' THEN 'unmapped' ELSE 'not-stated' END END AS "by_group_stated", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN "submissions_intervention"."capacity" IN ('chair') THEN 'chair' WHEN "submissions_intervention"."capacity" = 'secretariat' THEN 'secretariat' ELSE COALESCE((SELECT MAX(CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) AS "one" FROM "meetings_membership" U0 INNER JOIN "meetings_body" U1 ON (U0."body_id" = U1."id") INNER JOIN "meetings_participant" U2 ON (U0."participant_id" = U2."id") LEFT OUTER JOIN "meetings_participant" U3 ON (U0."representing_id" = U3."id") LEFT OUTER JOIN "meetings_composition" U4 ON (U0."composition_id" = U4."id") LEFT OUTER JOIN "meetings_stakeholdergroup" U5 ON (U0."group_id" = U5."id") WHERE (U0."state" = 'published' AND U1."state" = 'published' AND U2."state" = 'published' AND (U0."representing_id" IS NULL OR U3."state" = 'published') AND (U0."composition_id" IS NULL OR U4."state" = 'published') AND (U0."ends_edtf" = '..' OR U0."ends_earliest" >= ("meetings_meeting"."held_latest")) AND U0."body_id" = ("meetings_meeting"."body_id") AND U0."participant_id" = (COALESCE("meetings_participant"."merged_into_id", "submissions_intervention"."participant_id")) AND U0."starts_latest" <= ("meetings_meeting"."held_earliest")) GROUP BY U0."body_id" HAVING COUNT(DISTINCT CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) = 1), 'not-stated') END AS "by_group_assigned", "submissions_intervention"."words" AS "words", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."kind" ELSE "meetings_participant"."kind" END, ''), 'not-known') END AS "by_participant_kind", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."country" ELSE "meetings_participant"."country" END, ''), 'not-known') END AS "by_country", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."region" ELSE "meetings_participant"."region" END, ''), 'not-known') END AS "by_region", COALESCE(NULLIF("meetings_meeting"."kind", ''), 'not-known') AS "by_kind", COALESCE(NULLIF("submissions_intervention"."language", ''), 'not-known') AS "by_language", CASE WHEN ("meetings_meeting"."held_earliest" IS NULL AND "meetings_meeting"."held_latest" IS NULL) THEN 'undated' WHEN "meetings_meeting"."held_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')) WHEN "meetings_meeting"."held_latest" IS NULL THEN (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') ELSE (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')), '')) END AS "by_year", CASE WHEN ("meetings_meeting"."held_earliest" IS NULL AND "meetings_meeting"."held_latest" IS NULL) THEN 'undated' WHEN "meetings_meeting"."held_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')) WHEN "meetings_meeting"."held_latest" IS NULL THEN (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("meetings_meeting"."held_earliest", 'YYYY-"Q"Q') = (to_char("meetings_meeting"."held_latest", 'YYYY-"Q"Q')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY-"Q"Q') WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') ELSE (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')), '')) END AS "by_quarter", CASE WHEN ("meetings_meeting"."held_earliest" IS NULL AND "meetings_meeting"."held_latest" IS NULL) THEN 'undated' WHEN "meetings_meeting"."held_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')) WHEN "meetings_meeting"."held_latest" IS NULL THEN (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("meetings_meeting"."held_earliest", 'YYYY-MM') = (to_char("meetings_meeting"."held_latest", 'YYYY-MM')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY-MM') WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') ELSE (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')), '')) END AS "by_month" FROM "submissions_intervention" INNER JOIN "meetings_meeting" ON ("submissions_intervention"."meeting_id" = "meetings_meeting"."id") INNER JOIN "meetings_body" ON ("meetings_meeting"."body_id" = "meetings_body"."id") LEFT OUTER JOIN "meetings_participant" ON ("submissions_intervention"."participant_id" = "meetings_participant"."id") LEFT OUTER JOIN "meetings_participant" T5 ON ("submissions_intervention"."representing_id" = T5."id") LEFT OUTER JOIN "meetings_participant" T6 ON ("meetings_participant"."merged_into_id" = T6."id") LEFT OUTER JOIN "meetings_stakeholdergroup" ON ("submissions_intervention"."group_id" = "meetings_stakeholdergroup"."id") WHERE ("submissions_intervention"."state" = 'published' AND "meetings_meeting"."state" = 'published' AND "meetings_body"."state" = 'published' AND ("submissions_intervention"."participant_id" IS NULL OR "meetings_participant"."state" = 'published') AND ("submissions_intervention"."representing_id" IS NULL OR T5."state" = 'published') AND ("submissions_intervention"."id" = ANY(ids)))) AS taken (submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month)) AS met
        LEFT JOIN meetings_participant participant ON participant.slug = met.participant LEFT JOIN meetings_stakeholdergroup group_stated ON group_stated.slug = met.group_stated LEFT JOIN meetings_stakeholdergroup group_assigned ON group_assigned.slug = met.group_assigned
    ) AS defined
$links$;


CREATE OR REPLACE FUNCTION counted_relink_turns(wanted bigint[]) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET join_collapse_limit = 1
    SET from_collapse_limit = 1 SET jit = off AS $relink$
DECLARE
    every bigint[] := ARRAY(SELECT DISTINCT id FROM unnest(wanted) AS id ORDER BY id);
    ids bigint[];
    truth counted_link[];
    noted bigint;
BEGIN
    FOR start IN 1 .. coalesce(array_length(every, 1), 0) BY 5000 LOOP
        ids := every[start : start + 4999];
        PERFORM 1 FROM submissions_intervention WHERE id = ANY(ids) ORDER BY id
            FOR NO KEY UPDATE;
        truth := ARRAY(SELECT made FROM counted_turns(ids) AS made);
        
        INSERT INTO submissions_countedword (id, word)
        SELECT CASE word WHEN 'undated' THEN -1 WHEN 'not-known' THEN -2 ELSE nextval('submissions_countedword_id_seq') END, word FROM (
            SELECT DISTINCT one.word FROM unnest(truth) AS made,
                unnest(ARRAY[made.participant_kind, made.country, made.region, made.kind, made.language, made.year, made.quarter, made.month]) AS one (word)
            WHERE NOT EXISTS (
                SELECT 1 FROM submissions_countedword seen WHERE seen.word = one.word
            )
            ORDER BY one.word
        ) AS unseen ON CONFLICT DO NOTHING;
        WITH made AS MATERIALIZED (
        SELECT submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month,
            (row_number() OVER (PARTITION BY submission, role ORDER BY body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month))::smallint AS place,
            count(*) OVER (PARTITION BY submission, role) = 1 AS alone
        FROM (SELECT DISTINCT made.submission, made.role, made.body, made.call, made.meeting, made.received_earliest, made.received_latest, made.participant, made.group_stated, made.group_assigned, made.words, word_participant_kind.id AS participant_kind, word_country.id AS country, word_region.id AS region, word_kind.id AS kind, word_language.id AS language, word_year.id AS year, word_quarter.id AS quarter, word_month.id AS month FROM unnest(truth) AS made JOIN submissions_countedword word_participant_kind ON word_participant_kind.word = made.participant_kind JOIN submissions_countedword word_country ON word_country.word = made.country JOIN submissions_countedword word_region ON word_region.word = made.region JOIN submissions_countedword word_kind ON word_kind.word = made.kind JOIN submissions_countedword word_language ON word_language.word = made.language JOIN submissions_countedword word_year ON word_year.word = made.year JOIN submissions_countedword word_quarter ON word_quarter.word = made.quarter JOIN submissions_countedword word_month ON word_month.word = made.month) AS links),
        held AS MATERIALIZED (
            SELECT submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone FROM submissions_countedlink
            WHERE submission = ANY(ids) AND role IN (2)
        ),
        differing AS MATERIALIZED (
            SELECT submission, role, nextval('counted_event') AS event FROM (
                SELECT submission, role FROM (TABLE made EXCEPT TABLE held) AS came
                UNION
                SELECT submission, role FROM (TABLE held EXCEPT TABLE made) AS went
            ) AS either
        ),
        gone AS (
            DELETE FROM submissions_countedlink link USING differing
            WHERE link.submission = differing.submission AND link.role = differing.role
            RETURNING differing.event, link.submission, link.role, link.body, link.call, link.meeting, link.received_earliest, link.received_latest, link.participant, link.group_stated, link.group_assigned, link.words, link.participant_kind, link.country, link.region, link.kind, link.language, link.year, link.quarter, link.month, link.place, link.alone
        ),
        added AS (
            INSERT INTO submissions_countedlink (submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone)
            SELECT made.submission, made.role, made.body, made.call, made.meeting, made.received_earliest, made.received_latest, made.participant, made.group_stated, made.group_assigned, made.words, made.participant_kind, made.country, made.region, made.kind, made.language, made.year, made.quarter, made.month, made.place, made.alone FROM made JOIN differing USING (submission, role)
            WHERE (SELECT count(*) FROM gone) >= 0
        )
        INSERT INTO submissions_countedchange (event, sign, submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone)
        SELECT event, -1, submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone FROM gone
        UNION ALL
        SELECT event, 1, made.submission, made.role, made.body, made.call, made.meeting, made.received_earliest, made.received_latest, made.participant, made.group_stated, made.group_assigned, made.words, made.participant_kind, made.country, made.region, made.kind, made.language, made.year, made.quarter, made.month, made.place, made.alone FROM made JOIN differing USING (submission, role);
        GET DIAGNOSTICS noted = ROW_COUNT;
        IF noted > 64 OR (noted > 0 AND (SELECT last_value FROM counted_event) % 64 < noted) THEN
            PERFORM counted_fold(2000);
        END IF;
    END LOOP;
END
$relink$;


CREATE OR REPLACE FUNCTION counted_attendances(ids bigint[]) RETURNS SETOF counted_link
LANGUAGE sql STABLE AS $links$
    SELECT submission::bigint, role::smallint, body::integer, call::integer, meeting::integer, received_earliest::date, received_latest::date, participant::bigint, group_stated::integer, group_assigned::integer, words::integer, participant_kind::text, country::text, region::text, kind::text, language::text, year::text, quarter::text, month::text FROM (
        SELECT met.submission, met.role, met.body, coalesce(met.call, 0) AS call,
            coalesce(met.meeting, 0) AS meeting, met.received_earliest, met.received_latest,
            coalesce(participant.id, 0) AS participant, CASE met.group_stated WHEN 'chair' THEN -1 WHEN 'secretariat' THEN -2 WHEN 'not-stated' THEN -3 WHEN 'unmapped' THEN -4 ELSE group_stated.id END AS group_stated, CASE met.group_assigned WHEN 'chair' THEN -1 WHEN 'secretariat' THEN -2 WHEN 'not-stated' THEN -3 WHEN 'unmapped' THEN -4 ELSE group_assigned.id END AS group_assigned, met.words, met.participant_kind, met.country, met.region, met.kind, met.language, met.year, met.quarter, met.month
        FROM (SELECT * FROM (SELECT "meetings_attendance"."id" AS "pk", 3 AS "role_number", "meetings_meeting"."body_id" AS "meeting__body_id", 0 AS "no_call", "meetings_attendance"."meeting_id" AS "meeting_id", "meetings_meeting"."held_earliest" AS "meeting__held_earliest", "meetings_meeting"."held_latest" AS "meeting__held_latest", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."slug" ELSE "meetings_participant"."slug" END, ''), 'not-known') END AS "by_participant", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN "meetings_attendance"."role" IN ('chair', 'co-chair') THEN 'chair' WHEN "meetings_attendance"."role" = 'secretariat' THEN 'secretariat' ELSE CASE WHEN "meetings_stakeholdergroup"."state" = 'published' THEN "meetings_stakeholdergroup"."slug" WHEN "meetings_attendance"."group_word" > '' THEN 'unmapped' ELSE 'not-stated' END END AS "by_group_stated", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN "meetings_attendance"."role" IN ('chair', 'co-chair') THEN 'chair' WHEN "meetings_attendance"."role" = 'secretariat' THEN 'secretariat' ELSE COALESCE((SELECT MAX(CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) AS "one" FROM "meetings_membership" U0 INNER JOIN "meetings_body" U1 ON (U0."body_id" = U1."id") INNER JOIN "meetings_participant" U2 ON (U0."participant_id" = U2."id") LEFT OUTER JOIN "meetings_participant" U3 ON (U0."representing_id" = U3."id") LEFT OUTER JOIN "meetings_composition" U4 ON (U0."composition_id" = U4."id") LEFT OUTER JOIN "meetings_stakeholdergroup" U5 ON (U0."group_id" = U5."id") WHERE (U0."state" = 'published' AND U1."state" = 'published' AND U2."state" = 'published' AND (U0."representing_id" IS NULL OR U3."state" = 'published') AND (U0."composition_id" IS NULL OR U4."state" = 'published') AND (U0."ends_edtf" = '..' OR U0."ends_earliest" >= ("meetings_meeting"."held_latest")) AND U0."body_id" = ("meetings_meeting"."body_id") AND U0."participant_id" = (COALESCE("meetings_participant"."merged_into_id", "meetings_attendance"."participant_id")) AND U0."starts_latest" <= ("meetings_meeting"."held_earliest")) GROUP BY U0."body_id" HAVING COUNT(DISTINCT CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) = 1), 'not-stated') END AS "by_group_assigned", 0 AS "no_words", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."kind" ELSE "meetings_participant"."kind" END, ''), 'not-known') END AS "by_participant_kind", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."country" ELSE "meetings_participant"."country" END, ''), 'not-known') END AS "by_country", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."region" ELSE "meetings_participant"."region" END, ''), 'not-known') END AS "by_region", COALESCE(NULLIF("meetings_meeting"."kind", ''), 'not-known') AS "by_kind", 'not-known' AS "no_word", CASE WHEN ("meetings_meeting"."held_earliest" IS NULL AND "meetings_meeting"."held_latest" IS NULL) THEN 'undated' WHEN "meetings_meeting"."held_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')) WHEN "meetings_meeting"."held_latest" IS NULL THEN (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') ELSE (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')), '')) END AS "by_year", CASE WHEN ("meetings_meeting"."held_earliest" IS NULL AND "meetings_meeting"."held_latest" IS NULL) THEN 'undated' WHEN "meetings_meeting"."held_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')) WHEN "meetings_meeting"."held_latest" IS NULL THEN (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("meetings_meeting"."held_earliest", 'YYYY-"Q"Q') = (to_char("meetings_meeting"."held_latest", 'YYYY-"Q"Q')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY-"Q"Q') WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') ELSE (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')), '')) END AS "by_quarter", CASE WHEN ("meetings_meeting"."held_earliest" IS NULL AND "meetings_meeting"."held_latest" IS NULL) THEN 'undated' WHEN "meetings_meeting"."held_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')) WHEN "meetings_meeting"."held_latest" IS NULL THEN (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("meetings_meeting"."held_earliest", 'YYYY-MM') = (to_char("meetings_meeting"."held_latest", 'YYYY-MM')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY-MM') WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') ELSE (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')), '')) END AS "by_month" FROM "meetings_attendance" INNER JOIN "meetings_meeting" ON ("meetings_attendance"."meeting_id" = "meetings_meeting"."id") INNER JOIN "meetings_body" ON ("meetings_meeting"."body_id" = "meetings_body"."id") INNER JOIN "meetings_participant" ON ("meetings_attendance"."participant_id" = "meetings_participant"."id") LEFT OUTER JOIN "meetings_participant" T5 ON ("meetings_attendance"."representing_id" = T5."id") LEFT OUTER JOIN "meetings_participant" T6 ON ("meetings_participant"."merged_into_id" = T6."id") LEFT OUTER JOIN "meetings_stakeholdergroup" ON ("meetings_attendance"."group_id" = "meetings_stakeholdergroup"."id") WHERE ("meetings_meeting"."state" = 'published' AND "meetings_body"."state" = 'published' AND "meetings_participant"."state" = 'published' AND ("meetings_attendance"."representing_id" IS NULL OR T5."state" = 'published') AND ("meetings_attendance"."id" = ANY(ids)))) AS taken (submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month)) AS met
        LEFT JOIN meetings_participant participant ON participant.slug = met.participant LEFT JOIN meetings_stakeholdergroup group_stated ON group_stated.slug = met.group_stated LEFT JOIN meetings_stakeholdergroup group_assigned ON group_assigned.slug = met.group_assigned
    ) AS defined
$links$;


CREATE OR REPLACE FUNCTION counted_relink_attendances(wanted bigint[]) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET join_collapse_limit = 1
    SET from_collapse_limit = 1 SET jit = off AS $relink$
DECLARE
    every bigint[] := ARRAY(SELECT DISTINCT id FROM unnest(wanted) AS id ORDER BY id);
    ids bigint[];
    truth counted_link[];
    noted bigint;
BEGIN
    FOR start IN 1 .. coalesce(array_length(every, 1), 0) BY 5000 LOOP
        ids := every[start : start + 4999];
        PERFORM 1 FROM meetings_attendance WHERE id = ANY(ids) ORDER BY id
            FOR NO KEY UPDATE;
        truth := ARRAY(SELECT made FROM counted_attendances(ids) AS made);
        
        INSERT INTO submissions_countedword (id, word)
        SELECT CASE word WHEN 'undated' THEN -1 WHEN 'not-known' THEN -2 ELSE nextval('submissions_countedword_id_seq') END, word FROM (
            SELECT DISTINCT one.word FROM unnest(truth) AS made,
                unnest(ARRAY[made.participant_kind, made.country, made.region, made.kind, made.language, made.year, made.quarter, made.month]) AS one (word)
            WHERE NOT EXISTS (
                SELECT 1 FROM submissions_countedword seen WHERE seen.word = one.word
            )
            ORDER BY one.word
        ) AS unseen ON CONFLICT DO NOTHING;
        WITH made AS MATERIALIZED (
        SELECT submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month,
            (row_number() OVER (PARTITION BY submission, role ORDER BY body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month))::smallint AS place,
            count(*) OVER (PARTITION BY submission, role) = 1 AS alone
        FROM (SELECT DISTINCT made.submission, made.role, made.body, made.call, made.meeting, made.received_earliest, made.received_latest, made.participant, made.group_stated, made.group_assigned, made.words, word_participant_kind.id AS participant_kind, word_country.id AS country, word_region.id AS region, word_kind.id AS kind, word_language.id AS language, word_year.id AS year, word_quarter.id AS quarter, word_month.id AS month FROM unnest(truth) AS made JOIN submissions_countedword word_participant_kind ON word_participant_kind.word = made.participant_kind JOIN submissions_countedword word_country ON word_country.word = made.country JOIN submissions_countedword word_region ON word_region.word = made.region JOIN submissions_countedword word_kind ON word_kind.word = made.kind JOIN submissions_countedword word_language ON word_language.word = made.language JOIN submissions_countedword word_year ON word_year.word = made.year JOIN submissions_countedword word_quarter ON word_quarter.word = made.quarter JOIN submissions_countedword word_month ON word_month.word = made.month) AS links),
        held AS MATERIALIZED (
            SELECT submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone FROM submissions_countedlink
            WHERE submission = ANY(ids) AND role IN (3)
        ),
        differing AS MATERIALIZED (
            SELECT submission, role, nextval('counted_event') AS event FROM (
                SELECT submission, role FROM (TABLE made EXCEPT TABLE held) AS came
                UNION
                SELECT submission, role FROM (TABLE held EXCEPT TABLE made) AS went
            ) AS either
        ),
        gone AS (
            DELETE FROM submissions_countedlink link USING differing
            WHERE link.submission = differing.submission AND link.role = differing.role
            RETURNING differing.event, link.submission, link.role, link.body, link.call, link.meeting, link.received_earliest, link.received_latest, link.participant, link.group_stated, link.group_assigned, link.words, link.participant_kind, link.country, link.region, link.kind, link.language, link.year, link.quarter, link.month, link.place, link.alone
        ),
        added AS (
            INSERT INTO submissions_countedlink (submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone)
            SELECT made.submission, made.role, made.body, made.call, made.meeting, made.received_earliest, made.received_latest, made.participant, made.group_stated, made.group_assigned, made.words, made.participant_kind, made.country, made.region, made.kind, made.language, made.year, made.quarter, made.month, made.place, made.alone FROM made JOIN differing USING (submission, role)
            WHERE (SELECT count(*) FROM gone) >= 0
        )
        INSERT INTO submissions_countedchange (event, sign, submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone)
        SELECT event, -1, submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone FROM gone
        UNION ALL
        SELECT event, 1, made.submission, made.role, made.body, made.call, made.meeting, made.received_earliest, made.received_latest, made.participant, made.group_stated, made.group_assigned, made.words, made.participant_kind, made.country, made.region, made.kind, made.language, made.year, made.quarter, made.month, made.place, made.alone FROM made JOIN differing USING (submission, role);
        GET DIAGNOSTICS noted = ROW_COUNT;
        IF noted > 64 OR (noted > 0 AND (SELECT last_value FROM counted_event) % 64 < noted) THEN
            PERFORM counted_fold(2000);
        END IF;
    END LOOP;
END
$relink$;


CREATE OR REPLACE FUNCTION counted_fold(enough integer) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET join_collapse_limit = 1
    SET from_collapse_limit = 1 SET jit = off AS $fold$
BEGIN
    IF (SELECT count(*) FROM (SELECT 1 FROM submissions_countedchange LIMIT enough + 1) AS few)
        <= enough OR NOT pg_try_advisory_xact_lock(2010005)
    THEN
        RETURN;
    END IF;
    WITH moved AS MATERIALIZED (
        DELETE FROM submissions_countedchange RETURNING *
    ),
    changes AS ((
            SELECT 0 AS grain, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 0 AS grain, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 0 AS grain, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.participant, more, now FROM (
                SELECT role, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 1 AS grain, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 1 AS grain, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 1 AS grain, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.participant, more, now FROM (
                SELECT role, body, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 2 AS grain, role, call::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 2 AS grain, role, call::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 2 AS grain, role, call::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.call, moved.participant, more, now FROM (
                SELECT role, call, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, call, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.call = moved.call
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 3 AS grain, role, meeting::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 3 AS grain, role, meeting::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 3 AS grain, role, meeting::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.meeting, moved.participant, more, now FROM (
                SELECT role, meeting, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, meeting, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.meeting = moved.meeting
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 4 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, 0::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 4 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 4 AS grain, role, group_stated::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 4 AS grain, role, group_stated::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_stated, moved.participant, more, now FROM (
                SELECT role, group_stated, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_stated, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_stated = moved.group_stated
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 5 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, 0::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 5 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 5 AS grain, role, group_assigned::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 5 AS grain, role, group_assigned::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_assigned, moved.participant, more, now FROM (
                SELECT role, group_assigned, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_assigned, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_assigned = moved.group_assigned
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 6 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, participant::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant::bigint AS a, 0::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 6 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (participant IN (0)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 6 AS grain, role, participant::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 6 AS grain, role, participant::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.participant, more, now FROM (
                SELECT role, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 7 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, participant_kind::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, 0::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 7 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 7 AS grain, role, participant_kind::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 7 AS grain, role, participant_kind::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.participant_kind, moved.participant, more, now FROM (
                SELECT role, participant_kind, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, participant_kind, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.participant_kind = moved.participant_kind
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 8 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, country::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, 0::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 8 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 8 AS grain, role, country::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 8 AS grain, role, country::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.country, moved.participant, more, now FROM (
                SELECT role, country, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, country, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.country = moved.country
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 9 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, region::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, region::bigint AS a, 0::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 9 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 9 AS grain, role, region::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 9 AS grain, role, region::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.region, moved.participant, more, now FROM (
                SELECT role, region, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, region, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.region = moved.region
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 10 AS grain, role, kind::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 10 AS grain, role, kind::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 10 AS grain, role, kind::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.kind, moved.participant, more, now FROM (
                SELECT role, kind, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, kind, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.kind = moved.kind
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 11 AS grain, role, language::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 11 AS grain, role, language::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 11 AS grain, role, language::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.language, moved.participant, more, now FROM (
                SELECT role, language, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, language, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.language = moved.language
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 12 AS grain, role, year::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 12 AS grain, role, year::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 12 AS grain, role, year::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.year, moved.participant, more, now FROM (
                SELECT role, year, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, year, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.year = moved.year
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 13 AS grain, role, quarter::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 13 AS grain, role, quarter::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 13 AS grain, role, quarter::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.quarter, moved.participant, more, now FROM (
                SELECT role, quarter, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, quarter, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.quarter = moved.quarter
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 14 AS grain, role, month::bigint AS a, 0::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 14 AS grain, role, month::bigint AS a, 0::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 14 AS grain, role, month::bigint AS a, 0::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.month, moved.participant, more, now FROM (
                SELECT role, month, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, month, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.month = moved.month
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 15 AS grain, role, body::bigint AS a, call::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 15 AS grain, role, body::bigint AS a, call::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 15 AS grain, role, body::bigint AS a, call::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.call, moved.participant, more, now FROM (
                SELECT role, body, call, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, call, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.call = moved.call
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 16 AS grain, role, body::bigint AS a, meeting::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 16 AS grain, role, body::bigint AS a, meeting::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 16 AS grain, role, body::bigint AS a, meeting::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.meeting, moved.participant, more, now FROM (
                SELECT role, body, meeting, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, meeting, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.meeting = moved.meeting
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 17 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, body::bigint AS a, group_stated::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, group_stated::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 17 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 17 AS grain, role, body::bigint AS a, group_stated::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 17 AS grain, role, body::bigint AS a, group_stated::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.group_stated, moved.participant, more, now FROM (
                SELECT role, body, group_stated, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, group_stated, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.group_stated = moved.group_stated
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 18 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, body::bigint AS a, group_assigned::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, group_assigned::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 18 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 18 AS grain, role, body::bigint AS a, group_assigned::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 18 AS grain, role, body::bigint AS a, group_assigned::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.group_assigned, moved.participant, more, now FROM (
                SELECT role, body, group_assigned, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, group_assigned, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.group_assigned = moved.group_assigned
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 19 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, body::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 19 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 19 AS grain, role, body::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 19 AS grain, role, body::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.participant_kind, moved.participant, more, now FROM (
                SELECT role, body, participant_kind, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, participant_kind, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.participant_kind = moved.participant_kind
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 20 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, body::bigint AS a, country::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 20 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 20 AS grain, role, body::bigint AS a, country::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 20 AS grain, role, body::bigint AS a, country::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.country, moved.participant, more, now FROM (
                SELECT role, body, country, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, country, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.country = moved.country
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 21 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, body::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 21 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 21 AS grain, role, body::bigint AS a, region::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 21 AS grain, role, body::bigint AS a, region::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.region, moved.participant, more, now FROM (
                SELECT role, body, region, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, region, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.region = moved.region
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 22 AS grain, role, body::bigint AS a, kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 22 AS grain, role, body::bigint AS a, kind::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 22 AS grain, role, body::bigint AS a, kind::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.kind, moved.participant, more, now FROM (
                SELECT role, body, kind, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, kind, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.kind = moved.kind
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 23 AS grain, role, body::bigint AS a, language::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 23 AS grain, role, body::bigint AS a, language::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 23 AS grain, role, body::bigint AS a, language::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.language, moved.participant, more, now FROM (
                SELECT role, body, language, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, language, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.language = moved.language
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 24 AS grain, role, body::bigint AS a, year::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 24 AS grain, role, body::bigint AS a, year::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 24 AS grain, role, body::bigint AS a, year::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.year, moved.participant, more, now FROM (
                SELECT role, body, year, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, year, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.year = moved.year
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 25 AS grain, role, body::bigint AS a, quarter::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 25 AS grain, role, body::bigint AS a, quarter::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 25 AS grain, role, body::bigint AS a, quarter::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.quarter, moved.participant, more, now FROM (
                SELECT role, body, quarter, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, quarter, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.quarter = moved.quarter
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 26 AS grain, role, body::bigint AS a, month::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 26 AS grain, role, body::bigint AS a, month::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 26 AS grain, role, body::bigint AS a, month::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.month, moved.participant, more, now FROM (
                SELECT role, body, month, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, month, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.month = moved.month
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 27 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 27 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4) OR participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 27 AS grain, role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 27 AS grain, role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_stated, moved.participant_kind, moved.participant, more, now FROM (
                SELECT role, group_stated, participant_kind, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_stated, participant_kind, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_stated = moved.group_stated AND link.participant_kind = moved.participant_kind
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 28 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 28 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2) OR group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 28 AS grain, role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 28 AS grain, role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_stated, moved.country, moved.participant, more, now FROM (
                SELECT role, group_stated, country, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_stated, country, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_stated = moved.group_stated AND link.country = moved.country
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 29 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 29 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4) OR region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 29 AS grain, role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 29 AS grain, role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_stated, moved.region, moved.participant, more, now FROM (
                SELECT role, group_stated, region, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_stated, region, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_stated = moved.group_stated AND link.region = moved.region
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 30 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, kind::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 30 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, kind::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 30 AS grain, role, group_stated::bigint AS a, kind::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 30 AS grain, role, group_stated::bigint AS a, kind::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_stated, moved.kind, moved.participant, more, now FROM (
                SELECT role, group_stated, kind, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_stated, kind, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_stated = moved.group_stated AND link.kind = moved.kind
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 31 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, language::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, language::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 31 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, language::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 31 AS grain, role, group_stated::bigint AS a, language::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 31 AS grain, role, group_stated::bigint AS a, language::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_stated, moved.language, moved.participant, more, now FROM (
                SELECT role, group_stated, language, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_stated, language, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_stated = moved.group_stated AND link.language = moved.language
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 32 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, year::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, year::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 32 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, year::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 32 AS grain, role, group_stated::bigint AS a, year::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 32 AS grain, role, group_stated::bigint AS a, year::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_stated, moved.year, moved.participant, more, now FROM (
                SELECT role, group_stated, year, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_stated, year, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_stated = moved.group_stated AND link.year = moved.year
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 33 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 33 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4) OR participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 33 AS grain, role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 33 AS grain, role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_assigned, moved.participant_kind, moved.participant, more, now FROM (
                SELECT role, group_assigned, participant_kind, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_assigned, participant_kind, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_assigned = moved.group_assigned AND link.participant_kind = moved.participant_kind
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 34 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 34 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2) OR group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 34 AS grain, role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 34 AS grain, role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_assigned, moved.country, moved.participant, more, now FROM (
                SELECT role, group_assigned, country, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_assigned, country, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_assigned = moved.group_assigned AND link.country = moved.country
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 35 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 35 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4) OR region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 35 AS grain, role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 35 AS grain, role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_assigned, moved.region, moved.participant, more, now FROM (
                SELECT role, group_assigned, region, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_assigned, region, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_assigned = moved.group_assigned AND link.region = moved.region
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 36 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, kind::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 36 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, kind::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 36 AS grain, role, group_assigned::bigint AS a, kind::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 36 AS grain, role, group_assigned::bigint AS a, kind::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_assigned, moved.kind, moved.participant, more, now FROM (
                SELECT role, group_assigned, kind, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_assigned, kind, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_assigned = moved.group_assigned AND link.kind = moved.kind
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 37 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, language::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, language::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 37 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, language::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 37 AS grain, role, group_assigned::bigint AS a, language::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 37 AS grain, role, group_assigned::bigint AS a, language::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_assigned, moved.language, moved.participant, more, now FROM (
                SELECT role, group_assigned, language, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_assigned, language, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_assigned = moved.group_assigned AND link.language = moved.language
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 38 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, year::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, year::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 38 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, year::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 38 AS grain, role, group_assigned::bigint AS a, year::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 38 AS grain, role, group_assigned::bigint AS a, year::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_assigned, moved.year, moved.participant, more, now FROM (
                SELECT role, group_assigned, year, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_assigned, year, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_assigned = moved.group_assigned AND link.year = moved.year
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 39 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 39 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2) OR participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 39 AS grain, role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 39 AS grain, role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.participant_kind, moved.country, moved.participant, more, now FROM (
                SELECT role, participant_kind, country, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, participant_kind, country, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.participant_kind = moved.participant_kind AND link.country = moved.country
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 40 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 40 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (participant_kind IN (-1, -2) OR region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 40 AS grain, role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 40 AS grain, role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.participant_kind, moved.region, moved.participant, more, now FROM (
                SELECT role, participant_kind, region, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, participant_kind, region, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.participant_kind = moved.participant_kind AND link.region = moved.region
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 41 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, participant_kind::bigint AS a, kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, kind::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 41 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, kind::bigint AS b, 0::bigint AS c
            FROM moved WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 41 AS grain, role, participant_kind::bigint AS a, kind::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 41 AS grain, role, participant_kind::bigint AS a, kind::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.participant_kind, moved.kind, moved.participant, more, now FROM (
                SELECT role, participant_kind, kind, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, participant_kind, kind, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.participant_kind = moved.participant_kind AND link.kind = moved.kind
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 42 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, participant_kind::bigint AS a, language::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, language::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 42 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, language::bigint AS b, 0::bigint AS c
            FROM moved WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 42 AS grain, role, participant_kind::bigint AS a, language::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 42 AS grain, role, participant_kind::bigint AS a, language::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.participant_kind, moved.language, moved.participant, more, now FROM (
                SELECT role, participant_kind, language, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, participant_kind, language, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.participant_kind = moved.participant_kind AND link.language = moved.language
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 43 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, participant_kind::bigint AS a, year::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, year::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 43 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, year::bigint AS b, 0::bigint AS c
            FROM moved WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 43 AS grain, role, participant_kind::bigint AS a, year::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 43 AS grain, role, participant_kind::bigint AS a, year::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.participant_kind, moved.year, moved.participant, more, now FROM (
                SELECT role, participant_kind, year, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, participant_kind, year, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.participant_kind = moved.participant_kind AND link.year = moved.year
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 44 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, country::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 44 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2) OR region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 44 AS grain, role, country::bigint AS a, region::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 44 AS grain, role, country::bigint AS a, region::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.country, moved.region, moved.participant, more, now FROM (
                SELECT role, country, region, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, country, region, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.country = moved.country AND link.region = moved.region
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 45 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, country::bigint AS a, kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, kind::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 45 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, kind::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 45 AS grain, role, country::bigint AS a, kind::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 45 AS grain, role, country::bigint AS a, kind::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.country, moved.kind, moved.participant, more, now FROM (
                SELECT role, country, kind, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, country, kind, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.country = moved.country AND link.kind = moved.kind
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 46 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, country::bigint AS a, language::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, language::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 46 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, language::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 46 AS grain, role, country::bigint AS a, language::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 46 AS grain, role, country::bigint AS a, language::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.country, moved.language, moved.participant, more, now FROM (
                SELECT role, country, language, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, country, language, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.country = moved.country AND link.language = moved.language
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 47 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, country::bigint AS a, year::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, year::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 47 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, year::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 47 AS grain, role, country::bigint AS a, year::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 47 AS grain, role, country::bigint AS a, year::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.country, moved.year, moved.participant, more, now FROM (
                SELECT role, country, year, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, country, year, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.country = moved.country AND link.year = moved.year
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 48 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, region::bigint AS a, kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, region::bigint AS a, kind::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 48 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, kind::bigint AS b, 0::bigint AS c
            FROM moved WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 48 AS grain, role, region::bigint AS a, kind::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 48 AS grain, role, region::bigint AS a, kind::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.region, moved.kind, moved.participant, more, now FROM (
                SELECT role, region, kind, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, region, kind, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.region = moved.region AND link.kind = moved.kind
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 49 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, region::bigint AS a, language::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, region::bigint AS a, language::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 49 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, language::bigint AS b, 0::bigint AS c
            FROM moved WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 49 AS grain, role, region::bigint AS a, language::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 49 AS grain, role, region::bigint AS a, language::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.region, moved.language, moved.participant, more, now FROM (
                SELECT role, region, language, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, region, language, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.region = moved.region AND link.language = moved.language
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 50 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, region::bigint AS a, year::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, region::bigint AS a, year::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 50 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, year::bigint AS b, 0::bigint AS c
            FROM moved WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 50 AS grain, role, region::bigint AS a, year::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 50 AS grain, role, region::bigint AS a, year::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.region, moved.year, moved.participant, more, now FROM (
                SELECT role, region, year, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, region, year, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.region = moved.region AND link.year = moved.year
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 51 AS grain, role, kind::bigint AS a, language::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 51 AS grain, role, kind::bigint AS a, language::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 51 AS grain, role, kind::bigint AS a, language::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.kind, moved.language, moved.participant, more, now FROM (
                SELECT role, kind, language, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, kind, language, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.kind = moved.kind AND link.language = moved.language
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 52 AS grain, role, kind::bigint AS a, year::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 52 AS grain, role, kind::bigint AS a, year::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 52 AS grain, role, kind::bigint AS a, year::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.kind, moved.year, moved.participant, more, now FROM (
                SELECT role, kind, year, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, kind, year, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.kind = moved.kind AND link.year = moved.year
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
            SELECT 53 AS grain, role, language::bigint AS a, year::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE place = 1 GROUP BY role, a, b, c) UNION ALL (
        SELECT 53 AS grain, role, language::bigint AS a, year::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 53 AS grain, role, language::bigint AS a, year::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.language, moved.year, moved.participant, more, now FROM (
                SELECT role, language, year, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, language, year, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.language = moved.language AND link.year = moved.year
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 54 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, call::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, call::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 54 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, call::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 54 AS grain, role, group_stated::bigint AS a, call::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 54 AS grain, role, group_stated::bigint AS a, call::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_stated, moved.call, moved.participant, more, now FROM (
                SELECT role, group_stated, call, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_stated, call, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_stated = moved.group_stated AND link.call = moved.call
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 55 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, month::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, month::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 55 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, month::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 55 AS grain, role, group_stated::bigint AS a, month::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 55 AS grain, role, group_stated::bigint AS a, month::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_stated, moved.month, moved.participant, more, now FROM (
                SELECT role, group_stated, month, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_stated, month, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_stated = moved.group_stated AND link.month = moved.month
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 56 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, call::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, call::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 56 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, call::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 56 AS grain, role, group_assigned::bigint AS a, call::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 56 AS grain, role, group_assigned::bigint AS a, call::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_assigned, moved.call, moved.participant, more, now FROM (
                SELECT role, group_assigned, call, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_assigned, call, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_assigned = moved.group_assigned AND link.call = moved.call
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 57 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, month::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, month::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 57 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, month::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 57 AS grain, role, group_assigned::bigint AS a, month::bigint AS b, 0::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 57 AS grain, role, group_assigned::bigint AS a, month::bigint AS b, 0::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.group_assigned, moved.month, moved.participant, more, now FROM (
                SELECT role, group_assigned, month, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, group_assigned, month, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.group_assigned = moved.group_assigned AND link.month = moved.month
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 58 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, body::bigint AS a, group_stated::bigint AS b, year::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, group_stated::bigint AS b, year::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 58 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, year::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 58 AS grain, role, body::bigint AS a, group_stated::bigint AS b, year::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 58 AS grain, role, body::bigint AS a, group_stated::bigint AS b, year::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.group_stated, moved.year, moved.participant, more, now FROM (
                SELECT role, body, group_stated, year, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, group_stated, year, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.group_stated = moved.group_stated AND link.year = moved.year
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 59 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, body::bigint AS a, group_assigned::bigint AS b, year::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, group_assigned::bigint AS b, year::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 59 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, year::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 59 AS grain, role, body::bigint AS a, group_assigned::bigint AS b, year::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 59 AS grain, role, body::bigint AS a, group_assigned::bigint AS b, year::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.group_assigned, moved.year, moved.participant, more, now FROM (
                SELECT role, body, group_assigned, year, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, group_assigned, year, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.group_assigned = moved.group_assigned AND link.year = moved.year
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 60 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, body::bigint AS a, country::bigint AS b, year::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, country::bigint AS b, year::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 60 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, year::bigint AS c
            FROM moved WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 60 AS grain, role, body::bigint AS a, country::bigint AS b, year::bigint AS c, -2 AS size,
            sum(sign * words) AS number
        FROM moved WHERE words > 0 GROUP BY role, a, b, c) UNION ALL (
        SELECT 60 AS grain, role, body::bigint AS a, country::bigint AS b, year::bigint AS c, 0 AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT moved.role, moved.body, moved.country, moved.year, moved.participant, more, now FROM (
                SELECT role, body, country, year, participant, sum(sign) AS more FROM moved
                WHERE participant <> 0 GROUP BY role, body, country, year, participant HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE link.role = moved.role AND link.participant = moved.participant AND link.body = moved.body AND link.country = moved.country AND link.year = moved.year
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, a, b, c) UNION ALL (
        SELECT 61 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 61 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 62 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 62 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 63 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 63 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 64 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 64 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, country::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 65 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 65 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 66 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 66 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, region::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 67 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 67 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 68 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 68 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 69 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 69 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 70 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 70 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, country::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 71 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 71 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 72 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 72 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, region::bigint AS b, 0::bigint AS c
            FROM moved WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 73 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 73 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 74 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 74 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, country::bigint AS b, 0::bigint AS c
            FROM moved WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 75 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 75 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 76 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 76 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, region::bigint AS b, 0::bigint AS c
            FROM moved WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 77 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, country::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 77 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM moved WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) UNION ALL (
        SELECT 78 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, country::bigint AS a, region::bigint AS b, 0::bigint AS c, 1 AS size, sum(sign) AS number
            FROM moved WHERE alone AND role < 2 GROUP BY role, a, b, c
            UNION ALL
            
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM moved WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size) UNION ALL (
        SELECT 78 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, region::bigint AS b, 0::bigint AS c
            FROM moved WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c))
    INSERT INTO submissions_countedsum AS sums (grain, role, a, b, c, size, number)
    SELECT grain, role, a, b, c, size, number FROM changes WHERE number <> 0
    ON CONFLICT (grain, role, a, b, c, size) DO UPDATE SET number = sums.number + EXCLUDED.number;
    DELETE FROM submissions_countedsum WHERE number = 0;
END
$fold$;


CREATE OR REPLACE FUNCTION counted_rebuild() RETURNS void
LANGUAGE plpgsql SET work_mem = '64MB' SET jit = off AS $rebuild$
BEGIN
    LOCK TABLE submissions_submission, submissions_contributor, submissions_intervention, meetings_attendance, submissions_call, meetings_body, meetings_meeting, meetings_stakeholdergroup, meetings_participant, meetings_composition, meetings_membership IN SHARE ROW EXCLUSIVE MODE;
    PERFORM pg_advisory_xact_lock(2010005);
    DELETE FROM submissions_countedchange;
    DELETE FROM submissions_countedsum;
    DELETE FROM submissions_countedlink;
    CREATE TEMPORARY TABLE counted_found ON COMMIT DROP AS 
        SELECT met.submission, met.role, met.body, coalesce(met.call, 0) AS call,
            coalesce(met.meeting, 0) AS meeting, met.received_earliest, met.received_latest,
            coalesce(participant.id, 0) AS participant, CASE met.group_stated WHEN 'chair' THEN -1 WHEN 'secretariat' THEN -2 WHEN 'not-stated' THEN -3 WHEN 'unmapped' THEN -4 ELSE group_stated.id END AS group_stated, CASE met.group_assigned WHEN 'chair' THEN -1 WHEN 'secretariat' THEN -2 WHEN 'not-stated' THEN -3 WHEN 'unmapped' THEN -4 ELSE group_assigned.id END AS group_assigned, met.words, met.participant_kind, met.country, met.region, met.kind, met.language, met.year, met.quarter, met.month
        FROM (SELECT * FROM (SELECT "submissions_submission"."id" AS "pk", 0 AS "role_number", "submissions_submission"."body_id" AS "f1", "submissions_submission"."call_id" AS "f2", "submissions_submission"."meeting_id" AS "f3", "submissions_submission"."received_earliest" AS "received_earliest", "submissions_submission"."received_latest" AS "received_latest", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."slug" ELSE "meetings_participant"."slug" END, ''), 'not-known') END AS "by_participant", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN asked_contributor."capacity" IN ('chair') THEN 'chair' WHEN asked_contributor."capacity" = 'secretariat' THEN 'secretariat' ELSE CASE WHEN "meetings_stakeholdergroup"."state" = 'published' THEN "meetings_stakeholdergroup"."slug" WHEN asked_contributor."group_word" > '' THEN 'unmapped' ELSE 'not-stated' END END AS "by_group_stated", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN asked_contributor."capacity" IN ('chair') THEN 'chair' WHEN asked_contributor."capacity" = 'secretariat' THEN 'secretariat' ELSE COALESCE((SELECT MAX(CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) AS "one" FROM "meetings_membership" U0 INNER JOIN "meetings_body" U1 ON (U0."body_id" = U1."id") INNER JOIN "meetings_participant" U2 ON (U0."participant_id" = U2."id") LEFT OUTER JOIN "meetings_participant" U3 ON (U0."representing_id" = U3."id") LEFT OUTER JOIN "meetings_composition" U4 ON (U0."composition_id" = U4."id") LEFT OUTER JOIN "meetings_stakeholdergroup" U5 ON (U0."group_id" = U5."id") WHERE (U0."state" = 'published' AND U1."state" = 'published' AND U2."state" = 'published' AND (U0."representing_id" IS NULL OR U3."state" = 'published') AND (U0."composition_id" IS NULL OR U4."state" = 'published') AND (U0."ends_edtf" = '..' OR U0."ends_earliest" >= ("submissions_submission"."received_latest")) AND U0."body_id" = ("submissions_submission"."body_id") AND U0."participant_id" = (COALESCE("meetings_participant"."merged_into_id", asked_contributor."participant_id")) AND U0."starts_latest" <= ("submissions_submission"."received_earliest")) GROUP BY U0."body_id" HAVING COUNT(DISTINCT CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) = 1), 'not-stated') END AS "by_group_assigned", 0 AS "value3", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."kind" ELSE "meetings_participant"."kind" END, ''), 'not-known') END AS "by_participant_kind", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."country" ELSE "meetings_participant"."country" END, ''), 'not-known') END AS "by_country", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."region" ELSE "meetings_participant"."region" END, ''), 'not-known') END AS "by_region", COALESCE(NULLIF("submissions_submission"."kind", ''), 'not-known') AS "by_kind", COALESCE(NULLIF("submissions_submission"."language", ''), 'not-known') AS "by_language", CASE WHEN ("submissions_submission"."received_earliest" IS NULL AND "submissions_submission"."received_latest" IS NULL) THEN 'undated' WHEN "submissions_submission"."received_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')) WHEN "submissions_submission"."received_latest" IS NULL THEN (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') ELSE (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')), '')) END AS "by_year", CASE WHEN ("submissions_submission"."received_earliest" IS NULL AND "submissions_submission"."received_latest" IS NULL) THEN 'undated' WHEN "submissions_submission"."received_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')) WHEN "submissions_submission"."received_latest" IS NULL THEN (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("submissions_submission"."received_earliest", 'YYYY-"Q"Q') = (to_char("submissions_submission"."received_latest", 'YYYY-"Q"Q')) THEN to_char("submissions_submission"."received_earliest", 'YYYY-"Q"Q') WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') ELSE (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')), '')) END AS "by_quarter", CASE WHEN ("submissions_submission"."received_earliest" IS NULL AND "submissions_submission"."received_latest" IS NULL) THEN 'undated' WHEN "submissions_submission"."received_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')) WHEN "submissions_submission"."received_latest" IS NULL THEN (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("submissions_submission"."received_earliest", 'YYYY-MM') = (to_char("submissions_submission"."received_latest", 'YYYY-MM')) THEN to_char("submissions_submission"."received_earliest", 'YYYY-MM') WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') ELSE (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')), '')) END AS "by_month" FROM "submissions_submission" INNER JOIN "meetings_body" ON ("submissions_submission"."body_id" = "meetings_body"."id") LEFT OUTER JOIN "submissions_call" ON ("submissions_submission"."call_id" = "submissions_call"."id") LEFT OUTER JOIN "meetings_meeting" ON ("submissions_submission"."meeting_id" = "meetings_meeting"."id") LEFT OUTER JOIN "submissions_contributor" asked_contributor ON ("submissions_submission"."id" = asked_contributor."submission_id" AND (asked_contributor."role" = 'author')) LEFT OUTER JOIN "meetings_participant" ON (asked_contributor."participant_id" = "meetings_participant"."id") LEFT OUTER JOIN "meetings_participant" T7 ON ("meetings_participant"."merged_into_id" = T7."id") LEFT OUTER JOIN "meetings_participant" T8 ON (asked_contributor."representing_id" = T8."id") LEFT OUTER JOIN "meetings_stakeholdergroup" ON (asked_contributor."group_id" = "meetings_stakeholdergroup"."id") WHERE ("meetings_body"."state" = 'published' AND ("submissions_submission"."call_id" IS NULL OR "submissions_call"."state" = 'published') AND ("submissions_submission"."meeting_id" IS NULL OR "meetings_meeting"."state" = 'published') AND "submissions_submission"."state" = 'published' AND (true))) AS author (submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month) UNION ALL SELECT * FROM (SELECT "submissions_submission"."id" AS "pk", 1 AS "role_number", "submissions_submission"."body_id" AS "f1", "submissions_submission"."call_id" AS "f2", "submissions_submission"."meeting_id" AS "f3", "submissions_submission"."received_earliest" AS "received_earliest", "submissions_submission"."received_latest" AS "received_latest", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."slug" ELSE "meetings_participant"."slug" END, ''), 'not-known') END AS "by_participant", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN asked_contributor."capacity" IN ('chair') THEN 'chair' WHEN asked_contributor."capacity" = 'secretariat' THEN 'secretariat' ELSE CASE WHEN "meetings_stakeholdergroup"."state" = 'published' THEN "meetings_stakeholdergroup"."slug" WHEN asked_contributor."group_word" > '' THEN 'unmapped' ELSE 'not-stated' END END AS "by_group_stated", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN asked_contributor."capacity" IN ('chair') THEN 'chair' WHEN asked_contributor."capacity" = 'secretariat' THEN 'secretariat' ELSE COALESCE((SELECT MAX(CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) AS "one" FROM "meetings_membership" U0 INNER JOIN "meetings_body" U1 ON (U0."body_id" = U1."id") INNER JOIN "meetings_participant" U2 ON (U0."participant_id" = U2."id") LEFT OUTER JOIN "meetings_participant" U3 ON (U0."representing_id" = U3."id") LEFT OUTER JOIN "meetings_composition" U4 ON (U0."composition_id" = U4."id") LEFT OUTER JOIN "meetings_stakeholdergroup" U5 ON (U0."group_id" = U5."id") WHERE (U0."state" = 'published' AND U1."state" = 'published' AND U2."state" = 'published' AND (U0."representing_id" IS NULL OR U3."state" = 'published') AND (U0."composition_id" IS NULL OR U4."state" = 'published') AND (U0."ends_edtf" = '..' OR U0."ends_earliest" >= ("submissions_submission"."received_latest")) AND U0."body_id" = ("submissions_submission"."body_id") AND U0."participant_id" = (COALESCE("meetings_participant"."merged_into_id", asked_contributor."participant_id")) AND U0."starts_latest" <= ("submissions_submission"."received_earliest")) GROUP BY U0."body_id" HAVING COUNT(DISTINCT CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) = 1), 'not-stated') END AS "by_group_assigned", 0 AS "value3", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."kind" ELSE "meetings_participant"."kind" END, ''), 'not-known') END AS "by_participant_kind", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."country" ELSE "meetings_participant"."country" END, ''), 'not-known') END AS "by_country", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T7."state" IN ('draft', 'withdrawn') OR T8."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T7."region" ELSE "meetings_participant"."region" END, ''), 'not-known') END AS "by_region", COALESCE(NULLIF("submissions_submission"."kind", ''), 'not-known') AS "by_kind", COALESCE(NULLIF("submissions_submission"."language", ''), 'not-known') AS "by_language", CASE WHEN ("submissions_submission"."received_earliest" IS NULL AND "submissions_submission"."received_latest" IS NULL) THEN 'undated' WHEN "submissions_submission"."received_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')) WHEN "submissions_submission"."received_latest" IS NULL THEN (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') ELSE (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')), '')) END AS "by_year", CASE WHEN ("submissions_submission"."received_earliest" IS NULL AND "submissions_submission"."received_latest" IS NULL) THEN 'undated' WHEN "submissions_submission"."received_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')) WHEN "submissions_submission"."received_latest" IS NULL THEN (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("submissions_submission"."received_earliest", 'YYYY-"Q"Q') = (to_char("submissions_submission"."received_latest", 'YYYY-"Q"Q')) THEN to_char("submissions_submission"."received_earliest", 'YYYY-"Q"Q') WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') ELSE (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')), '')) END AS "by_quarter", CASE WHEN ("submissions_submission"."received_earliest" IS NULL AND "submissions_submission"."received_latest" IS NULL) THEN 'undated' WHEN "submissions_submission"."received_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')) WHEN "submissions_submission"."received_latest" IS NULL THEN (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("submissions_submission"."received_earliest", 'YYYY-MM') = (to_char("submissions_submission"."received_latest", 'YYYY-MM')) THEN to_char("submissions_submission"."received_earliest", 'YYYY-MM') WHEN to_char("submissions_submission"."received_earliest", 'YYYY') = (to_char("submissions_submission"."received_latest", 'YYYY')) THEN to_char("submissions_submission"."received_earliest", 'YYYY') ELSE (COALESCE(to_char("submissions_submission"."received_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("submissions_submission"."received_latest", 'YYYY'), '')), '')) END AS "by_month" FROM "submissions_submission" INNER JOIN "meetings_body" ON ("submissions_submission"."body_id" = "meetings_body"."id") LEFT OUTER JOIN "submissions_call" ON ("submissions_submission"."call_id" = "submissions_call"."id") LEFT OUTER JOIN "meetings_meeting" ON ("submissions_submission"."meeting_id" = "meetings_meeting"."id") LEFT OUTER JOIN "submissions_contributor" asked_contributor ON ("submissions_submission"."id" = asked_contributor."submission_id" AND (asked_contributor."role" = 'endorser')) LEFT OUTER JOIN "meetings_participant" ON (asked_contributor."participant_id" = "meetings_participant"."id") LEFT OUTER JOIN "meetings_participant" T7 ON ("meetings_participant"."merged_into_id" = T7."id") LEFT OUTER JOIN "meetings_participant" T8 ON (asked_contributor."representing_id" = T8."id") INNER JOIN "submissions_contributor" T9 ON ("submissions_submission"."id" = T9."submission_id" AND (T9."role" = 'endorser')) LEFT OUTER JOIN "meetings_stakeholdergroup" ON (asked_contributor."group_id" = "meetings_stakeholdergroup"."id") WHERE ("meetings_body"."state" = 'published' AND ("submissions_submission"."call_id" IS NULL OR "submissions_call"."state" = 'published') AND ("submissions_submission"."meeting_id" IS NULL OR "meetings_meeting"."state" = 'published') AND "submissions_submission"."state" = 'published' AND (true) AND T9."id" IS NOT NULL)) AS endorser (submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month)) AS met
        LEFT JOIN meetings_participant participant ON participant.slug = met.participant LEFT JOIN meetings_stakeholdergroup group_stated ON group_stated.slug = met.group_stated LEFT JOIN meetings_stakeholdergroup group_assigned ON group_assigned.slug = met.group_assigned
     UNION ALL 
        SELECT met.submission, met.role, met.body, coalesce(met.call, 0) AS call,
            coalesce(met.meeting, 0) AS meeting, met.received_earliest, met.received_latest,
            coalesce(participant.id, 0) AS participant, CASE met.group_stated WHEN 'chair' THEN -1 WHEN 'secretariat' THEN -2 WHEN 'not-stated' THEN -3 WHEN 'unmapped' THEN -4 ELSE group_stated.id END AS group_stated, CASE met.group_assigned WHEN 'chair' THEN -1 WHEN 'secretariat' THEN -2 WHEN 'not-stated' THEN -3 WHEN 'unmapped' THEN -4 ELSE group_assigned.id END AS group_assigned, met.words, met.participant_kind, met.country, met.region, met.kind, met.language, met.year, met.quarter, met.month
        FROM (SELECT * FROM (SELECT "submissions_intervention"."id" AS "pk", 2 AS "role_number", "meetings_meeting"."body_id" AS "meeting__body_id", 0 AS "no_call", "submissions_intervention"."meeting_id" AS "meeting_id", "meetings_meeting"."held_earliest" AS "meeting__held_earliest", "meetings_meeting"."held_latest" AS "meeting__held_latest", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."slug" ELSE "meetings_participant"."slug" END, ''), 'not-known') END AS "by_participant", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN "submissions_intervention"."capacity" IN ('chair') THEN 'chair' WHEN "submissions_intervention"."capacity" = 'secretariat' THEN 'secretariat' ELSE CASE WHEN "meetings_stakeholdergroup"."state" = 'published' THEN "meetings_stakeholdergroup"."slug" WHEN "submissions_intervention"."group_word" > '' THEN 'unmapped' ELSE 'not-stated' END END AS "by_group_stated", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN "submissions_intervention"."capacity" IN ('chair') THEN 'chair' WHEN "submissions_intervention"."capacity" = 'secretariat' THEN 'secretariat' ELSE COALESCE((SELECT MAX(CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) AS "one" FROM "meetings_membership" U0 INNER JOIN "meetings_body" U1 ON (U0."body_id" = U1."id") INNER JOIN "meetings_participant" U2 ON (U0."participant_id" = U2."id") LEFT OUTER JOIN "meetings_participant" U3 ON (U0."representing_id" = U3."id") LEFT OUTER JOIN "meetings_composition" U4 ON (U0."composition_id" = U4."id") LEFT OUTER JOIN "meetings_stakeholdergroup" U5 ON (U0."group_id" = U5."id") WHERE (U0."state" = 'published' AND U1."state" = 'published' AND U2."state" = 'published' AND (U0."representing_id" IS NULL OR U3."state" = 'published') AND (U0."composition_id" IS NULL OR U4."state" = 'published') AND (U0."ends_edtf" = '..' OR U0."ends_earliest" >= ("meetings_meeting"."held_latest")) AND U0."body_id" = ("meetings_meeting"."body_id") AND U0."participant_id" = (COALESCE("meetings_participant"."merged_into_id", "submissions_intervention"."participant_id")) AND U0."starts_latest" <= ("meetings_meeting"."held_earliest")) GROUP BY U0."body_id" HAVING COUNT(DISTINCT CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) = 1), 'not-stated') END AS "by_group_assigned", "submissions_intervention"."words" AS "words", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."kind" ELSE "meetings_participant"."kind" END, ''), 'not-known') END AS "by_participant_kind", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."country" ELSE "meetings_participant"."country" END, ''), 'not-known') END AS "by_country", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."region" ELSE "meetings_participant"."region" END, ''), 'not-known') END AS "by_region", COALESCE(NULLIF("meetings_meeting"."kind", ''), 'not-known') AS "by_kind", COALESCE(NULLIF("submissions_intervention"."language", ''), 'not-known') AS "by_language", CASE WHEN ("meetings_meeting"."held_earliest" IS NULL AND "meetings_meeting"."held_latest" IS NULL) THEN 'undated' WHEN "meetings_meeting"."held_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')) WHEN "meetings_meeting"."held_latest" IS NULL THEN (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') ELSE (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')), '')) END AS "by_year", CASE WHEN ("meetings_meeting"."held_earliest" IS NULL AND "meetings_meeting"."held_latest" IS NULL) THEN 'undated' WHEN "meetings_meeting"."held_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')) WHEN "meetings_meeting"."held_latest" IS NULL THEN (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("meetings_meeting"."held_earliest", 'YYYY-"Q"Q') = (to_char("meetings_meeting"."held_latest", 'YYYY-"Q"Q')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY-"Q"Q') WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') ELSE (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')), '')) END AS "by_quarter", CASE WHEN ("meetings_meeting"."held_earliest" IS NULL AND "meetings_meeting"."held_latest" IS NULL) THEN 'undated' WHEN "meetings_meeting"."held_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')) WHEN "meetings_meeting"."held_latest" IS NULL THEN (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("meetings_meeting"."held_earliest", 'YYYY-MM') = (to_char("meetings_meeting"."held_latest", 'YYYY-MM')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY-MM') WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') ELSE (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')), '')) END AS "by_month" FROM "submissions_intervention" INNER JOIN "meetings_meeting" ON ("submissions_intervention"."meeting_id" = "meetings_meeting"."id") INNER JOIN "meetings_body" ON ("meetings_meeting"."body_id" = "meetings_body"."id") LEFT OUTER JOIN "meetings_participant" ON ("submissions_intervention"."participant_id" = "meetings_participant"."id") LEFT OUTER JOIN "meetings_participant" T5 ON ("submissions_intervention"."representing_id" = T5."id") LEFT OUTER JOIN "meetings_participant" T6 ON ("meetings_participant"."merged_into_id" = T6."id") LEFT OUTER JOIN "meetings_stakeholdergroup" ON ("submissions_intervention"."group_id" = "meetings_stakeholdergroup"."id") WHERE ("submissions_intervention"."state" = 'published' AND "meetings_meeting"."state" = 'published' AND "meetings_body"."state" = 'published' AND ("submissions_intervention"."participant_id" IS NULL OR "meetings_participant"."state" = 'published') AND ("submissions_intervention"."representing_id" IS NULL OR T5."state" = 'published') AND (true))) AS taken (submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month)) AS met
        LEFT JOIN meetings_participant participant ON participant.slug = met.participant LEFT JOIN meetings_stakeholdergroup group_stated ON group_stated.slug = met.group_stated LEFT JOIN meetings_stakeholdergroup group_assigned ON group_assigned.slug = met.group_assigned
     UNION ALL 
        SELECT met.submission, met.role, met.body, coalesce(met.call, 0) AS call,
            coalesce(met.meeting, 0) AS meeting, met.received_earliest, met.received_latest,
            coalesce(participant.id, 0) AS participant, CASE met.group_stated WHEN 'chair' THEN -1 WHEN 'secretariat' THEN -2 WHEN 'not-stated' THEN -3 WHEN 'unmapped' THEN -4 ELSE group_stated.id END AS group_stated, CASE met.group_assigned WHEN 'chair' THEN -1 WHEN 'secretariat' THEN -2 WHEN 'not-stated' THEN -3 WHEN 'unmapped' THEN -4 ELSE group_assigned.id END AS group_assigned, met.words, met.participant_kind, met.country, met.region, met.kind, met.language, met.year, met.quarter, met.month
        FROM (SELECT * FROM (SELECT "meetings_attendance"."id" AS "pk", 3 AS "role_number", "meetings_meeting"."body_id" AS "meeting__body_id", 0 AS "no_call", "meetings_attendance"."meeting_id" AS "meeting_id", "meetings_meeting"."held_earliest" AS "meeting__held_earliest", "meetings_meeting"."held_latest" AS "meeting__held_latest", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."slug" ELSE "meetings_participant"."slug" END, ''), 'not-known') END AS "by_participant", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN "meetings_attendance"."role" IN ('chair', 'co-chair') THEN 'chair' WHEN "meetings_attendance"."role" = 'secretariat' THEN 'secretariat' ELSE CASE WHEN "meetings_stakeholdergroup"."state" = 'published' THEN "meetings_stakeholdergroup"."slug" WHEN "meetings_attendance"."group_word" > '' THEN 'unmapped' ELSE 'not-stated' END END AS "by_group_stated", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-stated' WHEN "meetings_attendance"."role" IN ('chair', 'co-chair') THEN 'chair' WHEN "meetings_attendance"."role" = 'secretariat' THEN 'secretariat' ELSE COALESCE((SELECT MAX(CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) AS "one" FROM "meetings_membership" U0 INNER JOIN "meetings_body" U1 ON (U0."body_id" = U1."id") INNER JOIN "meetings_participant" U2 ON (U0."participant_id" = U2."id") LEFT OUTER JOIN "meetings_participant" U3 ON (U0."representing_id" = U3."id") LEFT OUTER JOIN "meetings_composition" U4 ON (U0."composition_id" = U4."id") LEFT OUTER JOIN "meetings_stakeholdergroup" U5 ON (U0."group_id" = U5."id") WHERE (U0."state" = 'published' AND U1."state" = 'published' AND U2."state" = 'published' AND (U0."representing_id" IS NULL OR U3."state" = 'published') AND (U0."composition_id" IS NULL OR U4."state" = 'published') AND (U0."ends_edtf" = '..' OR U0."ends_earliest" >= ("meetings_meeting"."held_latest")) AND U0."body_id" = ("meetings_meeting"."body_id") AND U0."participant_id" = (COALESCE("meetings_participant"."merged_into_id", "meetings_attendance"."participant_id")) AND U0."starts_latest" <= ("meetings_meeting"."held_earliest")) GROUP BY U0."body_id" HAVING COUNT(DISTINCT CASE WHEN (U5."state" = 'published') THEN U5."slug" WHEN (U0."group_word" > '') THEN 'unmapped' ELSE 'not-stated' END) = 1), 'not-stated') END AS "by_group_assigned", 0 AS "no_words", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."kind" ELSE "meetings_participant"."kind" END, ''), 'not-known') END AS "by_participant_kind", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."country" ELSE "meetings_participant"."country" END, ''), 'not-known') END AS "by_country", CASE WHEN ("meetings_participant"."state" IN ('draft', 'withdrawn') OR T6."state" IN ('draft', 'withdrawn') OR T5."state" IN ('draft', 'withdrawn')) THEN 'not-known' ELSE COALESCE(NULLIF(CASE WHEN "meetings_participant"."merged_into_id" IS NOT NULL THEN T6."region" ELSE "meetings_participant"."region" END, ''), 'not-known') END AS "by_region", COALESCE(NULLIF("meetings_meeting"."kind", ''), 'not-known') AS "by_kind", 'not-known' AS "no_word", CASE WHEN ("meetings_meeting"."held_earliest" IS NULL AND "meetings_meeting"."held_latest" IS NULL) THEN 'undated' WHEN "meetings_meeting"."held_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')) WHEN "meetings_meeting"."held_latest" IS NULL THEN (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') ELSE (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')), '')) END AS "by_year", CASE WHEN ("meetings_meeting"."held_earliest" IS NULL AND "meetings_meeting"."held_latest" IS NULL) THEN 'undated' WHEN "meetings_meeting"."held_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')) WHEN "meetings_meeting"."held_latest" IS NULL THEN (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("meetings_meeting"."held_earliest", 'YYYY-"Q"Q') = (to_char("meetings_meeting"."held_latest", 'YYYY-"Q"Q')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY-"Q"Q') WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') ELSE (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')), '')) END AS "by_quarter", CASE WHEN ("meetings_meeting"."held_earliest" IS NULL AND "meetings_meeting"."held_latest" IS NULL) THEN 'undated' WHEN "meetings_meeting"."held_earliest" IS NULL THEN (COALESCE('../', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')) WHEN "meetings_meeting"."held_latest" IS NULL THEN (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE('/..', '')) WHEN to_char("meetings_meeting"."held_earliest", 'YYYY-MM') = (to_char("meetings_meeting"."held_latest", 'YYYY-MM')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY-MM') WHEN to_char("meetings_meeting"."held_earliest", 'YYYY') = (to_char("meetings_meeting"."held_latest", 'YYYY')) THEN to_char("meetings_meeting"."held_earliest", 'YYYY') ELSE (COALESCE(to_char("meetings_meeting"."held_earliest", 'YYYY'), '') || COALESCE((COALESCE('/', '') || COALESCE(to_char("meetings_meeting"."held_latest", 'YYYY'), '')), '')) END AS "by_month" FROM "meetings_attendance" INNER JOIN "meetings_meeting" ON ("meetings_attendance"."meeting_id" = "meetings_meeting"."id") INNER JOIN "meetings_body" ON ("meetings_meeting"."body_id" = "meetings_body"."id") INNER JOIN "meetings_participant" ON ("meetings_attendance"."participant_id" = "meetings_participant"."id") LEFT OUTER JOIN "meetings_participant" T5 ON ("meetings_attendance"."representing_id" = T5."id") LEFT OUTER JOIN "meetings_participant" T6 ON ("meetings_participant"."merged_into_id" = T6."id") LEFT OUTER JOIN "meetings_stakeholdergroup" ON ("meetings_attendance"."group_id" = "meetings_stakeholdergroup"."id") WHERE ("meetings_meeting"."state" = 'published' AND "meetings_body"."state" = 'published' AND "meetings_participant"."state" = 'published' AND ("meetings_attendance"."representing_id" IS NULL OR T5."state" = 'published') AND (true))) AS taken (submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month)) AS met
        LEFT JOIN meetings_participant participant ON participant.slug = met.participant LEFT JOIN meetings_stakeholdergroup group_stated ON group_stated.slug = met.group_stated LEFT JOIN meetings_stakeholdergroup group_assigned ON group_assigned.slug = met.group_assigned
    ;
    
        INSERT INTO submissions_countedword (id, word)
        SELECT CASE word WHEN 'undated' THEN -1 WHEN 'not-known' THEN -2 ELSE nextval('submissions_countedword_id_seq') END, word FROM (
            SELECT DISTINCT one.word FROM counted_found AS made,
                unnest(ARRAY[made.participant_kind, made.country, made.region, made.kind, made.language, made.year, made.quarter, made.month]) AS one (word)
            WHERE NOT EXISTS (
                SELECT 1 FROM submissions_countedword seen WHERE seen.word = one.word
            )
            ORDER BY one.word
        ) AS unseen ON CONFLICT DO NOTHING;
    
        INSERT INTO submissions_countedword (id, word)
        SELECT CASE word WHEN 'undated' THEN -1 WHEN 'not-known' THEN -2 ELSE nextval('submissions_countedword_id_seq') END, word FROM (
            SELECT DISTINCT one.word FROM (SELECT word AS participant_kind, word AS country, word AS region, word AS kind, word AS language, word AS year, word AS quarter, word AS month FROM (
        SELECT unnest(ARRAY['undated', 'not-known'])
        UNION SELECT chr(one) || chr(two) FROM generate_series(97, 122) AS one, generate_series(97, 122) AS two
        UNION SELECT upper(chr(one) || chr(two)) FROM generate_series(97, 122) AS one, generate_series(97, 122) AS two
        UNION SELECT unnest(ARRAY[to_char(month, 'YYYY'), to_char(month, 'YYYY-"Q"Q'), to_char(month, 'YYYY-MM')])
        FROM generate_series(date '1945-01-01', date '2075-12-01', interval '1 month') AS month
    ) AS known (word)) AS made,
                unnest(ARRAY[made.participant_kind, made.country, made.region, made.kind, made.language, made.year, made.quarter, made.month]) AS one (word)
            WHERE NOT EXISTS (
                SELECT 1 FROM submissions_countedword seen WHERE seen.word = one.word
            )
            ORDER BY one.word
        ) AS unseen ON CONFLICT DO NOTHING;
    ANALYZE counted_found;
    INSERT INTO submissions_countedlink (submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone)
    SELECT submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month, place, alone FROM (
        SELECT submission, role, body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month,
            (row_number() OVER (PARTITION BY submission, role ORDER BY body, call, meeting, received_earliest, received_latest, participant, group_stated, group_assigned, words, participant_kind, country, region, kind, language, year, quarter, month))::smallint AS place,
            count(*) OVER (PARTITION BY submission, role) = 1 AS alone
        FROM (SELECT DISTINCT made.submission, made.role, made.body, made.call, made.meeting, made.received_earliest, made.received_latest, made.participant, made.group_stated, made.group_assigned, made.words, word_participant_kind.id AS participant_kind, word_country.id AS country, word_region.id AS region, word_kind.id AS kind, word_language.id AS language, word_year.id AS year, word_quarter.id AS quarter, word_month.id AS month FROM counted_found AS made JOIN submissions_countedword word_participant_kind ON word_participant_kind.word = made.participant_kind JOIN submissions_countedword word_country ON word_country.word = made.country JOIN submissions_countedword word_region ON word_region.word = made.region JOIN submissions_countedword word_kind ON word_kind.word = made.kind JOIN submissions_countedword word_language ON word_language.word = made.language JOIN submissions_countedword word_year ON word_year.word = made.year JOIN submissions_countedword word_quarter ON word_quarter.word = made.quarter JOIN submissions_countedword word_month ON word_month.word = made.month) AS links) AS numbered
    ORDER BY role, body, submission, place;
    DROP TABLE counted_found;
    ANALYZE submissions_countedlink;
    CREATE TEMPORARY TABLE counted_shared ON COMMIT DROP AS SELECT * FROM (SELECT submission AS event, 1 AS sign, link.* FROM submissions_countedlink link) AS links WHERE NOT alone;
    ANALYZE counted_shared;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 0 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 1 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, call::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 2 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, meeting::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 3 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 4 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, 0::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 4 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 5 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, 0::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 5 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, participant::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 6 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant::bigint AS a, 0::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (0)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 6 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (participant IN (0)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, participant_kind::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 7 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, 0::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 7 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, country::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 8 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, 0::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 8 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, region::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 9 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, region::bigint AS a, 0::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 9 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, kind::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 10 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, language::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 11 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, year::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 12 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, quarter::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 13 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, month::bigint AS a, 0::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 14 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, call::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 15 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, meeting::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 16 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, group_stated::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 17 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, group_stated::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 17 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, group_assigned::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 18 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, group_assigned::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 18 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 19 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 19 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, country::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 20 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 20 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 21 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 21 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 22 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, language::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 23 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, year::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 24 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, quarter::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 25 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, month::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 26 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 27 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, 0, c, -1, number FROM cells
            WHERE (a IN (-3, -4) OR b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 27 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4) OR participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 28 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2) OR a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 28 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2) OR group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 29 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, 0, c, -1, number FROM cells
            WHERE (a IN (-3, -4) OR b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 29 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4) OR region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 30 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, kind::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 30 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, kind::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, language::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 31 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, language::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 31 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, language::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, year::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 32 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, year::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 32 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, year::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 33 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, 0, c, -1, number FROM cells
            WHERE (a IN (-3, -4) OR b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 33 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4) OR participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 34 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2) OR a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 34 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2) OR group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 35 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, 0, c, -1, number FROM cells
            WHERE (a IN (-3, -4) OR b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 35 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4) OR region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 36 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, kind::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 36 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, kind::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, language::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 37 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, language::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 37 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, language::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, year::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 38 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, year::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 38 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, year::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 39 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2) OR a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 39 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2) OR participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 40 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, 0, c, -1, number FROM cells
            WHERE (a IN (-1, -2) OR b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 40 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (participant_kind IN (-1, -2) OR region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, participant_kind::bigint AS a, kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 41 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, kind::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 41 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, kind::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, participant_kind::bigint AS a, language::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 42 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, language::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 42 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, language::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, participant_kind::bigint AS a, year::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 43 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, year::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 43 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, year::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, country::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 44 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, 0, c, -1, number FROM cells
            WHERE (a IN (-1, -2) OR b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 44 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2) OR region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, country::bigint AS a, kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 45 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, kind::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 45 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, kind::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, country::bigint AS a, language::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 46 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, language::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 46 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, language::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, country::bigint AS a, year::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 47 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, year::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 47 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, year::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, region::bigint AS a, kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 48 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, region::bigint AS a, kind::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 48 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, kind::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, region::bigint AS a, language::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 49 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, region::bigint AS a, language::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 49 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, language::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, region::bigint AS a, year::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 50 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, region::bigint AS a, year::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 50 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, year::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, kind::bigint AS a, language::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 51 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, kind::bigint AS a, year::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 52 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, language::bigint AS a, year::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE place = 1) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 53 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
            
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, call::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 54 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, call::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 54 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, call::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, month::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 55 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, month::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 55 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, month::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, call::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 56 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, call::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 56 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, call::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, month::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 57 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, month::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 57 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, month::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, group_stated::bigint AS b, year::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 58 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, group_stated::bigint AS b, year::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 58 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, year::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, group_assigned::bigint AS b, year::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 59 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, group_assigned::bigint AS b, year::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 59 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, year::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, body::bigint AS a, country::bigint AS b, year::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 60 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number), (0, people), (-2, words)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, country::bigint AS b, year::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 60 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, body::bigint AS a, 0::bigint AS b, year::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 61 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 61 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 62 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 62 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 63 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 63 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 64 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 64 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, country::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 65 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 65 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 66 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, group_stated::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 66 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, region::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_stated IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 67 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 67 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 68 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 68 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, participant_kind::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 69 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 69 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 70 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 70 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, country::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 71 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 71 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 72 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, group_assigned::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-3, -4)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 72 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, region::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (group_assigned IN (-3, -4)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 73 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 73 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 74 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, country::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 74 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, country::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 75 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 75 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 76 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, participant_kind::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 76 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, region::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (participant_kind IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, country::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 77 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, a) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, a, 0, c, -1, number FROM cells
            WHERE (b IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 77 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, 0::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (region IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    INSERT INTO submissions_countedsum (grain, role, a, b, c, size, number)
    
        WITH who AS (
            SELECT role, country::bigint AS a, region::bigint AS b, 0::bigint AS c, participant, sum(words) AS words,
                count(*) FILTER (WHERE alone AND role < 2) AS number
            FROM submissions_countedlink GROUP BY role, a, b, c, participant
        ),
        cells AS (
            SELECT role, a, b, c, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, a, b, c
        )
        SELECT 78 AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, a, b, c, size, one.number
            FROM cells, LATERAL (VALUES (1, number)) AS one (size, number)
             UNION ALL (
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role, b) AS size
                FROM (SELECT DISTINCT event, sign, role, country::bigint AS a, region::bigint AS b, 0::bigint AS c
                    FROM counted_shared WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size) UNION ALL (SELECT role, 0, b, c, -1, number FROM cells
            WHERE (a IN (-1, -2)) AND role < 2) UNION ALL (SELECT role, a, b, c, size, number FROM (
        SELECT 78 AS grain, role, a, b, c, -1 AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, 0::bigint AS a, region::bigint AS b, 0::bigint AS c
            FROM counted_shared WHERE (country IN (-1, -2)) AND role < 2) AS unstated
        GROUP BY role, a, b, c) AS unstated)
        ) AS parts GROUP BY role, a, b, c, size HAVING sum(number) <> 0;
    DROP TABLE counted_shared;
    ANALYZE submissions_countedsum;
END
$rebuild$;


CREATE OR REPLACE FUNCTION counted_reseat(people bigint[], bodies bigint[]) RETURNS void
LANGUAGE plpgsql AS $reseat$
BEGIN
    PERFORM 1 FROM meetings_participant WHERE id = ANY(people) ORDER BY id FOR NO KEY UPDATE;
    PERFORM counted_relink(ARRAY(
        SELECT sent.id FROM submissions_submission sent
        JOIN submissions_contributor contributor ON contributor.submission_id = sent.id
        WHERE sent.body_id = ANY(bodies) AND contributor.participant_id IN (
            SELECT unnest(people)
            UNION
            SELECT id FROM meetings_participant WHERE merged_into_id = ANY(people)
        )
    ));
    PERFORM counted_relink_turns(ARRAY(SELECT id FROM submissions_intervention WHERE meeting_id IN (SELECT id FROM meetings_meeting WHERE body_id = ANY(bodies))
        AND participant_id IN (
            SELECT unnest(people)
            UNION
            SELECT id FROM meetings_participant WHERE merged_into_id = ANY(people)
        )));
    PERFORM counted_relink_attendances(ARRAY(SELECT id FROM meetings_attendance WHERE meeting_id IN (SELECT id FROM meetings_meeting WHERE body_id = ANY(bodies))
        AND participant_id IN (
            SELECT unnest(people)
            UNION
            SELECT id FROM meetings_participant WHERE merged_into_id = ANY(people)
        )));
END
$reseat$;


CREATE OR REPLACE FUNCTION counted_submissions_submission_insert() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    PERFORM 1 FROM meetings_body WHERE id IN (SELECT body_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM 1 FROM submissions_call WHERE id IN (SELECT call_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_meeting WHERE id IN (SELECT meeting_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM counted_relink(ARRAY(SELECT id FROM new_rows));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_insert AFTER INSERT ON submissions_submission
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_submissions_submission_insert();


CREATE OR REPLACE FUNCTION counted_submissions_contributor_insert() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    PERFORM 1 FROM meetings_participant WHERE id IN (SELECT participant_id FROM new_rows UNION SELECT representing_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (
        SELECT merged_into_id FROM meetings_participant WHERE id IN (SELECT participant_id FROM new_rows UNION SELECT representing_id FROM new_rows)
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_stakeholdergroup WHERE id IN (SELECT group_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM counted_relink(ARRAY(SELECT submission_id FROM new_rows));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_insert AFTER INSERT ON submissions_contributor
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_submissions_contributor_insert();


CREATE OR REPLACE FUNCTION counted_submissions_intervention_insert() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    PERFORM 1 FROM meetings_meeting WHERE id IN (SELECT meeting_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_body WHERE id IN (
        SELECT body_id FROM meetings_meeting WHERE id IN (SELECT meeting_id FROM new_rows)
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (SELECT participant_id FROM new_rows UNION SELECT representing_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (
        SELECT merged_into_id FROM meetings_participant WHERE id IN (SELECT participant_id FROM new_rows UNION SELECT representing_id FROM new_rows)
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_stakeholdergroup WHERE id IN (SELECT group_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM counted_relink_turns(ARRAY(SELECT id FROM new_rows));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_insert AFTER INSERT ON submissions_intervention
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_submissions_intervention_insert();


CREATE OR REPLACE FUNCTION counted_meetings_attendance_insert() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    PERFORM 1 FROM meetings_meeting WHERE id IN (SELECT meeting_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_body WHERE id IN (
        SELECT body_id FROM meetings_meeting WHERE id IN (SELECT meeting_id FROM new_rows)
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (SELECT participant_id FROM new_rows UNION SELECT representing_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (
        SELECT merged_into_id FROM meetings_participant WHERE id IN (SELECT participant_id FROM new_rows UNION SELECT representing_id FROM new_rows)
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_stakeholdergroup WHERE id IN (SELECT group_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM counted_relink_attendances(ARRAY(SELECT id FROM new_rows));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_insert AFTER INSERT ON meetings_attendance
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_meetings_attendance_insert();


CREATE OR REPLACE FUNCTION counted_meetings_membership_insert() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    PERFORM 1 FROM meetings_composition WHERE id IN (SELECT composition_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (SELECT representing_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_stakeholdergroup WHERE id IN (SELECT group_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM counted_reseat(
        ARRAY(SELECT participant_id FROM new_rows), ARRAY(SELECT body_id FROM new_rows)
    );
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_insert AFTER INSERT ON meetings_membership
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_meetings_membership_insert();


CREATE OR REPLACE FUNCTION counted_submissions_submission_update() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    IF NOT EXISTS (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.call_id, before.meeting_id, before.kind, before.language, before.received_earliest, before.received_latest) IS DISTINCT FROM (after.state, after.body_id, after.call_id, after.meeting_id, after.kind, after.language, after.received_earliest, after.received_latest)) THEN
        RETURN NULL;
    END IF;
    PERFORM 1 FROM meetings_body WHERE id IN (
        SELECT after.body_id FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id
        WHERE before.body_id IS DISTINCT FROM after.body_id
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM submissions_call WHERE id IN (
        SELECT after.call_id FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id
        WHERE before.call_id IS DISTINCT FROM after.call_id
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_meeting WHERE id IN (
        SELECT after.meeting_id FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id
        WHERE before.meeting_id IS DISTINCT FROM after.meeting_id
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (
        SELECT contributor.participant_id FROM submissions_contributor contributor
        JOIN new_rows AS after ON after.id = contributor.submission_id
        JOIN old_rows AS before ON before.id = after.id
        WHERE before.body_id <> after.body_id) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (
        SELECT merged_into_id FROM meetings_participant WHERE id IN (
        SELECT contributor.participant_id FROM submissions_contributor contributor
        JOIN new_rows AS after ON after.id = contributor.submission_id
        JOIN old_rows AS before ON before.id = after.id
        WHERE before.body_id <> after.body_id)
    ) ORDER BY id FOR SHARE;
    PERFORM counted_relink(ARRAY(SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.call_id, before.meeting_id, before.kind, before.language, before.received_earliest, before.received_latest) IS DISTINCT FROM (after.state, after.body_id, after.call_id, after.meeting_id, after.kind, after.language, after.received_earliest, after.received_latest)) AS changed));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_update AFTER UPDATE ON submissions_submission
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_submissions_submission_update();


CREATE OR REPLACE FUNCTION counted_submissions_contributor_update() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    IF NOT EXISTS (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.submission_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.role) IS DISTINCT FROM (after.submission_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.role)) THEN
        RETURN NULL;
    END IF;
    PERFORM 1 FROM meetings_participant WHERE id IN (SELECT participant_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.submission_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.role) IS DISTINCT FROM (after.submission_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.role)) AS changed UNION SELECT representing_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.submission_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.role) IS DISTINCT FROM (after.submission_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.role)) AS changed) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (
        SELECT merged_into_id FROM meetings_participant WHERE id IN (SELECT participant_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.submission_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.role) IS DISTINCT FROM (after.submission_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.role)) AS changed UNION SELECT representing_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.submission_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.role) IS DISTINCT FROM (after.submission_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.role)) AS changed)
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_stakeholdergroup WHERE id IN (SELECT group_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.submission_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.role) IS DISTINCT FROM (after.submission_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.role)) AS changed) ORDER BY id FOR SHARE;
    PERFORM counted_relink(ARRAY(SELECT submission_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.submission_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.role) IS DISTINCT FROM (after.submission_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.role)) AS changed UNION SELECT before.submission_id FROM old_rows AS before JOIN (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.submission_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.role) IS DISTINCT FROM (after.submission_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.role)) AS changed ON changed.id = before.id));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_update AFTER UPDATE ON submissions_contributor
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_submissions_contributor_update();


CREATE OR REPLACE FUNCTION counted_submissions_intervention_update() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    IF NOT EXISTS (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.language, before.words) IS DISTINCT FROM (after.state, after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.language, after.words)) THEN
        RETURN NULL;
    END IF;
    PERFORM 1 FROM meetings_meeting WHERE id IN (SELECT meeting_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.language, before.words) IS DISTINCT FROM (after.state, after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.language, after.words)) AS changed) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_body WHERE id IN (
        SELECT body_id FROM meetings_meeting WHERE id IN (SELECT meeting_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.language, before.words) IS DISTINCT FROM (after.state, after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.language, after.words)) AS changed)
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (SELECT participant_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.language, before.words) IS DISTINCT FROM (after.state, after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.language, after.words)) AS changed UNION SELECT representing_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.language, before.words) IS DISTINCT FROM (after.state, after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.language, after.words)) AS changed) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (
        SELECT merged_into_id FROM meetings_participant WHERE id IN (SELECT participant_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.language, before.words) IS DISTINCT FROM (after.state, after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.language, after.words)) AS changed UNION SELECT representing_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.language, before.words) IS DISTINCT FROM (after.state, after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.language, after.words)) AS changed)
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_stakeholdergroup WHERE id IN (SELECT group_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.language, before.words) IS DISTINCT FROM (after.state, after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.language, after.words)) AS changed) ORDER BY id FOR SHARE;
    PERFORM counted_relink_turns(ARRAY(SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.capacity, before.language, before.words) IS DISTINCT FROM (after.state, after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.capacity, after.language, after.words)) AS changed));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_update AFTER UPDATE ON submissions_intervention
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_submissions_intervention_update();


CREATE OR REPLACE FUNCTION counted_meetings_attendance_update() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    IF NOT EXISTS (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.role) IS DISTINCT FROM (after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.role)) THEN
        RETURN NULL;
    END IF;
    PERFORM 1 FROM meetings_meeting WHERE id IN (SELECT meeting_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.role) IS DISTINCT FROM (after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.role)) AS changed) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_body WHERE id IN (
        SELECT body_id FROM meetings_meeting WHERE id IN (SELECT meeting_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.role) IS DISTINCT FROM (after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.role)) AS changed)
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (SELECT participant_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.role) IS DISTINCT FROM (after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.role)) AS changed UNION SELECT representing_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.role) IS DISTINCT FROM (after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.role)) AS changed) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (
        SELECT merged_into_id FROM meetings_participant WHERE id IN (SELECT participant_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.role) IS DISTINCT FROM (after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.role)) AS changed UNION SELECT representing_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.role) IS DISTINCT FROM (after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.role)) AS changed)
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_stakeholdergroup WHERE id IN (SELECT group_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.role) IS DISTINCT FROM (after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.role)) AS changed) ORDER BY id FOR SHARE;
    PERFORM counted_relink_attendances(ARRAY(SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.meeting_id, before.participant_id, before.representing_id, before.group_id, before.group_word, before.role) IS DISTINCT FROM (after.meeting_id, after.participant_id, after.representing_id, after.group_id, after.group_word, after.role)) AS changed));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_update AFTER UPDATE ON meetings_attendance
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_meetings_attendance_update();


CREATE OR REPLACE FUNCTION counted_submissions_call_update() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    IF NOT EXISTS (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) THEN
        RETURN NULL;
    END IF;
    PERFORM counted_relink(ARRAY(SELECT id FROM submissions_submission WHERE call_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) AS changed)));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_update AFTER UPDATE ON submissions_call
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_submissions_call_update();


CREATE OR REPLACE FUNCTION counted_meetings_body_update() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    IF NOT EXISTS (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) THEN
        RETURN NULL;
    END IF;
    PERFORM counted_relink(ARRAY(SELECT id FROM submissions_submission WHERE body_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) AS changed)));
    PERFORM counted_relink_turns(ARRAY(SELECT id FROM submissions_intervention WHERE meeting_id IN (SELECT id FROM meetings_meeting WHERE body_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) AS changed))));
    PERFORM counted_relink_attendances(ARRAY(SELECT id FROM meetings_attendance WHERE meeting_id IN (SELECT id FROM meetings_meeting WHERE body_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) AS changed))));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_update AFTER UPDATE ON meetings_body
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_meetings_body_update();


CREATE OR REPLACE FUNCTION counted_meetings_meeting_update() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    IF NOT EXISTS (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.kind, before.held_earliest, before.held_latest) IS DISTINCT FROM (after.state, after.body_id, after.kind, after.held_earliest, after.held_latest)) THEN
        RETURN NULL;
    END IF;
    PERFORM 1 FROM meetings_body WHERE id IN (
        SELECT after.body_id FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id
        WHERE before.body_id IS DISTINCT FROM after.body_id
    ) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (
        SELECT participant_id FROM submissions_intervention part JOIN (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.kind, before.held_earliest, before.held_latest) IS DISTINCT FROM (after.state, after.body_id, after.kind, after.held_earliest, after.held_latest)) AS changed
        ON changed.id = part.meeting_id
        UNION
        SELECT participant_id FROM meetings_attendance part JOIN (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.kind, before.held_earliest, before.held_latest) IS DISTINCT FROM (after.state, after.body_id, after.kind, after.held_earliest, after.held_latest)) AS changed
        ON changed.id = part.meeting_id) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (
        SELECT merged_into_id FROM meetings_participant WHERE id IN (
        SELECT participant_id FROM submissions_intervention part JOIN (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.kind, before.held_earliest, before.held_latest) IS DISTINCT FROM (after.state, after.body_id, after.kind, after.held_earliest, after.held_latest)) AS changed
        ON changed.id = part.meeting_id
        UNION
        SELECT participant_id FROM meetings_attendance part JOIN (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.kind, before.held_earliest, before.held_latest) IS DISTINCT FROM (after.state, after.body_id, after.kind, after.held_earliest, after.held_latest)) AS changed
        ON changed.id = part.meeting_id)
    ) ORDER BY id FOR SHARE;
    PERFORM counted_relink(ARRAY(SELECT id FROM submissions_submission WHERE meeting_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.kind, before.held_earliest, before.held_latest) IS DISTINCT FROM (after.state, after.body_id, after.kind, after.held_earliest, after.held_latest)) AS changed)));
    PERFORM counted_relink_turns(ARRAY(SELECT id FROM submissions_intervention WHERE meeting_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.kind, before.held_earliest, before.held_latest) IS DISTINCT FROM (after.state, after.body_id, after.kind, after.held_earliest, after.held_latest)) AS changed)));
    PERFORM counted_relink_attendances(ARRAY(SELECT id FROM meetings_attendance WHERE meeting_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.kind, before.held_earliest, before.held_latest) IS DISTINCT FROM (after.state, after.body_id, after.kind, after.held_earliest, after.held_latest)) AS changed)));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_update AFTER UPDATE ON meetings_meeting
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_meetings_meeting_update();


CREATE OR REPLACE FUNCTION counted_meetings_stakeholdergroup_update() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    IF NOT EXISTS (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) THEN
        RETURN NULL;
    END IF;
    PERFORM counted_relink(ARRAY(SELECT submission_id FROM submissions_contributor WHERE group_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) AS changed)));
    PERFORM counted_relink_turns(ARRAY(SELECT id FROM submissions_intervention WHERE group_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) AS changed)));
    PERFORM counted_relink_attendances(ARRAY(SELECT id FROM meetings_attendance WHERE group_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) AS changed)));
    PERFORM counted_reseat(
        ARRAY(SELECT participant_id FROM meetings_membership WHERE group_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) AS changed)),
        ARRAY(SELECT body_id FROM meetings_membership WHERE group_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) AS changed))
    );
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_update AFTER UPDATE ON meetings_stakeholdergroup
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_meetings_stakeholdergroup_update();


CREATE OR REPLACE FUNCTION counted_meetings_participant_update() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    IF NOT EXISTS (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) THEN
        RETURN NULL;
    END IF;
    PERFORM 1 FROM meetings_participant WHERE id IN (SELECT merged_into_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) AS changed) ORDER BY id FOR SHARE;
    PERFORM counted_relink(ARRAY(
        SELECT submission_id FROM submissions_contributor WHERE participant_id IN (
            SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) AS changed
            UNION
            SELECT id FROM meetings_participant WHERE merged_into_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) AS changed)
        )
        UNION
        SELECT submission_id FROM submissions_contributor
        WHERE representing_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) AS changed)));
    PERFORM counted_relink_turns(ARRAY(SELECT id FROM submissions_intervention WHERE participant_id IN (
            SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) AS changed
            UNION
            SELECT id FROM meetings_participant WHERE merged_into_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) AS changed)
        ) OR representing_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) AS changed)));
    PERFORM counted_relink_attendances(ARRAY(SELECT id FROM meetings_attendance WHERE participant_id IN (
            SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) AS changed
            UNION
            SELECT id FROM meetings_participant WHERE merged_into_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) AS changed)
        ) OR representing_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) AS changed)));
    PERFORM counted_reseat(
        ARRAY(SELECT participant_id FROM meetings_membership WHERE representing_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) AS changed)),
        ARRAY(SELECT body_id FROM meetings_membership WHERE representing_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.merged_into_id, before.kind, before.country, before.region) IS DISTINCT FROM (after.state, after.merged_into_id, after.kind, after.country, after.region)) AS changed))
    );
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_update AFTER UPDATE ON meetings_participant
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_meetings_participant_update();


CREATE OR REPLACE FUNCTION counted_meetings_composition_update() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    IF NOT EXISTS (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) THEN
        RETURN NULL;
    END IF;
    PERFORM counted_reseat(
        ARRAY(SELECT participant_id FROM meetings_membership WHERE composition_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) AS changed)),
        ARRAY(SELECT body_id FROM meetings_membership WHERE composition_id IN (SELECT id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state) IS DISTINCT FROM (after.state)) AS changed))
    );
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_update AFTER UPDATE ON meetings_composition
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_meetings_composition_update();


CREATE OR REPLACE FUNCTION counted_meetings_membership_update() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    IF NOT EXISTS (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.participant_id, before.representing_id, before.composition_id, before.group_id, before.group_word, before.starts_latest, before.ends_edtf, before.ends_earliest) IS DISTINCT FROM (after.state, after.body_id, after.participant_id, after.representing_id, after.composition_id, after.group_id, after.group_word, after.starts_latest, after.ends_edtf, after.ends_earliest)) THEN
        RETURN NULL;
    END IF;
    PERFORM 1 FROM meetings_composition WHERE id IN (SELECT composition_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.participant_id, before.representing_id, before.composition_id, before.group_id, before.group_word, before.starts_latest, before.ends_edtf, before.ends_earliest) IS DISTINCT FROM (after.state, after.body_id, after.participant_id, after.representing_id, after.composition_id, after.group_id, after.group_word, after.starts_latest, after.ends_edtf, after.ends_earliest)) AS changed) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_participant WHERE id IN (SELECT representing_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.participant_id, before.representing_id, before.composition_id, before.group_id, before.group_word, before.starts_latest, before.ends_edtf, before.ends_earliest) IS DISTINCT FROM (after.state, after.body_id, after.participant_id, after.representing_id, after.composition_id, after.group_id, after.group_word, after.starts_latest, after.ends_edtf, after.ends_earliest)) AS changed) ORDER BY id FOR SHARE;
    PERFORM 1 FROM meetings_stakeholdergroup WHERE id IN (SELECT group_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.participant_id, before.representing_id, before.composition_id, before.group_id, before.group_word, before.starts_latest, before.ends_edtf, before.ends_earliest) IS DISTINCT FROM (after.state, after.body_id, after.participant_id, after.representing_id, after.composition_id, after.group_id, after.group_word, after.starts_latest, after.ends_edtf, after.ends_earliest)) AS changed) ORDER BY id FOR SHARE;
    PERFORM counted_reseat(
        ARRAY(SELECT participant_id FROM (SELECT participant_id, body_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.participant_id, before.representing_id, before.composition_id, before.group_id, before.group_word, before.starts_latest, before.ends_edtf, before.ends_earliest) IS DISTINCT FROM (after.state, after.body_id, after.participant_id, after.representing_id, after.composition_id, after.group_id, after.group_word, after.starts_latest, after.ends_edtf, after.ends_earliest)) AS changed UNION SELECT before.participant_id, before.body_id FROM old_rows AS before JOIN (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.participant_id, before.representing_id, before.composition_id, before.group_id, before.group_word, before.starts_latest, before.ends_edtf, before.ends_earliest) IS DISTINCT FROM (after.state, after.body_id, after.participant_id, after.representing_id, after.composition_id, after.group_id, after.group_word, after.starts_latest, after.ends_edtf, after.ends_earliest)) AS changed ON changed.id = before.id) AS seats), ARRAY(SELECT body_id FROM (SELECT participant_id, body_id FROM (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.participant_id, before.representing_id, before.composition_id, before.group_id, before.group_word, before.starts_latest, before.ends_edtf, before.ends_earliest) IS DISTINCT FROM (after.state, after.body_id, after.participant_id, after.representing_id, after.composition_id, after.group_id, after.group_word, after.starts_latest, after.ends_edtf, after.ends_earliest)) AS changed UNION SELECT before.participant_id, before.body_id FROM old_rows AS before JOIN (SELECT after.* FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id WHERE (before.state, before.body_id, before.participant_id, before.representing_id, before.composition_id, before.group_id, before.group_word, before.starts_latest, before.ends_edtf, before.ends_earliest) IS DISTINCT FROM (after.state, after.body_id, after.participant_id, after.representing_id, after.composition_id, after.group_id, after.group_word, after.starts_latest, after.ends_edtf, after.ends_earliest)) AS changed ON changed.id = before.id) AS seats)
    );
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_update AFTER UPDATE ON meetings_membership
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_meetings_membership_update();


CREATE OR REPLACE FUNCTION counted_submissions_submission_delete() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    PERFORM counted_relink(ARRAY(SELECT id FROM old_rows));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_delete AFTER DELETE ON submissions_submission
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_submissions_submission_delete();


CREATE OR REPLACE FUNCTION counted_submissions_contributor_delete() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    PERFORM counted_relink(ARRAY(SELECT submission_id FROM old_rows));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_delete AFTER DELETE ON submissions_contributor
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_submissions_contributor_delete();


CREATE OR REPLACE FUNCTION counted_submissions_intervention_delete() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    PERFORM counted_relink_turns(ARRAY(SELECT id FROM old_rows));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_delete AFTER DELETE ON submissions_intervention
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_submissions_intervention_delete();


CREATE OR REPLACE FUNCTION counted_meetings_attendance_delete() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    PERFORM counted_relink_attendances(ARRAY(SELECT id FROM old_rows));
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_delete AFTER DELETE ON meetings_attendance
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_meetings_attendance_delete();


CREATE OR REPLACE FUNCTION counted_meetings_membership_delete() RETURNS trigger LANGUAGE plpgsql AS $trigger$
BEGIN
    PERFORM counted_reseat(
        ARRAY(SELECT participant_id FROM old_rows), ARRAY(SELECT body_id FROM old_rows)
    );
    RETURN NULL;
END
$trigger$;
CREATE OR REPLACE TRIGGER counted_delete AFTER DELETE ON meetings_membership
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION counted_meetings_membership_delete();
