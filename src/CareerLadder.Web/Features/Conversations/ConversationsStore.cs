using CareerLadder.Core.Flags;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>Everybody's own conversations, and a manager's with each of their people: what is due and why, what is planned, and starting one.</summary>
public sealed class ConversationsStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    public async ValueTask<ConversationsView> ReadAsync()
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is not { } me || access.Organisation.Find(me) is not { } evidence) return ConversationsView.Nothing(access.Today);
        await using var db = await databases.CreateDbContextAsync();
        var reports = access.Organisation.Lines.ReportsOn(me, access.Today).Where(r => access.RelationTo(r) == Relation.Manager).Distinct(StringComparer.Ordinal).ToList();
        var kept = await KeptOf.ReadAsync(db, [me, .. reports]);
        var lines = reports.Select(r => ReportOf(access, access.Organisation.Find(r)!, kept));
        return new(
            access.Today, OwnOf(access, evidence, kept),
            [.. lines.OrderByDescending(l => l.Loudest ?? (Severity)(-1)).ThenBy(l => l.Next?.On ?? DateOnly.MaxValue).ThenBy(l => l.Person.Name, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Starts one about one's own career, or as the manager about that of somebody who reports to one, and prepares its agenda.</summary>
    public async ValueTask<Started> StartAsync(StartInput told)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is not { } me || told.Person is not { } person || ManagerFor(access, me, person) is not { } manager)
            return new(null, "A conversation is started by the person or by their manager.");
        if ((await new StartInputValidator(access.Today).ValidateAsync(told)) is { IsValid: false } wrong) return new(null, wrong.Errors[0].ErrorMessage);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var planned = await db.Conversations.Where(c => c.Person == person && c.With == manager && !c.IsHeld).OrderBy(c => c.On).FirstOrDefaultAsync();
        if (planned is not null) return new(planned.Id);
        var row = db.Conversations.Add(new() { Person = person, With = manager, On = told.On!.Value, StartedBy = me, ProposedBy = me }).Entity;
        await db.SaveChangesAsync();
        // What the person alone sees is theirs to add.
        var points = (await AgendaMaker.MakeAsync(access, db, person)).Where(s => !s.IsMineAlone).Take(AgendaMaker.MostAtFirst).ToList();
        for (var i = 0; i < points.Count; i++) db.AgendaPoints.Add(new() { Conversation = row.Id, Position = i + 1, Text = points[i].Text, Source = points[i].Source });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new(row.Id);
    }

    private static string? ManagerFor(Access access, string me, string person) => access.RelationTo(person) switch
    {
        Relation.Self when access.Organisation.Find(me) is not null => access.Organisation.Lines.ManagerOn(me, access.Today),
        Relation.Manager => me,
        _ => null,
    };

    private static OwnConversations OwnOf(Access access, Evidence evidence, KeptOf kept)
    {
        var me = evidence.Person.Id;
        var manager = access.Organisation.Lines.ManagerOn(me, access.Today);
        var held = kept.Held(access, me);
        return new(
            me, manager is null ? null : NameOf(access, manager),
            [.. kept.Planned(me, manager).Select(c => PlannedOf(access, c, manager!, kept))],
            held,
            [.. kept.Promises(me).Select(f => new FollowUp(f.Id, f.Conversation, f.Text, NameOf(access, f.Owner).Name, f.Owner == me, f.Due, f.DoneOn, NameOf(access, f.Person), MayTakeBack: false))],
            DueReasons.Of(access, evidence, held.Count > 0 ? held[0].On : null));
    }

    private static ReportLine ReportOf(Access access, Evidence evidence, KeptOf kept)
    {
        var person = evidence.Person.Id;
        var held = kept.Held(access, person);
        var next = kept.Planned(person, access.Viewer!.PersonId).FirstOrDefault();
        return new(
            new(person, evidence.Person.DisplayName),
            evidence.Career.StandingOn(access.Today) is { } post ? KindWords.Of(post) : "",
            DueReasons.Of(access, evidence, held.Count > 0 ? held[0].On : null),
            next is null ? null : PlannedOf(access, next, person, kept), held, kept.Promises(person).Count());
    }

    private static PlannedLine PlannedOf(Access access, ConversationRow row, string other, KeptOf kept) => new(
        row.Id, NameOf(access, other), row.On,
        row.ProposedBy is not { } by ? null : by == access.Viewer!.PersonId ? "you" : NameOf(access, by).Name,
        kept.Points.GetValueOrDefault(row.Id));

    private static PersonName NameOf(Access access, string key) => new(key, access.Organisation.Find(key)?.Person.DisplayName ?? key);

    /// <summary>All that is kept of some people's conversations, but for what was said in them.</summary>
    private sealed record KeptOf(ILookup<string, ConversationRow> Rows, ILookup<string, FollowUpRow> Open, Dictionary<int, int> Points)
    {
        public static async Task<KeptOf> ReadAsync(AppDb db, IReadOnlyList<string> people)
        {
            var rows = await db.Conversations.AsNoTracking().Where(c => people.Contains(c.Person)).ToListAsync();
            var open = await db.FollowUps.AsNoTracking().Where(f => people.Contains(f.Person) && f.DoneOn == null).ToListAsync();
            var planned = rows.Where(r => !r.IsHeld).Select(r => r.Id).ToList();
            var points = await db.AgendaPoints.Where(p => planned.Contains(p.Conversation)).GroupBy(p => p.Conversation).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
            return new(rows.ToLookup(r => r.Person, StringComparer.Ordinal), open.ToLookup(f => f.Person, StringComparer.Ordinal), points);
        }

        /// <summary>Those with the manager of today, soonest first; one that a manager of earlier days planned is nobody's to hold.</summary>
        public IEnumerable<ConversationRow> Planned(string person, string? manager) => Rows[person].Where(c => !c.IsHeld && manager is not null && c.With == manager).OrderBy(c => c.On).ThenBy(c => c.Id);

        /// <summary>Latest first.</summary>
        public IReadOnlyList<HeldLine> Held(Access access, string person) =>
            [.. Rows[person].Where(c => c.IsHeld && c.On <= access.Today).OrderByDescending(c => c.On).ThenByDescending(c => c.Id).Select(c => new HeldLine(c.Id, c.On, c.With is { } with ? NameOf(access, with) : null))];

        public IEnumerable<FollowUpRow> Promises(string person) => Open[person].OrderBy(f => f.Due).ThenBy(f => f.Id);
    }
}
