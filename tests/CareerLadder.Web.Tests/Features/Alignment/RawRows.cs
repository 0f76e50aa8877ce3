namespace CareerLadder.Web.Tests.Features.Alignment;

/// <summary>One row of what SQL works out; what it does not name stays empty.</summary>
internal sealed record RawLevel(string Level, int People, double? Median, double? Cost, int Below, int Above);

/// <summary>The figures of the page once more, in plain SQL over the tables as they are, and from nothing in the program.</summary>
internal static class RawRows
{
    public const string Levels = """
        SELECT "Level", COUNT(*) AS "People", SUM(MAX(0, "Min" - "Base") * "Fte") AS "Cost", 0 AS "Below", 0 AS "Above",
            AVG(CASE WHEN "Place" IN (("Of" + 1) / 2, ("Of" + 2) / 2) THEN "Base" END) AS "Median"
        FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY "Level" ORDER BY "Base") AS "Place", COUNT(*) OVER (PARTITION BY "Level") AS "Of" FROM "Standing" WHERE "Zone" = {0})
        GROUP BY "Level"
        """;

    public const string Outside = """
        SELECT "Level", COUNT(*) AS "People", NULL AS "Median", NULL AS "Cost", SUM("Base" < "Min") AS "Below", SUM("Base" > "Max") AS "Above" FROM "Standing" GROUP BY "Level"
        """;

    public const string Costs = """
        SELECT "Currency" AS "Level", COUNT(*) AS "People", NULL AS "Median", SUM(("Min" - "Base") * "Fte") AS "Cost", 0 AS "Below", 0 AS "Above"
        FROM "Standing" WHERE "Base" < "Min" GROUP BY "Currency" ORDER BY "Currency"
        """;

    /// <summary>Who is here on the day with a level: the post that holds, the latest begun, of two the one that ends last; during leave the one before it.</summary>
    public static string Standing(DateOnly day) => $"""
        DROP VIEW IF EXISTS "Standing";
        CREATE TEMP VIEW "Standing" AS
        WITH "Ends" AS (SELECT p.*, COALESCE(p."To", (SELECT MIN(n."From") FROM "Posts" n WHERE n."Person" = p."Person" AND n."From" > p."From"), '9999-12-31') AS "Until" FROM "Posts" p),
        "Holding" AS (
            SELECT *, ROW_NUMBER() OVER (PARTITION BY "Person" ORDER BY "From" DESC, COALESCE("To", '9999-12-31') DESC, "Id") AS "Nth"
            FROM "Ends" WHERE "From" <= '{day:yyyy-MM-dd}' AND "Until" > '{day:yyyy-MM-dd}'),
        "Before" AS (
            SELECT e.*, ROW_NUMBER() OVER (PARTITION BY e."Person" ORDER BY e."From" DESC) AS "Nth"
            FROM "Ends" e JOIN "Holding" h ON h."Person" = e."Person" AND h."Nth" = 1 AND h."Kind" = 'Away' AND e."From" < h."From" AND e."Kind" <> 'Away'),
        "Stands" AS (SELECT * FROM "Holding" WHERE "Nth" = 1 AND "Kind" <> 'Away' UNION ALL SELECT * FROM "Before" WHERE "Nth" = 1)
        SELECT p."Person", p."Zone", s."Level", CAST(y."Base" AS REAL) AS "Base", y."Currency", COALESCE(CAST(y."Fte" AS REAL), 1) AS "Fte", CAST(b."Min" AS REAL) AS "Min", CAST(b."Max" AS REAL) AS "Max"
        FROM "People" p
        JOIN "Stands" s ON s."Person" = p."Person" AND s."Employer" IS NULL AND s."Level" IS NOT NULL
        LEFT JOIN "Pay" y ON y."Id" = (SELECT z."Id" FROM "Pay" z WHERE z."Person" = p."Person" AND z."From" <= '{day:yyyy-MM-dd}' ORDER BY z."From" DESC LIMIT 1)
        LEFT JOIN "Bands" b ON b."Id" = (SELECT z."Id" FROM "Bands" z WHERE z."Zone" = p."Zone" AND z."Level" = s."Level" AND z."From" <= '{day:yyyy-MM-dd}' ORDER BY z."From" DESC LIMIT 1)
            AND b."Currency" = y."Currency"
        WHERE (p."Joined" IS NULL OR p."Joined" <= '{day:yyyy-MM-dd}') AND (p."Left" IS NULL OR p."Left" > '{day:yyyy-MM-dd}')
        """;

    /// <summary>The group and the pay of everyone on a rung of a zone, or, without a rung, on any.</summary>
    public static string Groups(int? rung, string? zone) => $$"""
        SELECT g."Label" AS "Level", 1 AS "People", NULL AS "Median", s."Base" AS "Cost", 0 AS "Below", 0 AS "Above"
        FROM "Standing" s JOIN "Groups" g ON g."Person" = s."Person" JOIN "Levels" l ON l."Level" = s."Level" AND l."Rung" IS NOT NULL
        WHERE s."Currency" = {0} {{(rung is null ? "" : $"AND l.\"Rung\" = {rung} AND s.\"Zone\" = '{zone}'")}}
        """;

    /// <summary>Of these swings, each a person and a day, those after which pay is less than on the day before.</summary>
    public static string Cuts(IEnumerable<string> swings) => $"""
        WITH "Swings"("Person", "On") AS (VALUES {string.Join(", ", swings)})
        SELECT COUNT(*) AS "Value" FROM "Swings" s
        JOIN "Pay" a ON a."Id" = (SELECT z."Id" FROM "Pay" z WHERE z."Person" = s."Person" AND z."From" < s."On" ORDER BY z."From" DESC LIMIT 1)
        JOIN "Pay" b ON b."Id" = (SELECT z."Id" FROM "Pay" z WHERE z."Person" = s."Person" AND z."From" <= s."On" ORDER BY z."From" DESC LIMIT 1)
        WHERE a."Currency" = b."Currency" AND CAST(b."Base" AS REAL) < CAST(a."Base" AS REAL)
        """;
}
