using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// What was said and agreed in a few conversations of those whose eyes the demo lends, and what is planned for this week and the next:
/// no file tells any of it, so it is written once the rest is there.
/// </summary>
internal static class DemoConversations
{
    public static async Task WriteAsync(AppDb db, DemoOrganisation demo, DateOnly today)
    {
        var lines = new Organisation(demo.Facts, RuleBook.Default).Lines;
        var held = await db.Conversations.OrderBy(c => c.On).ThenBy(c => c.Id).ToListAsync();
        foreach (var row in held) row.With = lines.ManagerOn(row.Person, row.On);
        var (engineer, manager, director) = (demo.People.Engineer, demo.People.Manager, demo.People.Director);
        if (held.FindLast(c => c.Person == engineer && c.With == manager) is { } lastOfEngineer) WriteEngineers(db, lastOfEngineer, today);
        if (held.FindLast(c => c.Person == manager && c.With == director) is { } lastOfManager) WriteManagers(db, lastOfManager, today);
        PlanEngineers(db, Planned(engineer, manager, by: engineer, Next(today, 2)), today);
        Plan(db, Planned(manager, director, by: director, Next(today, 8), isAgreed: false),
            ["What became of it: keep two hours a week for the payment sandbox", "A fork in the road: climb, swing back, or stay on purpose", "“I do not know yet” was the answer in the autumn. What would you need to know?"]);
        var others = lines.ReportsOn(manager, today).Where(r => r != engineer).Order(StringComparer.Ordinal).ToList();
        if (others.Count > 0)
            Plan(db, Planned(others[0], manager, by: manager, Next(today, 6), isAgreed: false), ["How the first quarter in the new post went", "What to learn next, and with whom"]);
        if (others.Count > 1 && held.FindLast(c => c.Person == others[1] && c.With == manager) is { } last) WriteAnothers(db, last, today);
        await db.SaveChangesAsync();
    }

    private static void WriteEngineers(AppDb db, ConversationRow row, DateOnly today)
    {
        Agenda(db, row, ["Waiting for a chance: managing, and when", "Senior scope in Payments", "What became of the mentoring"]);
        Words(
            db, row,
            """
            I said yes to managing more than a year ago and would still say it.
            What I look forward to each week is the hour with the two I mentor. What I do not know: whether I would miss the code.
            I would like to try parts of it before there is a seat.
            """,
            """
            Nothing is posted in Money this quarter. I will ask what is planned, and say who is ready.
            Until then: run the hiring loop for our open post, and stand in for me in the two weeks I am away.
            Her mentoring is the best in the team; more people should know it.
            """);
        Private(db, row, "Ready, I think; tell Money so. Do not let her hear it second-hand if the Billing seat goes to somebody else.");
        Agreed(db, row, row.With!, "Ask in Money which seats come up next year, and say who is ready", Next(today, 3));
        Agreed(db, row, row.Person, "Run the hiring loop for the open post", Next(today, 12));
        Agreed(db, row, row.Person, "Write down what the payment review rota has taught us", today.AddDays(-6), doneOn: today.AddDays(-9));
    }

    private static void WriteManagers(AppDb db, ConversationRow row, DateOnly today)
    {
        Agenda(db, row, ["Three years in: what now?", "Hands-on work that fits into a week"]);
        Words(
            db, row,
            "I like the people part. What I do not like is reading designs and no longer being sure.",
            "Nobody has to decide this year. But drifting is a decision too: let us look at it again in winter, with both ways on the table.");
        Agreed(db, row, row.Person, "Keep two hours a week for the payment sandbox", today.AddDays(-4));
        Agreed(db, row, row.With!, "Ask what a swing back into Payments would look like, with pay kept whole", Next(today, 10));
    }

    private static void WriteAnothers(AppDb db, ConversationRow row, DateOnly today)
    {
        Words(db, row, "More time for the ledger migration, and somebody to pair with on it.", "Yes. Two afternoons a week are yours; the rota is told.");
        Agreed(db, row, row.With!, "Take two afternoons a week off the rota", today.AddDays(-20), doneOn: today.AddDays(-24));
    }

    private static void PlanEngineers(AppDb db, ConversationRow row, DateOnly today)
    {
        Plan(db, row,
        [
            "What became of it: which seats come up in Money next year",
            "What became of it: the hiring loop for the open post",
            "Waiting for a chance. “I want to manage now” was the answer for more than a year: is it still so?",
            "Which part of managing to try next, without the title",
            "The next two or three years: what would make them good ones?",
        ]);
        db.ConversationWords.Add(new()
        {
            Conversation = row.Id, Side = ConversationSide.Person, Version = 1,
            Text = $"Before we talk, so that I do not forget it: the loop is half done, four interviews by {today.AddDays(-1).DayOfWeek}. I enjoyed it more than I thought.",
        });
    }

    private static ConversationRow Planned(string person, string manager, string by, DateOnly on, bool isAgreed = true) =>
        new() { Person = person, With = manager, On = on, StartedBy = by, ProposedBy = isAgreed ? null : by };

    private static void Plan(AppDb db, ConversationRow row, string[] points)
    {
        db.Conversations.Add(row);
        // What belongs to it needs its number.
        db.SaveChanges();
        Agenda(db, row, points);
    }

    private static void Agenda(AppDb db, ConversationRow row, string[] points)
    {
        for (var i = 0; i < points.Length; i++) db.AgendaPoints.Add(new() { Conversation = row.Id, Position = i + 1, Text = points[i] });
    }

    private static void Words(AppDb db, ConversationRow row, string persons, string managers) => db.ConversationWords.AddRange(
        new() { Conversation = row.Id, Side = ConversationSide.Person, Text = persons, Version = 1 },
        new() { Conversation = row.Id, Side = ConversationSide.Manager, Text = managers, Version = 1 });

    private static void Private(AppDb db, ConversationRow row, string text) => db.PrivateNotes.Add(new() { Conversation = row.Id, By = row.With!, Text = text, Version = 1 });

    private static void Agreed(AppDb db, ConversationRow row, string owner, string text, DateOnly due, DateOnly? doneOn = null) =>
        db.FollowUps.Add(new() { Conversation = row.Id, Person = row.Person, Owner = owner, Text = text, Due = due, DoneOn = doneOn });

    /// <summary>In so many days, or on the Monday after it.</summary>
    private static DateOnly Next(DateOnly today, int days) => today.AddDays(days) is var day && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        ? day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? 2 : 1)
        : day;
}
