using System.Globalization;
using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Tests.Features.Organisations;

/// <summary>The figures of posts, worked out in SQL over the raw rows and by no code of the program: what a suspicious reader would type.</summary>
internal sealed class SqlFigures(AppDb db)
{
    /// <summary>Everyone's post of the day: the one that began last of those that run; one without an end runs until the next begins.</summary>
    private const string OnDay = """
        WITH ran AS (
            SELECT p.*, ROW_NUMBER() OVER (PARTITION BY p.Person ORDER BY p."From" DESC, COALESCE(p."To", '9999-12-31') DESC, p.Id) AS place
            FROM Posts p JOIN People q ON q.Person = p.Person
            WHERE p."From" <= @day AND (q."Left" IS NULL OR q."Left" > @day)
              AND (p."To" > @day OR (p."To" IS NULL AND NOT EXISTS (SELECT 1 FROM Posts n WHERE n.Person = p.Person AND n."From" > p."From" AND n."From" <= @day)))),
        onday AS (SELECT * FROM ran WHERE place = 1),
        worked AS (
            SELECT p.*, ROW_NUMBER() OVER (PARTITION BY p.Person ORDER BY p."From" DESC) AS place FROM Posts p WHERE p."From" <= @day AND p.Kind <> 'Away'),
        here AS (SELECT Person, Joined, PractisedBefore FROM People WHERE Joined <= @day AND ("Left" IS NULL OR "Left" > @day)),
        stands AS (
            SELECT w.Person, w.Kind, w.Level, w.Team, w."From" AS Began, h.Joined, h.PractisedBefore FROM here h JOIN onday d ON d.Person = h.Person
            JOIN worked w ON w.Person = h.Person AND ((d.Kind <> 'Away' AND w.Id = d.Id) OR (d.Kind = 'Away' AND w.place = 1)) WHERE w.Employer IS NULL),
        spans AS (SELECT d.Manager AS Person, COUNT(*) AS Reports FROM onday d JOIN here h ON h.Person = d.Manager WHERE d.Manager <> d.Person GROUP BY d.Manager)

        """;

    private const string Managing = "('TechLeadManager', 'Manager', 'SeniorManager', 'Director', 'Executive')";
    private const string Practising = "('Engineer', 'TechLead')";

    public Task<List<int>> PractisingAsync(DateOnly day) => ReadAsync($"{OnDay} SELECT COUNT(*) FROM stands WHERE Kind IN {Practising}", day);

    public Task<List<int>> ManagingAsync(DateOnly day) => ReadAsync($"{OnDay} SELECT COUNT(*) FROM stands WHERE Kind IN {Managing}", day);

    public Task<List<int>> BothAtOnceAsync(DateOnly day) => ReadAsync(
        $"""{OnDay} SELECT COUNT(*) FROM onday d JOIN here h ON h.Person = d.Person LEFT JOIN spans s ON s.Person = d.Person WHERE d.Kind = 'TechLeadManager' OR (d.Kind IN {Practising} AND s.Reports > 0)""", day);

    public Task<List<int>> SpansAsync(DateOnly day) => ReadAsync($"{OnDay} SELECT Reports FROM spans ORDER BY Reports", day);

    /// <summary>Whole months since joining, at the end of a month.</summary>
    public Task<List<int>> InCompanyAsync(DateOnly day, Core.Ladders.Track track) => ReadAsync(
        $"{OnDay} SELECT {Months("Joined")} FROM stands WHERE Kind IN {(track == Core.Ladders.Track.Management ? Managing : Practising)} ORDER BY 1", day);

    /// <summary>Whole months since the last change of kind, level or team.</summary>
    public Task<List<int>> InPostAsync(DateOnly day, Core.Ladders.Track track) => ReadAsync(
        $"""
        {OnDay}, steps AS (
            SELECT p.Person, p."From", CASE WHEN p.Kind IS LAG(p.Kind) OVER w AND p.Level IS LAG(p.Level) OVER w AND p.Team IS LAG(p.Team) OVER w AND p.Employer IS LAG(p.Employer) OVER w THEN 0 ELSE 1 END AS isNew
            FROM Posts p WHERE p.Kind <> 'Away' AND p."From" <= @day WINDOW w AS (PARTITION BY p.Person ORDER BY p."From")),
        began AS (SELECT Person, MAX("From") AS Began FROM steps WHERE isNew = 1 GROUP BY Person)
        SELECT {Months("b.Began")} FROM stands s JOIN began b ON b.Person = s.Person WHERE s.Kind IN {(track == Core.Ladders.Track.Management ? Managing : Practising)} ORDER BY 1
        """,
        day);

    /// <summary>Whole months since the last post with the engineering in it ended, of managers whose post is without it.</summary>
    public Task<List<int>> HandsOnAsync(DateOnly day) => ReadAsync(
        $"""
        {OnDay}, last AS (SELECT Person, MAX("From") AS Began FROM Posts WHERE Kind IN ('Engineer', 'TechLead', 'TechLeadManager') AND "From" <= @day GROUP BY Person),
        ended AS (
            SELECT s.Person, CASE WHEN l.Began IS NOT NULL THEN (SELECT MIN(n."From") FROM Posts n WHERE n.Person = s.Person AND n."From" > l.Began)
                WHEN s.PractisedBefore > 0 THEN (SELECT MIN(n."From") FROM Posts n WHERE n.Person = s.Person) END AS Ended
            FROM stands s LEFT JOIN last l ON l.Person = s.Person WHERE s.Kind IN {Managing} AND s.Kind <> 'TechLeadManager')
        SELECT {Months("Ended")} FROM ended WHERE Ended IS NOT NULL ORDER BY 1
        """,
        day);

    /// <summary>Swings to a track within three months up to the day, its month counted.</summary>
    public Task<List<int>> SwingsAsync(DateOnly day, Core.Ladders.Track to) => ReadAsync(
        $"""
        WITH days AS (SELECT Person, "From" AS Day FROM Posts UNION SELECT Person, "To" FROM Posts WHERE "To" IS NOT NULL),
        ran AS (
            SELECT d.Person, d.Day, (
                SELECT p.Id FROM Posts p WHERE p.Person = d.Person AND p."From" <= d.Day
                  AND (p."To" > d.Day OR (p."To" IS NULL AND NOT EXISTS (SELECT 1 FROM Posts n WHERE n.Person = p.Person AND n."From" > p."From" AND n."From" <= d.Day)))
                ORDER BY p."From" DESC, COALESCE(p."To", '9999-12-31') DESC, p.Id LIMIT 1) AS Post
            FROM days d JOIN People q ON q.Person = d.Person WHERE q."Left" IS NULL OR q."Left" > d.Day),
        tracks AS (
            SELECT r.Person, r.Day AS "From", p.Employer, CASE WHEN p.Kind IN {Managing} THEN 'Management' ELSE 'Engineering' END AS Track
            FROM ran r JOIN Posts p ON p.Id = r.Post WHERE p.Kind NOT IN ('Away', 'Elsewhere')),
        swings AS (SELECT t.*, LAG(t.Track) OVER (PARTITION BY t.Person ORDER BY t."From") AS Before FROM tracks t)
        SELECT COUNT(*) FROM swings s JOIN People q ON q.Person = s.Person
        WHERE s.Before <> s.Track AND s.Track = '{to}' AND s.Employer IS NULL AND q.Joined <= s."From" AND s."From" <= @day AND s."From" > date(@day, 'start of month', '-2 months', '-1 day')
        """,
        day);

    // At the end of a month the calendar months between are the whole ones.
    private static string Months(string since) => $"(strftime('%Y', @day) * 12 + strftime('%m', @day)) - (strftime('%Y', {since}) * 12 + strftime('%m', {since}))";

    private async Task<List<int>> ReadAsync(string sql, DateOnly day)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        command.Parameters.Add(parameter);
        var numbers = new List<int>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) numbers.Add(reader.GetInt32(0));
        return numbers;
    }
}
