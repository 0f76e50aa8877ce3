using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// The openings of five years that are closed by now: one for everyone who came to stand on one of the upper rungs, filled on the day they
/// did, and some that nobody filled.
/// </summary>
internal static class DemoSearches
{
    private const int UpperRung = 5;
    private const int Years = 5;
    private const int NotFilledOneIn = 5;

    public static async Task AddAsync(AppDb db, DemoOrganisation demo, DateOnly today, int seed = 1)
    {
        var organisation = new Organisation(demo.Facts, RuleBook.Default);
        var dice = new Dice(seed, "searches");
        var first = today.AddYears(-Years);
        foreach (var person in organisation.People)
        {
            Post? before = null;
            foreach (var (days, post) in person.Career.Stretches)
            {
                if (post is null or { Kind: Kind.Away }) continue;
                var isNew = post.IsHere && days.Start >= first && days.Start <= today && post.Level != before?.Level && organisation.LadderOn(today).RungOf(post.Level) >= UpperRung;
                before = post;
                if (!isNew || organisation.Lines.ManagerOn(person.Person.Id, days.Start) is not { } manager) continue;
                db.Openings.Add(Closed(post, manager, days.Start, dice.Between(20, post.Kind.IsManaging() ? 150 : 90), person.Person.Id));
                if (dice.Between(1, NotFilledOneIn) == 1) db.Openings.Add(Closed(post, manager, days.Start.AddDays(-dice.Between(30, 200)), dice.Between(60, 180), null));
            }
        }

        await db.SaveChangesAsync();
    }

    private static OpeningRow Closed(Post post, string manager, DateOnly on, int took, string? filledBy) => new()
    {
        Title = post.Title ?? post.Kind.ToString(), Kind = post.Kind, Level = post.Level!, Team = post.Team, Manager = manager, By = manager, OpenedOn = on.AddDays(-took), ClosedOn = on, FilledBy = filledBy,
        Text = "Told by whoever posted it then; closed by now.",
    };
}
