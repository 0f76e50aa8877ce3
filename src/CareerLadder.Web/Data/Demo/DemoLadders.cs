using CareerLadder.Core.Ladders;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// The ladders through time: a version of earlier years, without the trial level and without a word about operations; the one in force;
/// one that is to come; and a draft that gives the vice president an equal.
/// </summary>
internal static class DemoLadders
{
    private const int MonthsInForce = 26;
    private const int MonthsToCome = 2;

    private static readonly LadderText Now = new("Kettlewick Engineering", [], DemoLadder.Levels, DemoLadder.Expectations);

    public static async Task AddAsync(AppDb db, DateOnly today, string administrator, DateTime at)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        await LadderTables.RemoveVersionAsync(db, IVersionRow.SinceEver);
        await db.SaveChangesAsync();
        Put(Earlier(), null, "The first ladders");
        Put(Now, month.AddMonths(-MonthsInForce), "Two tracks, one height");
        Put(ToCome(), month.AddMonths(MonthsToCome), "On call, told plainly");
        db.LadderDrafts.Add(new() { Name = "An equal for the vice president", File = LadderFile.Write(Next()), Of = month.AddMonths(-MonthsInForce), By = administrator, At = at.AddDays(-2).AddHours(-3) });
        await db.SaveChangesAsync();

        void Put(LadderText text, DateOnly? from, string name) => LadderTables.AddVersion(db, text, from, name, LadderFile.Write(text with { Name = name }));
    }

    private static LadderText Earlier() => new(
        "The first ladders",
        [],
        [.. DemoLadder.Levels.Where(l => l.Id != "M3").Select(l => l.Id switch
        {
            "E4" => l with { Title = "Lead Engineer", Summary = "Leads projects, and the people on them." },
            "E7" => l with { Summary = "Shapes how the whole company builds software." },
            "M4" => l with { Title = "Team Lead", Summary = "Manages one team and still writes some of its code." },
            _ => l,
        })],
        [.. DemoLadder.Expectations.Where(e => e.Level != "M3" && e.Theme != "Operations").Select(e => (e.Level, e.Theme) switch
        {
            ("E5", "Craft") => e with { Text = "Sets the technical approach for a domain." },
            ("E5", "People") => e with { Text = "Grows other people into leading work." },
            ("M4", "Craft") => e with { Text = "Writes code with the team, and reads its designs and incident reviews." },
            ("M4", "People") => e with { Text = "Gives honest feedback within a month, and hires with care." },
            _ => e,
        })]);

    private static LadderText ToCome() => With(("E3", "Operations", "Is on call for what the team owns, one week in five at most, and leaves the runbook better than it was."), ("M4", "Operations", "Sees to it that nobody is on call more than one week in five, and that what an incident taught is done before the next one."));

    private static LadderText Next()
    {
        var text = With(("E7", "Direction", "Shapes where the company's technology is in three years, and says what not to build."));
        return text with
        {
            Name = "An equal for the vice president",
            Themes = [.. text.AllThemes.Select(t => t.Id == "Craft" ? t with { Summary = "How well things are made, and how well it is known why." } : t)],
            Levels = [.. text.Levels.Select(l => l.Id == "E7" ? l with { Summary = "Shapes how several departments build and run software." } : l), new("E8", Track.Engineering, 8, "Distinguished Engineer", "Answers for how the whole company builds and runs software, as the vice president does for its people.")],
            Expectations =
            [
                .. text.Expectations, new("E8", "Craft", "Is asked when nobody else knows, and makes that rarer."), new("E8", "Direction", "Decides with the vice president what the company bets on, and answers for it."),
                new("E8", "People", "Has grown people who are Principal Engineers today."),
            ],
        };
    }

    private static LadderText With(params (string Level, string Theme, string Text)[] told) => Now with
    {
        Expectations = [.. Now.Expectations.Select(e => told.FirstOrDefault(t => t.Level == e.Level && t.Theme == e.Theme) is { Text: { } text } ? e with { Text = text } : e)],
    };
}
