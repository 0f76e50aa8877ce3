using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Shared;

/// <summary>What opens My career and Team: what each side promised, what is next and what is due, for whoever is signed in and about nobody who is not theirs.</summary>
public sealed class ThisWeekStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    private const int PromisesShown = 6;
    private const int ConversationsShown = 3;
    private const int OpeningsShown = 3;
    private const int DaysAhead = 14;
    private const int DaysBack = 14;
    private const int QuestionMonths = 12;
    private const int ReviewMonth = 60;
    private const int ReviewDaysAhead = 30;

    /// <summary>Null for who has no career here.</summary>
    public async ValueTask<ThisWeekView?> ReadAsync()
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is not { } me || access.Organisation.Find(me) is not { } evidence) return null;
        await using var db = await databases.CreateDbContextAsync();
        var week = new ThisWeekView(access.Today)
        {
            Conversations = await ConversationsAsync(access, me, db),
            Promises = await PromisesAsync(access, me, db),
            Question = await QuestionAsync(access, evidence, db),
            LookAgain = [.. await ReviewAsync(evidence.Career, me, access.Today, db), .. await TicketsAsync(access, me, db)],
            Openings = await OpeningsAsync(access, db),
            Task = TaskOf(access, evidence),
        };
        return await AnnouncementStore.AddAsync(access, me, db, week);
    }

    /// <summary>Ticks a promise of one's own as done today, or not done after all.</summary>
    /// <returns>Whether it was saved: not what somebody else promised.</returns>
    public async ValueTask<bool> DoneAsync(int promise, bool isDone)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is not { } me) return false;
        await using var db = await databases.CreateDbContextAsync();
        if (await db.FollowUps.SingleOrDefaultAsync(f => f.Id == promise && f.Owner == me) is not { } row) return false;
        row.DoneOn = isDone ? access.Today : null;
        await db.SaveChangesAsync();
        return true;
    }

    private static async Task<IReadOnlyList<NextConversation>> ConversationsAsync(Access access, string me, AppDb db)
    {
        var earliest = access.Today.AddDays(-DaysBack);
        var planned = await db.Conversations.AsNoTracking().Where(c => !c.IsHeld && c.On >= earliest && (c.Person == me || c.With == me)).OrderBy(c => c.On).ThenBy(c => c.Id).ToListAsync();
        // Whoever no longer manages the person no longer meets them either.
        var mine = planned.Where(c => c.Person == me || access.RelationTo(c.Person) == Relation.Manager).Take(ConversationsShown).ToList();
        var ids = mine.ConvertAll(c => c.Id);
        var points = await db.AgendaPoints.Where(p => ids.Contains(p.Conversation)).GroupBy(p => p.Conversation).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return [.. mine.Select(c => new NextConversation(c.Id, c.On, NameOf(access, c.Person == me ? c.With : c.Person), c.Person != me, c.On < access.Today, points.GetValueOrDefault(c.Id)))];
    }

    /// <summary>What the two sides of somebody's conversations promised: the person's, and those of whoever manages them today.</summary>
    private static async Task<IReadOnlyList<Promise>> PromisesAsync(Access access, string me, AppDb db)
    {
        var until = access.Today.AddDays(DaysAhead);
        var reports = access.Organisation.Lines.ReportsOn(me, access.Today).ToList();
        var open = await db.FollowUps.AsNoTracking()
            .Where(f => (f.Owner == me || f.Person == me || reports.Contains(f.Person)) && f.Due <= until && (f.DoneOn == null || f.DoneOn == access.Today))
            .OrderBy(f => f.Due).ThenBy(f => f.Id).ToListAsync();
        return
        [
            .. open.Where(f => f.Owner == me || access.RelationTo(f.Person) is Relation.Self or Relation.Manager).Take(PromisesShown)
                .Select(f => new Promise(f.Id, f.Text, f.Due, f.Owner == me ? null : NameOf(access, f.Owner), f.DoneOn is not null)),
        ];
    }

    private static async Task<DueQuestion?> QuestionAsync(Access access, Evidence evidence, AppDb db)
    {
        var (career, today) = (evidence.Career, access.Today);
        if (career.StandingOn(today)?.Kind is not { } kind || !(kind.IsPractising() || kind.IsManaging()) || today >= career.End) return null;
        var last = career.Intents.Where(i => i.From <= today).Select(i => (DateOnly?)i.From).LastOrDefault();
        var asked = await db.Asked.AsNoTracking().Where(a => a.Person == evidence.Person.Id && a.On <= today).OrderByDescending(a => a.On).ThenByDescending(a => a.Id).FirstOrDefaultAsync();
        if (asked is not null && !(last >= asked.On)) return new(NameOf(access, asked.By)?.Name, asked.On, last, kind.IsManaging());
        return last?.AddMonths(QuestionMonths) > today ? null : new(null, null, last, kind.IsManaging());
    }

    /// <summary>Whoever stayed at the fork looks at it again on the day they named, and before the fifth year of the tour ends.</summary>
    private static async Task<IReadOnlyList<DayToLookAgain>> ReviewAsync(Career career, string me, DateOnly today, AppDb db)
    {
        foreach (var tour in career.Tours)
        {
            if (!tour.Days.Holds(today)) continue;
            var last = await db.Forks.AsNoTracking().Where(f => f.Person == me && f.On <= today && f.On >= tour.Days.Start).OrderByDescending(f => f.On).ThenByDescending(f => f.Id).FirstOrDefaultAsync();
            if (last is not { Decision: ForkDecision.Stay }) continue;
            var review = last.Review ?? career.After(tour.Days.Start, ReviewMonth).AddDays(-1);
            if (review <= today.AddDays(ReviewDaysAhead)) return [new("You stayed at the fork, to look at it again", review, Links.MyFork())];
        }

        return [];
    }

    /// <summary>The day to ask again that a return ticket names, for the person and for whoever manages them when it comes.</summary>
    private static async Task<IReadOnlyList<DayToLookAgain>> TicketsAsync(Access access, string me, AppDb db)
    {
        var until = access.Today.AddDays(DaysAhead);
        var reports = access.Organisation.Lines.ReportsOn(me, access.Today).ToList();
        var due = await db.ReturnTickets.AsNoTracking()
            .Where(t => (t.Person == me || reports.Contains(t.Person)) && t.PersonAgreedOn != null && t.ManagerAgreedOn != null && t.Outcome == null && t.AskAgainOn <= until)
            .OrderBy(t => t.AskAgainOn).ThenBy(t => t.Id).Select(t => new { t.Person, t.AskAgainOn }).ToListAsync();
        return
        [
            .. due.Where(t => access.RelationTo(t.Person) is Relation.Self or Relation.Manager).Select(t => t.Person == me
                ? new DayToLookAgain("Your return ticket: the day to ask again", t.AskAgainOn, Links.MyCareer())
                : new DayToLookAgain($"Return ticket of {NameOf(access, t.Person)!.Name}: the day to ask again", t.AskAgainOn, Links.Person(t.Person))),
        ];
    }

    private static async Task<IReadOnlyList<NewOpening>> OpeningsAsync(Access access, AppDb db)
    {
        if (!access.MaySeeOpenings) return [];
        var (earliest, today) = (access.Today.AddDays(-DaysBack), access.Today);
        return await db.Openings.AsNoTracking().Where(o => o.OpenedOn >= earliest && o.OpenedOn <= today && (o.ClosedOn == null || o.ClosedOn > today))
            .OrderByDescending(o => o.OpenedOn).ThenByDescending(o => o.Id).Take(OpeningsShown).Select(o => new NewOpening(o.Id, o.Title, o.Team, o.OpenedOn)).ToListAsync();
    }

    private static string? TaskOf(Access access, Evidence evidence) =>
        FlagTeller.Tell(access, evidence, access.Today).Now.Any(f => f.Rules.Contains("ColdHands")) ? SmallTasks.Of(evidence.Person.Id, access.Today) : null;

    private static PersonName? NameOf(Access access, string? person) => person is null ? null : new(person, access.Organisation.Find(person)?.Person.DisplayName ?? person);
}
