using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>
/// What somebody may not see makes no difference to anything they are answered: neither to a count, a choice of a filter or an order,
/// nor to whether something is found. So it cannot be worked out either.
/// </summary>
[Collection(MatrixSite.Name)]
public sealed class DifferenceTests(MatrixSite site, ITestOutputHelper output)
{
    /// <summary>What is changed of one person, and every field that follows from it.</summary>
    private static readonly (string What, Field Touches, Func<Facts, Someone, Facts> Change)[] Changes =
    [
        ("pay", Field.Pay | Field.FlagPay, (facts, of) => facts with { Pays = [.. facts.Pays.Select(p => p.Person == of.Key ? p with { Base = 8_950_000, BonusTarget = null } : p)] }),
        ("a note on what they want", Field.Intents, (facts, of) => facts with { Intents = [.. facts.Intents.Select(i => i.Person == of.Key ? i with { Note = "else", Reason = IntentReason.People } : i)] }),
        ("all they ever wanted", Field.Intents | Field.FlagD | Field.FlagM | Field.FlagP, (facts, of) => facts with { Intents = [.. facts.Intents.Where(i => i.Person != of.Key)] }),
        ("a note on practice", Field.Practice, (facts, of) => facts with { Practices = [.. facts.Practices.Select(p => p.Person == of.Key ? p with { Note = "else" } : p)] }),
        ("all practice", Field.Practice | Field.Fluency | Field.Doors | Field.FlagD | Field.FlagP, (facts, of) => facts with { Practices = [.. facts.Practices.Where(p => p.Person != of.Key)] }),
        ("an earlier post", Field.History, (facts, of) => facts with { Posts = [.. facts.Posts.Select(p => p.Person == of.Key && p.From.Year == 2012 ? p with { Title = "else", Team = "else" } : p)] }),
        ("a later post", Field.History, (facts, of) => facts with { Posts = [.. facts.Posts.Select(p => p.Person == of.Key && p.From.Year == 2027 ? p with { Title = "else", Team = "else" } : p)] }),
        ("all conversations", Field.FlagM, (facts, of) => facts with { Conversations = [.. facts.Conversations.Where(c => c.Person != of.Key)] }),
        ("the e-mail address", Field.Email, (facts, of) => With(facts, of, p => p with { Email = "else@example.org" })),
        ("the label", Field.Group, (facts, of) => facts with { Groups = facts.Groups.ToDictionary(g => g.Key, g => g.Key == of.Key ? "else" : g.Value, StringComparer.Ordinal) }),
        ("what is set aside", Field.Aside, (facts, of) => facts with { SetAsides = [.. facts.SetAsides.Select(s => s.Person == of.Key ? s with { Reason = "else", Until = s.Until.AddDays(1) } : s)] }),
        .. Fields.Rules.Select(f => ($"a flag {f}", f | Field.Email, (Func<Facts, Someone, Facts>)((facts, of) => With(facts, of, p => p with { Email = CanaryRule.Without(f) })))),
    ];

    [Fact]
    public async Task What_one_may_not_see_changes_nothing_that_one_is_answered()
    {
        var rows = StoreRows.All.Where(r => !r.IsOfToday && (r.Of is Subject.Asked or Subject.ReportsOfAsked || r.NameTells == Field.None)).ToList();
        var compared = 0;
        var differences = new List<string>();
        try
        {
            foreach (var subject in (Someone[])[World.Find("ex-skip"), World.Find("mm-skip"), World.Find("mm-former")])
            {
                // An answer that is another each time, such as the audit's, tells nothing here.
                var once = await AnswersAsync(Planted.Organisation, rows, subject, Field.None);
                var before = (await AnswersAsync(Planted.Organisation, rows, subject, Field.None)).Where(a => once[a.Key] == a.Value).ToDictionary();
                foreach (var (what, touches, change) in Changes)
                {
                    var after = await AnswersAsync(new Organisation(change(Planted.Facts, subject), Planted.Rules), rows, subject, touches);
                    compared += after.Keys.Count(before.ContainsKey);
                    differences.AddRange(after.Where(a => before.TryGetValue(a.Key, out var then) && then != a.Value).Select(a => $"{a.Key.Viewer} can tell from {a.Key.Row.Operation} that {what} of {subject.Key} is another"));
                }
            }
        }
        finally
        {
            site.Read(null);
        }

        output.WriteLine($"{compared} answers compared.");
        Assert.True(compared > 1_000, $"{compared} answers");
        Assert.True(differences.Count == 0, string.Join("; ", differences.Distinct().Take(12)));
    }

    [Fact]
    public async Task What_one_may_see_does_change_what_one_is_answered()
    {
        var row = StoreRows.All.First(r => r.Operation.StartsWith("CareerStore.GetAsync", StringComparison.Ordinal));
        var subject = World.Find("mm-skip");
        try
        {
            foreach (var (what, _, change) in Changes.Where(c => c.What is "pay" or "all practice" or "an earlier post" || c.What == $"a flag {Field.FlagP}"))
            {
                var before = await AnswerAsync(Planted.Organisation, row, subject);
                Assert.True(before != await AnswerAsync(new Organisation(change(Planted.Facts, subject), Planted.Rules), row, subject), what);
            }
        }
        finally
        {
            site.Read(null);
        }
    }

    private async Task<string> AnswerAsync(Organisation organisation, Row<StoreCall> row, Someone mine)
    {
        site.Read(organisation);
        var me = World.Viewers.Single(v => v.Person == mine.Key);
        await using var scope = site.ScopeOf(me);
        return Atoms.InWords(await row.Call(scope.ServiceProvider, new(me, mine, World.Today)));
    }

    /// <param name="touches">Who may see any of this is not asked.</param>
    private async Task<Dictionary<(Looking Viewer, Row<StoreCall> Row), string>> AnswersAsync(Organisation organisation, List<Row<StoreCall>> rows, Someone subject, Field touches)
    {
        site.Read(organisation);
        var answers = new Dictionary<(Looking, Row<StoreCall>), string>();
        foreach (var viewer in World.Viewers.Where(v => (World.MaySee(v, subject, World.Today, managersSeePay: false) & touches) == Field.None))
        {
            await using var scope = site.ScopeOf(viewer);
            foreach (var row in rows) answers[(viewer, row)] = Atoms.InWords(await row.Call(scope.ServiceProvider, new(viewer, subject, World.Today)));
        }

        return answers;
    }

    private static Facts With(Facts facts, Someone of, Func<Person, Person> change) => facts with { People = [.. facts.People.Select(p => p.Id == of.Key ? change(p) : p)] };
}
