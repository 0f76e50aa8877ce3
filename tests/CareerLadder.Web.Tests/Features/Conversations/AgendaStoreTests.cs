using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Conversations;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class AgendaStoreTests : IDisposable
{
    private readonly Talking given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Begins_with_what_both_may_see_and_nothing_that_the_person_alone_sees()
    {
        // Mia's own: a flag of both, and one of hers alone.
        await using (var db = given.Database.CreateDbContext())
        {
            db.Intents.Add(new() { Person = "mia", On = Talking.Today.AddMonths(-1), Intent = Intent.BackToEngineering });
            db.Practice.Add(new() { Person = "mia", From = Talking.Today.AddMonths(-2), HoursPerWeek = 3, OnCriticalPath = true });
            db.Goals.Add(new() { Person = "mia", Text = "Be asked for a design again", SetOn = Talking.Today });
            await db.SaveChangesAsync();
        }

        await given.Organisation.RefreshAsync();
        var id = (await given.Conversations(Talking.Mia).StartAsync(new() { Person = "mia", On = Talking.Today.AddDays(3) })).Conversation!.Value;
        var managers = await given.Agenda(Talking.Dora).ReadAsync(id);
        var persons = await given.Agenda(Talking.Mia).ReadAsync(id);
        var sources = await SourcesAsync(id);
        Assert.Contains("flag:WantsBack", sources);
        Assert.DoesNotContain("flag:CriticalPath", sources);
        Assert.Equal(managers!.Points, persons!.Points);
        Assert.Contains(persons.Suggestions, s => s is { Source: "flag:CriticalPath", IsMineAlone: true });
        Assert.DoesNotContain(managers.Suggestions, s => s.IsMineAlone || s.Source == "flag:CriticalPath");
        Assert.Contains(managers.Points.Select(p => p.Text).Concat(managers.Suggestions.Select(s => s.Text)), text => text == "In two or three years: Be asked for a design again");

        // The manager cannot take up what is not theirs to see; the person can, and then both read it.
        Assert.False(await given.Agenda(Talking.Dora).TakeUpAsync(id, "flag:CriticalPath"));
        Assert.True(await given.Agenda(Talking.Mia).TakeUpAsync(id, "flag:CriticalPath"));
        Assert.False(await given.Agenda(Talking.Mia).TakeUpAsync(id, "flag:CriticalPath"));
        Assert.Equal(persons.Points.Count + 1, (await given.Agenda(Talking.Dora).ReadAsync(id))!.Points.Count);
    }

    [Fact]
    public async Task Raises_what_was_agreed_and_is_open()
    {
        var first = await given.HoldAsync();
        await given.FollowUps(Talking.Mia).AgreeAsync(first, new() { Text = "Ask for a seat", Owner = "mia", Due = Talking.Today.AddDays(9) });
        var id = await given.PlanAsync();
        var agenda = await given.Agenda(Talking.Eng).ReadAsync(id);
        Assert.Equal("What became of it: Ask for a seat (Mia Manager, by 1 Dec 2026)", agenda!.Points[0].Text);
    }

    [Theory]
    [InlineData(SwapAnswer.Yes, null, true)]
    [InlineData(null, null, false)]
    [InlineData(SwapAnswer.No, null, false)]
    [InlineData(SwapAnswer.Yes, "2026-11-21", false)]
    public async Task Begins_with_a_swap_once_both_said_yes_and_while_it_stands(SwapAnswer? said, string? ended, bool isRaised)
    {
        await using (var db = given.Database.CreateDbContext())
        {
            db.SwapOffers.Add(new()
            {
                Manager = "mia", Engineer = "eng", MadeOn = Talking.Today.AddDays(-9), ManagerSaid = SwapAnswer.Yes, ManagerSaidOn = Talking.Today.AddDays(-9),
                EngineerSaid = said, EngineerSaidOn = said is null ? null : Talking.Today.AddDays(-2), EndedOn = ended is null ? null : Given.Day(ended),
            });
            await db.SaveChangesAsync();
        }

        var id = await given.PlanAsync();
        var other = (await given.Conversations(Talking.Dora).StartAsync(new() { Person = "mia", On = Talking.Today.AddDays(3) })).Conversation!.Value;
        const string Asks = ": both said yes on 20 Nov 2026. What does each hand over, and from which day?";
        Assert.Equal(isRaised, (await given.Agenda(Talking.Mia).ReadAsync(id))!.Points[0].Text == "Changing seats with Mia Manager" + Asks);
        Assert.Equal(isRaised, (await given.Agenda(Talking.Dora).ReadAsync(other))!.Points[0].Text == "Changing seats with Eng Neer" + Asks);
        Assert.Equal(isRaised, (await SourcesAsync(id)).Exists(s => s?.StartsWith("swap:", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task Is_reworded_added_to_moved_and_cut_by_both()
    {
        var id = await given.PlanAsync();
        foreach (var point in (await given.Agenda(Talking.Eng).ReadAsync(id))!.Points) await given.Agenda(Talking.Eng).RemoveAsync(id, point.Id);
        foreach (var text in (string[])["One", "Two", "  Three,\r\n over lines  "]) Assert.True(await given.Agenda(Talking.Mia).AddAsync(id, text));
        Assert.False(await given.Agenda(Talking.Mia).AddAsync(id, " \n "));
        var points = (await given.Agenda(Talking.Eng).ReadAsync(id))!.Points;
        Assert.Equal(["One", "Two", "Three, over lines"], points.Select(p => p.Text));

        Assert.True(await given.Agenda(Talking.Eng).MoveAsync(id, points[2].Id, -1));
        Assert.False(await given.Agenda(Talking.Eng).MoveAsync(id, points[0].Id, -1));
        Assert.False(await given.Agenda(Talking.Eng).MoveAsync(id, points[1].Id, 1));
        Assert.False(await given.Agenda(Talking.Eng).MoveAsync(id, points[0].Id, 2));
        Assert.Null((await given.Agenda(Talking.Eng).SaveAsync(id, points[0].Id, new("Once", points[0].Version)))!.Text);
        Assert.Null(await given.Agenda(Talking.Eng).SaveAsync(id, points[0].Id, new(" ", points[0].Version)));
        Assert.True(await given.Agenda(Talking.Mia).RemoveAsync(id, points[1].Id));
        Assert.Equal(["Once", "Three, over lines"], (await given.Agenda(Talking.Mia).ReadAsync(id))!.Points.Select(p => p.Text));
    }

    [Fact]
    public async Task Says_what_a_point_is_where_it_was_written_elsewhere_meanwhile_and_writes_over_nothing()
    {
        var id = await given.PlanAsync();
        var point = (await given.Agenda(Talking.Eng).ReadAsync(id))!.Points[0];
        var first = await given.Agenda(Talking.Eng).SaveAsync(id, point.Id, new("Once more ", point.Version));
        Assert.Null(first!.Text);
        Assert.Equal(new(first.Version, "Once more"), await given.Agenda(Talking.Mia).SaveAsync(id, point.Id, new("Something else", point.Version)));
        // Sent again, because the answer was lost on its way.
        Assert.Equal(first, await given.Agenda(Talking.Eng).SaveAsync(id, point.Id, new("Once more ", point.Version)));
        Assert.Null((await given.Agenda(Talking.Mia).SaveAsync(id, point.Id, new("Once more, and for good", first.Version)))!.Text);
        Assert.Equal("Once more, and for good", (await given.Agenda(Talking.Eng).ReadAsync(id))!.Points[0].Text);
    }

    [Fact]
    public async Task Keeps_a_point_to_one_line_of_its_length_and_an_agenda_to_its()
    {
        var id = await given.PlanAsync();
        await given.Agenda(Talking.Eng).AddAsync(id, new('a', AgendaStore.LongestPoint + 1));
        Assert.Equal(AgendaStore.LongestPoint, (await given.Agenda(Talking.Eng).ReadAsync(id))!.Points[^1].Text.Length);
        while (await given.Agenda(Talking.Eng).AddAsync(id, "more"))
        {
            // Until it is full.
        }

        Assert.Equal(AgendaStore.MostPoints, (await given.Agenda(Talking.Eng).ReadAsync(id))!.Points.Count);
    }

    [Fact]
    public async Task Changes_nothing_of_another_conversation()
    {
        var mine = await given.PlanAsync();
        var other = (await given.Conversations(Talking.Mia).StartAsync(new() { Person = "mia", On = Talking.Today.AddDays(3) })).Conversation!.Value;
        await given.Agenda(Talking.Mia).AddAsync(other, "Between Mia and Dora");
        var point = (await given.Agenda(Talking.Mia).ReadAsync(other))!.Points[^1];
        Assert.Null(await given.Agenda(Talking.Eng).SaveAsync(mine, point.Id, new("Was here", point.Version)));
        Assert.False(await given.Agenda(Talking.Eng).RemoveAsync(mine, point.Id));
        Assert.Null(await given.Agenda(Talking.Eng).SaveAsync(other, point.Id, new("Was here", point.Version)));
    }

    [Theory]
    [MemberData(nameof(Talking.Others), MemberType = typeof(Talking))]
    public async Task Is_for_nobody_else(string other)
    {
        var id = await given.PlanAsync();
        Assert.Null(await given.Agenda(Talking.Other(other)).ReadAsync(id));
        Assert.False(await given.Agenda(Talking.Other(other)).AddAsync(id, "Was here"));
        Assert.False(await given.Agenda(Talking.Other(other)).TakeUpAsync(id, "intent"));
    }

    private async Task<List<string?>> SourcesAsync(int id) => await given.ReadAsync(db => Task.FromResult(db.AgendaPoints.Where(p => p.Conversation == id).Select(p => p.Source).ToList()));
}
