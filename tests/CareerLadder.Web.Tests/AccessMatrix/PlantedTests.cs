using CareerLadder.Core.Flags;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>The matrix is as good as what was planted to be found.</summary>
[Collection(MatrixSite.Name)]
public sealed class PlantedTests(MatrixSite site)
{
    /// <summary>Every column about a person: the field of it, or why nothing is looked for by it.</summary>
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["People.Name"] = nameof(Field.Name),
        ["People.Email"] = nameof(Field.Email),
        ["People.Joined"] = nameof(Field.History),
        ["People.Left"] = "that somebody left is seen by their not being there",
        ["People.Zone"] = "one zone for all, so that bands can be read; who is found by it is for ExploreTests",
        ["People.PractisedBefore"] = nameof(Field.History),
        ["People.ManagedBefore"] = "0 for all, so that everyone is on a first tour",
        ["Posts.From"] = nameof(Field.History),
        ["Posts.To"] = "the day of the next one",
        ["Posts.Kind"] = "of nine words, none is anybody's alone",
        ["Posts.Title"] = nameof(Field.Post),
        ["Posts.Level"] = nameof(Field.Level),
        ["Posts.Team"] = nameof(Field.Post),
        ["Posts.Manager"] = "the manager's name",
        ["Posts.Employer"] = nameof(Field.History),
        ["Practice.From"] = nameof(Field.Practice),
        ["Practice.To"] = "open for all",
        ["Practice.HoursPerWeek"] = nameof(Field.Practice),
        ["Practice.OnCriticalPath"] = "yes or no; the flag that rests on it is looked for",
        ["Practice.Note"] = nameof(Field.Practice),
        ["Intents.On"] = nameof(Field.Intents),
        ["Intents.Intent"] = "of seven words, none is anybody's alone; the flag that rests on it says its day",
        ["Intents.Reason"] = "of six words, none is anybody's alone",
        ["Intents.Note"] = nameof(Field.Intents),
        ["Pay.From"] = nameof(Field.Pay),
        ["Pay.Base"] = nameof(Field.Pay),
        ["Pay.Currency"] = "the same for all",
        ["Pay.Fte"] = "the same for all",
        ["Pay.BonusTarget"] = nameof(Field.Pay),
        ["Pay.EquityYear"] = nameof(Field.Pay),
        ["Forks.On"] = nameof(Field.Forks),
        ["Forks.Review"] = nameof(Field.Forks),
        ["Forks.Joy"] = nameof(Field.Forks),
        ["Forks.Decision"] = "of three words, none is anybody's alone",
        ["Conversations.On"] = "a debt of the manager's says it",
        ["Conversations.With"] = "the key of the manager, whose name everyone sees",
        ["Conversations.IsHeld"] = "yes or no",
        ["Conversations.StartedBy"] = "one of the two",
        ["Conversations.ProposedBy"] = "one of the two",
        ["Conversations.IsShared"] = "yes or no",
        ["SetAsides.Rule"] = nameof(Field.Aside),
        ["SetAsides.On"] = "the same for all, and told to nobody",
        ["SetAsides.Until"] = nameof(Field.Aside),
        ["SetAsides.Reason"] = nameof(Field.Aside),
        ["Sharings.What"] = "of two words, none is anybody's alone",
        ["Sharings.With"] = "of two words, none is anybody's alone",
        ["Sharings.On"] = "told to the person alone; nobody shares anything in the made-up organisation but where a test says so",
        ["Sharings.EndedOn"] = "the same",
        ["Asked.By"] = "the key of the manager, whose name everyone sees",
        ["Asked.On"] = nameof(Field.Asked),
        ["Tryouts.Part"] = "of fourteen words, none is anybody's alone",
        ["Tryouts.ChosenOn"] = "the same for all",
        ["Tryouts.TriedFrom"] = nameof(Field.Tryouts),
        ["Tryouts.TriedTo"] = "open for all",
        ["Tryouts.Joy"] = "a number from 1 to 5",
        ["Tryouts.Skill"] = "a number from 1 to 5",
        ["Tryouts.Words"] = nameof(Field.Tryouts),
        ["Situations.Situation"] = "of nine words, none is anybody's alone",
        ["Situations.On"] = nameof(Field.Situations),
        ["Situations.EndedOn"] = "open for all",
        ["Announcements.SwingOn"] = nameof(Field.Untold),
        ["Announcements.AgreedOn"] = "nobody in the made-up organisation swung lately; AnnouncementStoreTests has those who did",
        ["Announcements.EndedOn"] = "the same",
        ["FollowUps.Conversation"] = "the conversation it was agreed in",
        ["FollowUps.Owner"] = "one of the two",
        ["FollowUps.Text"] = nameof(Field.Notes),
        ["FollowUps.Due"] = "the same for all",
        ["FollowUps.DoneOn"] = "none for all",
        ["Groups.Label"] = nameof(Field.Group),
        ["Goals.Horizon"] = "of two words, none is anybody's alone",
        ["Goals.Text"] = nameof(Field.Goals),
        ["Goals.Level"] = "the same for all",
        ["Goals.SetOn"] = nameof(Field.Goals),
        ["Goals.EndedOn"] = nameof(Field.Goals),
        ["Goals.Ending"] = "of two words, none is anybody's alone",
        ["Goals.IsSharedUpward"] = "whether those above may read it: what is shared is looked for by other words",
        ["Goals.Plan"] = "none for all",
        ["Goals.Follows"] = "the goal before it",
        ["Evidence.On"] = nameof(Field.Growth),
        ["Evidence.Text"] = nameof(Field.Growth),
        ["Evidence.Link"] = nameof(Field.Growth),
        ["LevelViews.Level"] = "the same for all",
        ["LevelViews.Theme"] = "the same for all",
        ["LevelViews.By"] = "of two words, none is anybody's alone",
        ["LevelViews.Writer"] = "the name of the person or the manager",
        ["LevelViews.Standing"] = "of four words, none is anybody's alone",
        ["LevelViews.Words"] = nameof(Field.Growth),
        ["LevelViews.On"] = nameof(Field.Growth),
        ["Interests.Opening"] = "one for all, for everyone to see",
        ["Interests.On"] = nameof(Field.Interest),
        ["Interests.Words"] = nameof(Field.Interest),
        ["Interests.WithdrawnOn"] = "open for all",
        ["Interests.ToldTo"] = "the one who manages the opening, whose name everyone sees there",
        ["Interests.OwnManagerMayKnow"] = "yes or no",
        ["SwapWishes.On"] = nameof(Field.SwapWish),
        ["SwapWishes.EndedOn"] = "open for all",
        ["SwapOffers.Manager"] = "one of the two; that it gives nobody away is for SwapsStoreTests",
        ["SwapOffers.Engineer"] = "one of the two",
        ["SwapOffers.MadeOn"] = nameof(Field.SwapOffer),
        ["SwapOffers.ManagerSaid"] = "yes or no",
        ["SwapOffers.ManagerSaidOn"] = "waits for an answer, for all",
        ["SwapOffers.EngineerSaid"] = "yes or no",
        ["SwapOffers.EngineerSaidOn"] = "the day it was made",
        ["SwapOffers.EndedOn"] = "open for all",
        ["Plans.MadeBy"] = "the person",
        ["Plans.Name"] = nameof(Field.Plans),
        ["Plans.HoursPerWeek"] = "the same for all",
        ["Plans.IsShared"] = "whether the direct manager may read it: what is shared is looked for by other words",
        ["Plans.IsAppointment"] = "no for all",
        ["Plans.MadeOn"] = "the same for all",
        ["Plans.ChangedAt"] = "the same for all",
        ["ReturnTickets.Manager"] = "the manager's name",
        ["ReturnTickets.Plan"] = "none for all",
        ["ReturnTickets.WrittenBy"] = "the person",
        ["ReturnTickets.ProposedOn"] = "no page shows it",
        ["ReturnTickets.Begins"] = nameof(Field.Tickets),
        ["ReturnTickets.TwoYears"] = "of three words, none is anybody's alone",
        ["ReturnTickets.Level"] = "the same for all",
        ["ReturnTickets.PayKept"] = nameof(Field.Tickets),
        ["ReturnTickets.ProtectedHours"] = "the same for all",
        ["ReturnTickets.AskAgainOn"] = nameof(Field.Tickets),
        ["ReturnTickets.PersonAgreedOn"] = nameof(Field.Tickets),
        ["ReturnTickets.ManagerAgreedOn"] = nameof(Field.Tickets),
        ["ReturnTickets.Outcome"] = "of two words, none is anybody's alone",
        ["ReturnTickets.OutcomeOn"] = nameof(Field.Tickets),
        ["ReturnTickets.Words"] = nameof(Field.Tickets),
    };

    private static bool IsOfPeople(Type row) => row == typeof(PersonRow) || row == typeof(SwapOfferRow) || row.IsAssignableTo(typeof(IAboutAPerson));

    [Fact]
    public async Task Every_column_about_a_person_holds_something_to_be_found()
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
        var columns = db.Model.GetEntityTypes().Where(t => IsOfPeople(t.ClrType))
            .SelectMany(t => t.GetProperties().Where(p => p.Name is not ("Id" or "Person")).Select(p => $"{t.GetTableName()}.{p.Name}"));
        var missing = columns.Where(c => !Columns.ContainsKey(c)).Select(c => $"{c} is new: plant something to be found in AccessMatrix/Planted.cs, and say here which field it is.");
        Assert.Empty(missing);
    }

    [Fact]
    public async Task What_a_column_is_said_to_hold_is_really_there_and_looked_for()
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
        var lookedFor = Planted.Canaries.Select(c => c.What).ToHashSet();
        foreach (var type in db.Model.GetEntityTypes().Where(t => IsOfPeople(t.ClrType)))
        {
            var rows = (await ((IQueryable<object>)db.GetType().GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!).ToListAsync()).ToList();
            foreach (var property in type.GetProperties().Where(p => Enum.TryParse<Field>(Columns.GetValueOrDefault($"{type.GetTableName()}.{p.Name}"), out _)))
            {
                var values = rows.Select(property.PropertyInfo!.GetValue).Where(v => v is not null);
                var found = values.Count(v => v is string words ? Atoms.OfText(words).Overlaps(lookedFor) : lookedFor.Contains(v!));
                Assert.True(found >= World.People.Count / 2, $"{type.GetTableName()}.{property.Name} holds {found} of what is looked for: plant it in AccessMatrix/Planted.cs.");
            }
        }
    }

    [Fact]
    public void Everyone_has_something_to_be_found_of_every_field()
    {
        foreach (var person in World.People.Where(p => !p.HasLeft))
        {
            var planted = Planted.Canaries.Where(c => c.Subject == person).Select(c => c.Field).Distinct();
            Assert.Empty(Fields.All.Except(planted));
        }
    }

    [Fact]
    public void Flags_of_every_audience_hold_for_everyone_on_every_day_looked_at_those_of_the_program_too()
    {
        foreach (var person in World.People.Where(p => !p.HasLeft))
        {
            var flags = Planted.Organisation.FlagsOf(person.Key);
            foreach (var day in World.Days) Assert.Equal(Fields.Rules.Count, flags.Count(f => f.Rule is CanaryRule && f.Days.Holds(day)));
            var real = flags.Where(f => f.Rule is not CanaryRule && f.Days.Holds(World.Today)).Select(f => Expected.SeenBy[f.Rule.Id]).Distinct();
            Assert.Empty(Fields.Flags.Except(real));
        }
    }

    [Fact]
    public void The_table_of_who_sees_which_flag_holds_every_rule() =>
        Assert.Equal(RuleBook.Default.Rules.Select(r => r.Id), Expected.SeenBy.Keys.Order(StringComparer.Ordinal));
}
