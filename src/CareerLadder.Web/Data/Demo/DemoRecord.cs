using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.History;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Demo;

/// <summary>One entry of the demo's record, and what it changed.</summary>
/// <param name="ByPerson">The key of whoever did it.</param>
/// <param name="Change">Changes rows, or tells of those that are there what it changed.</param>
internal sealed record DemoEntry(DateOnly Day, AuditAction Action, string ByPerson, string? About, string? Details, Func<Task<IEnumerable<ChangeRow>>> Change);

/// <summary>
/// Who entered what the demo begins with, and when: a file with all there was on the day the organisation began with it, and from then on
/// each thing on the day it tells of. What is still to come was known already on the first day.
/// </summary>
internal sealed class DemoRecord(AppDb db, DemoOrganisation demo, DateOnly today)
{
    private const int DaysSinceBegun = 60;
    private const int DaysUntilUsed = 4;
    private const int DaysSincePlanned = 2;
    private const int DaysSinceLadders = 12;

    private readonly Dictionary<string, DateOnly?> joined = demo.Facts.People.ToDictionary(p => p.Id, p => p.Joined, StringComparer.Ordinal);

    private DateOnly Begun => today.WorkingDay(-DaysSinceBegun);

    private DateOnly Yesterday => today.WorkingDay(-1);

    /// <summary>The entries of everything that is there, in place of what was noted while it was made.</summary>
    public async Task<IReadOnlyList<DemoEntry>> TellAsync()
    {
        await db.Changes.ExecuteDeleteAsync();
        List<ChangeRow> first = [];
        List<ChangeRow> paid = [];
        List<(DateOnly Day, string Table, IRow Row)> later = [];
        foreach (var table in db.Model.GetEntityTypes().Where(t => typeof(IRow).IsAssignableFrom(t.ClrType)).Select(t => t.GetTableName()!).Order(StringComparer.Ordinal))
        {
            foreach (var row in await RowsOf.Table(db, table)!.ReadAsync(db, 0, int.MaxValue, CancellationToken.None))
            {
                if (DayOf(row) is { } day && day > Begun) later.Add((day, table, row));
                else Add(row is PayRow or BandRow ? paid : first, table, row.Id);
            }
        }

        return
        [
            new(Begun, AuditAction.Imported, demo.People.Administrator, null, "kettlewick.zip: everyone and all their posts.", () => Task.FromResult<IEnumerable<ChangeRow>>(first)),
            new(Begun, AuditAction.Imported, demo.People.Compensation, null, "kettlewick-pay.zip: bands and everyone's pay.", () => Task.FromResult<IEnumerable<ChangeRow>>(paid)),
            .. later.GroupBy(l => (l.Day, Who: WhoOf(l.Row), About: RowText.PersonOf(l.Row))).Select(g => new DemoEntry(
                g.Key.Day, ActionOf(g.First(l => l.Row is PersonRow || g.All(o => o.Row is not PersonRow)).Row), g.Key.Who, g.Key.About, null, () => Task.FromResult(g.Select(l => new ChangeRow { Table = l.Table, FirstRow = l.Row.Id, LastRow = l.Row.Id, Person = g.Key.About })))),
        ];
    }

    private static void Add(List<ChangeRow> run, string table, int row)
    {
        if (run is [.., { } last] && last.Table == table && last.LastRow + 1 == row) last.LastRow = row;
        else run.Add(new() { Table = table, FirstRow = row, LastRow = row });
    }

    /// <summary>Writes entries down in the order of their days.</summary>
    public async Task WriteAsync(IEnumerable<DemoEntry> entries)
    {
        await using var all = await db.Database.BeginTransactionAsync();
        foreach (var day in entries.GroupBy(e => e.Day).OrderBy(g => g.Key))
        {
            foreach (var (index, entry) in day.Index())
            {
                var told = await entry.Change();
                db.WriteDown(new(entry.Action, AddressOf(entry.ByPerson), entry.ByPerson, entry.About, entry.Details), new Then(day.Key, index));
                await db.SaveChangesAsync();
                var id = await db.Audit.MaxAsync(a => a.Id);
                foreach (var change in told)
                {
                    change.Audit = id;
                    db.Changes.Add(change);
                }

                await db.SaveChangesAsync();
            }
        }

        await all.CommitAsync();
    }

    /// <summary>The day on which a row was entered; null: on the first.</summary>
    public DateOnly? DayOf(IRow row)
    {
        var told = row switch
        {
            PersonRow r => r.Joined,
            ConversationRow { IsHeld: false } => today.WorkingDay(-DaysSincePlanned),
            IVersionRow r => r.From > today ? today.WorkingDay(-DaysSinceLadders) : null,
            AnnouncementRow r => r.AgreedOn,
            PostRow r => r.From,
            PayRow r => r.From,
            PracticeRow r => r.From,
            IntentRow r => r.On,
            ForkRow r => r.On,
            ConversationRow r => r.On,
            AskedRow r => r.On,
            SetAsideRow r => r.On,
            SharingRow r => r.On,
            SituationRow r => r.On,
            TryoutRow r => r.ChosenOn,
            _ => (DateOnly?)null,
        };
        // Of somebody who was not here yet nothing was known; and what is to come was known when they were.
        var here = RowText.PersonOf(row) is { } person ? joined.GetValueOrDefault(person) : null;
        var known = told > today || !(told > here) ? here : told;
        // Of these no file tells: they were entered by hand, once there was something to enter them in.
        if (row is TryoutRow or SetAsideRow or SharingRow or SituationRow or AnnouncementRow or AskedRow && !(known > Begun)) known = today.WorkingDay(-DaysSinceBegun + DaysUntilUsed);
        return known > Yesterday ? Yesterday : known;
    }

    private string WhoOf(IRow row) => row switch
    {
        PersonRow or PostRow or GroupRow or IVersionRow => demo.People.Administrator,
        PayRow => demo.People.Compensation,
        ConversationRow r => (r.IsHeld ? r.With : r.StartedBy) ?? r.Person,
        AskedRow r => r.By,
        _ => RowText.PersonOf(row)!,
    };

    private static AuditAction ActionOf(IRow row) => row switch
    {
        PersonRow => AuditAction.PersonJoined,
        PostRow or GroupRow => AuditAction.PostAdded,
        PayRow => AuditAction.PayAdded,
        IVersionRow => AuditAction.LadderPutInForce,
        ConversationRow { IsHeld: true } => AuditAction.ConversationHeld,
        AskedRow => AuditAction.AskedIntent,
        _ => AuditAction.Changed,
    };

    private string AddressOf(string person)
    {
        var words = (string[])[demo.People.Engineer, demo.People.Manager, demo.People.Director, demo.People.Executive, demo.People.Compensation, demo.People.Administrator];
        return Array.IndexOf(words, person) is >= 0 and var at ? $"{DemoAccounts.All[at].Word}@demo.example" : demo.Facts.People.First(p => p.Id == person).Email ?? person;
    }

    /// <summary>A morning of that day, one entry after the other.</summary>
    private sealed class Then(DateOnly day, int index) : TimeProvider
    {
        private const int MinutesBetween = 7;

        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(9, 12 + (day.Day % 40)).AddMinutes(index * MinutesBetween), TimeSpan.Zero);
    }
}
