using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Copies;

/// <summary>What somebody wants, writes, plans and agrees with others: each as far as the person sees it on the pages.</summary>
internal sealed class CopyOfWords(CopyReading of)
{
    private AppDb Db => of.Db;

    public async Task<IReadOnlyList<CopySection>> ReadAsync() => [.. await GrowthAsync(), .. await PlansAsync(), .. await ConversationsAsync(), .. await OpeningsAsync(), .. await KeptAsync()];

    private async Task<CopySection[]> GrowthAsync()
    {
        var under = (await Db.EvidenceFor.AsNoTracking().Where(f => Db.Evidence.Any(e => e.Id == f.Evidence && e.Person == of.Person)).OrderBy(f => f.Id).ToListAsync()).ToLookup(f => f.Evidence, f => $"{f.Level}: {f.Theme}");
        return
        [
            CopySection.Of("goals", "What you want, and wanted.", await Db.Goals.AsNoTracking().Where(g => g.Person == of.Person).OrderBy(g => g.Id).ToListAsync(),
                ("set_on", g => g.SetOn), ("horizon", g => g.Horizon), ("goal", g => g.Text), ("level", g => g.Level), ("ended_on", g => g.EndedOn), ("ending", g => g.Ending), ("shared_upward", g => g.IsSharedUpward)),
            CopySection.Of("evidence", "What you did that is worth remembering, and the expectations it stands under.", await Db.Evidence.AsNoTracking().Where(e => e.Person == of.Person).OrderBy(e => e.Id).ToListAsync(),
                ("on", e => e.On), ("evidence", e => e.Text), ("link", e => e.Link), ("stands_under", e => string.Join("; ", under[e.Id]))),
            CopySection.Of("views_of_growth", "How near you are to what a level asks for, in your view and in your managers’.", await Db.LevelViews.AsNoTracking().Where(v => v.Person == of.Person).OrderBy(v => v.Id).ToListAsync(),
                ("on", v => v.On), ("by", v => of.NameOf(v.Writer)), ("as", v => v.By), ("level", v => v.Level), ("theme", v => v.Theme), ("standing", v => v.Standing), ("words", v => v.Words)),
        ];
    }

    private async Task<CopySection[]> PlansAsync()
    {
        var plans = await Db.Plans.AsNoTracking().Include(p => p.Posts).Where(p => p.Person == of.Person && (p.MadeBy == of.Person || (p.IsShared && !p.IsAppointment))).OrderBy(p => p.Id).ToListAsync();
        return
        [
            CopySection.Of("plans", "What-ifs of your career: yours, and what a manager shared with you.", plans,
                ("plan", p => p.Name), ("made_on", p => p.MadeOn), ("by", p => of.NameOf(p.MadeBy)), ("shared", p => p.IsShared), ("hours_per_week", p => p.HoursPerWeek), ("changed_at", p => p.ChangedAt)),
            CopySection.Of("plan_posts", "The posts laid out in them.", plans.SelectMany(p => p.Posts.OrderBy(post => post.From).Select(post => (Plan: p, Post: post))),
                ("plan", p => p.Plan.Name), ("from", p => p.Post.From), ("last_day", p => CopyReading.Last(p.Post.To)), ("kind", p => p.Post.Kind), ("level", p => p.Post.Level), ("team", p => p.Post.Team), ("employer", p => p.Post.Employer)),
            CopySection.Of("return_tickets", "What you and a manager promised each other before a tour.", await Db.ReturnTickets.AsNoTracking().Where(t => t.Person == of.Person).OrderBy(t => t.Id).ToListAsync(),
                ("manager", t => of.NameOf(t.Manager)), ("proposed_on", t => t.ProposedOn), ("written_by", t => of.NameOf(t.WrittenBy)), ("begins", t => t.Begins), ("two_years", t => t.TwoYears), ("level", t => t.Level), ("pay_kept", t => t.PayKept),
                ("protected_hours", t => t.ProtectedHours), ("ask_again_on", t => t.AskAgainOn), ("you_agreed_on", t => t.PersonAgreedOn), ("manager_agreed_on", t => t.ManagerAgreedOn), ("outcome", t => t.Outcome),
                ("outcome_on", t => t.OutcomeOn), ("words", t => t.Words)),
        ];
    }

    private async Task<CopySection[]> ConversationsAsync()
    {
        var held = await Db.Conversations.AsNoTracking().Where(c => c.Person == of.Person).OrderBy(c => c.Id).ToListAsync();
        var days = held.ToDictionary(c => c.Id, c => c.On);
        int[] mine = [.. days.Keys];
        var promised = await Db.FollowUps.AsNoTracking().Where(f => f.Person == of.Person || f.Owner == of.Person).OrderBy(f => f.Id).ToListAsync();
        var written = await Db.PrivateNotes.AsNoTracking().Where(n => n.By == of.Person).Join(Db.Conversations, n => n.Conversation, c => c.Id, (n, c) => new { n.Text, c.Person, c.On }).ToListAsync();
        return
        [
            CopySection.Of("conversations", "Your career conversations, held and to come.", held,
                ("on", c => c.On), ("with", c => of.NameOf(c.With)), ("held", c => c.IsHeld), ("started_by", c => of.NameOf(c.StartedBy)), ("day_proposed_by", c => of.NameOf(c.ProposedBy)), ("shared_with_later_managers", c => c.IsShared)),
            CopySection.Of("agendas", "What each was to be about.", await Db.AgendaPoints.AsNoTracking().Where(p => mine.Contains(p.Conversation)).OrderBy(p => p.Conversation).ThenBy(p => p.Position).ToListAsync(),
                ("conversation_on", p => days[p.Conversation]), ("position", p => p.Position), ("text", p => p.Text)),
            CopySection.Of("shared_notes", "What you and the manager wrote into the notes that both read.", await Db.ConversationWords.AsNoTracking().Where(w => mine.Contains(w.Conversation)).OrderBy(w => w.Id).ToListAsync(),
                ("conversation_on", w => days[w.Conversation]), ("by", w => w.Side), ("text", w => w.Text)),
            CopySection.Of("follow_ups", "What was promised in your conversations, and what you promised to people you manage.", promised.Where(f => f.Person == of.Person || of.Manages(f.Person)),
                ("about", f => of.NameOf(f.Person)), ("promised_by", f => of.NameOf(f.Owner)), ("text", f => f.Text), ("due", f => f.Due), ("done_on", f => f.DoneOn)),
            CopySection.Of("private_notes", "What you wrote down of conversations for yourself alone.", written, ("conversation_on", n => n.On), ("with", n => of.NameOf(n.Person)), ("text", n => n.Text)),
        ];
    }

    private async Task<CopySection[]> OpeningsAsync()
    {
        var openings = await Db.Openings.AsNoTracking().ToDictionaryAsync(o => o.Id);
        return
        [
            CopySection.Of("openings", "Posts that you manage, posted or filled.", openings.Values.Where(o => o.Manager == of.Person || o.By == of.Person || o.FilledBy == of.Person).OrderBy(o => o.Id),
                ("title", o => o.Title), ("level", o => o.Level), ("team", o => o.Team), ("opened_on", o => o.OpenedOn), ("closed_on", o => o.ClosedOn), ("filled_by_you", o => o.FilledBy == of.Person), ("text", o => o.Text)),
            CopySection.Of("interest", "Openings that you said you are interested in.", await Db.Interests.AsNoTracking().Where(i => i.Person == of.Person).OrderBy(i => i.Id).ToListAsync(),
                ("opening", i => openings.GetValueOrDefault(i.Opening)?.Title), ("on", i => i.On), ("told_to", i => of.NameOf(i.ToldTo)), ("own_manager_may_know", i => i.OwnManagerMayKnow), ("words", i => i.Words), ("withdrawn_on", i => i.WithdrawnOn)),
            CopySection.Of("swap_wishes", "That somebody to swap with may be looked for.", await Db.SwapWishes.AsNoTracking().Where(w => w.Person == of.Person).OrderBy(w => w.Id).ToListAsync(), ("on", w => w.On), ("ended_on", w => w.EndedOn)),
            // Who the other is, and what they said, is told only where both said yes; nor when it ended, which would tell.
            CopySection.Of("swaps", "Swaps that you were offered, and what you said.", await Db.SwapOffers.AsNoTracking().Where(o => o.Manager == of.Person || o.Engineer == of.Person).OrderBy(o => o.Id).ToListAsync(),
                ("offered_on", o => o.MadeOn), ("you_said", o => o.SaidBy(of.Person)), ("you_said_on", o => o.Manager == of.Person ? o.ManagerSaidOn : o.EngineerSaidOn), ("with", o => o.IsAgreed ? of.NameOf(o.OtherThan(of.Person)) : null)),
        ];
    }

    private async Task<CopySection[]> KeptAsync() =>
    [
        CopySection.Of("drafts", "What you typed and have not saved yet.", await Db.Drafts.AsNoTracking().Where(d => d.Writer == of.Person).OrderBy(d => d.Id).ToListAsync(), ("place", d => d.Place), ("text", d => d.Text), ("at", d => d.At)),
        CopySection.Of("saved_views", "Views of the list of people that you saved.", await Db.SavedViews.AsNoTracking().Where(v => v.Person == of.Person).OrderBy(v => v.Id).ToListAsync(), ("name", v => v.Name), ("address", v => v.Query), ("shared", v => v.IsShared), ("saved_on", v => v.SavedOn)),
        CopySection.Of("calendar", "Since when a calendar program may read your conversations.", await Db.CalendarFeeds.AsNoTracking().Where(f => f.Person == of.Person).ToListAsync(), ("made_at", f => f.MadeAt)),
        CopySection.Of("reminders", "E-mails that reminded you of a conversation.", await Db.Reminders.AsNoTracking().Where(r => r.Person == of.Person).OrderBy(r => r.Id).ToListAsync(), ("conversation_on", r => r.On), ("tries", r => r.Tries), ("sent_at", r => r.SentAt)),
    ];
}
