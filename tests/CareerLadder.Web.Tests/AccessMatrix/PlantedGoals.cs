using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>What everyone of the made-up organisation wants, has to show for it and thinks of it, and what they are typing: told on pages alone, so that no import brings it.</summary>
internal static class PlantedGoals
{
    /// <summary>Of the one level that is the same for all: E3.</summary>
    public const string Theme = "Craft";

    public const string Level = "E3";

    /// <summary>Where everyone is typing.</summary>
    public const string Place = "matrix";

    public static (Field Field, string[] Words)[] Words { get; } =
    [
        (Field.Goals, ["goal", "saidBefore", "reached"]), (Field.SharedGoals, ["sharedGoal"]),
        (Field.Growth, ["evidence", "link", "ownView", "managersView", "formerView"]), (Field.Drafts, ["draft"]),
    ];

    public static IEnumerable<string> WordsOf(Someone p) => Words.SelectMany(w => w.Words).Select(p.Word);

    public static IEnumerable<(Field Field, DateOnly Day)> DaysOf(Someone p) =>
    [
        (Field.Goals, p.Day(2014, 3, 1)), (Field.Goals, p.Day(2014, 9, 1)), (Field.Goals, p.Day(2015, 3, 1)), (Field.SharedGoals, p.Day(2015, 9, 1)),
        (Field.Growth, p.Day(2018, 6, 1)), (Field.Growth, p.Day(2016, 9, 1)), (Field.Growth, p.Day(2017, 3, 1)), (Field.Growth, p.Day(2017, 9, 1)),
    ];

    public static async Task AddAsync(AppDb db)
    {
        foreach (var p in World.People)
        {
            // Said in other words, and reached: the day one ends is the day the next is set.
            var before = db.Goals.Add(new() { Person = p.Key, Horizon = Horizon.TwoToThreeYears, Text = p.Word("saidBefore"), SetOn = p.Day(2014, 3, 1), EndedOn = p.Day(2014, 9, 1) }).Entity;
            await db.SaveChangesAsync();
            db.Goals.Add(new() { Person = p.Key, Horizon = Horizon.TwoToThreeYears, Text = p.Word("goal"), Level = Level, SetOn = p.Day(2014, 9, 1), Follows = before.Id });
            db.Goals.Add(new()
            {
                Person = p.Key, Horizon = Horizon.TwoToThreeYears, Text = p.Word("reached"), SetOn = p.Day(2014, 3, 1), EndedOn = p.Day(2015, 3, 1), Ending = GoalEnding.Reached, IsSharedUpward = true, Plan = PlantedPlans.PlanOf(p),
            });
            db.Goals.Add(new() { Person = p.Key, Horizon = Horizon.FiveYears, Text = p.Word("sharedGoal"), SetOn = p.Day(2015, 9, 1), IsSharedUpward = true, Plan = PlantedPlans.SharedPlanOf(p) });
            var evidence = db.Evidence.Add(new() { Person = p.Key, On = p.Day(2018, 6, 1), Text = p.Word("evidence"), Link = $"https://example.org/{p.Word("link")}" }).Entity;
            await db.SaveChangesAsync();
            db.EvidenceFor.Add(new() { Evidence = evidence.Id, Level = Level, Theme = Theme });
            View(ViewBy.Person, p.Key, "ownView", p.Day(2016, 9, 1));
            View(ViewBy.Manager, "fm", "formerView", p.Day(2017, 3, 1));
            if (p.Boss is { } boss) View(ViewBy.Manager, boss, "managersView", p.Day(2017, 9, 1));
            db.Drafts.Add(new() { Writer = p.Key, Place = Place, Text = p.Word("draft"), At = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc) });

            void View(ViewBy by, string writer, string word, DateOnly on) =>
                db.LevelViews.Add(new() { Person = p.Key, Level = Level, Theme = Theme, By = by, Writer = writer, Standing = Standing.Partly, Words = p.Word(word), On = on });
        }
    }
}
