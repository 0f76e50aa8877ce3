using CareerLadder.Core.Flags;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Copies;

/// <summary>The dated facts of somebody's career, and what follows from them.</summary>
internal sealed class CopyOfCareer(CopyReading of)
{
    private AppDb Db => of.Db;

    public async Task<IReadOnlyList<CopySection>> ReadPostsAsync() =>
    [
        CopySection.Of("person", "Who you are here.", await RowsAsync<PersonRow>(p => p.Person == of.Person),
            ("person", p => p.Person), ("name", p => p.Name), ("email", p => p.Email), ("joined", p => p.Joined), ("last_day", p => CopyReading.Last(p.Left)), ("zone", p => p.Zone),
            ("practised_before", p => p.PractisedBefore), ("managed_before", p => p.ManagedBefore)),
        CopySection.Of("posts", "What you do and did, here and elsewhere.", await OfPersonAsync<PostRow>(),
            ("from", p => p.From), ("last_day", p => CopyReading.Last(p.To)), ("kind", p => p.Kind), ("title", p => p.Title), ("level", p => p.Level), ("team", p => p.Team),
            ("manager", p => of.NameOf(p.Manager)), ("employer", p => p.Employer)),
    ];

    public async Task<CopySection> ReadPayAsync() => CopySection.Of("pay", "Your pay, as a full-time-equivalent year.", await OfPersonAsync<PayRow>(),
        ("from", p => p.From), ("base", p => p.Base), ("currency", p => p.Currency), ("fte", p => p.Fte), ("bonus_target", p => p.BonusTarget), ("equity_year", p => p.EquityYear));

    /// <summary>What people tell of themselves, and what follows from it: for the person alone.</summary>
    public async Task<IReadOnlyList<CopySection>> ReadOwnAsync()
    {
        var swings = await OfPersonAsync<AnnouncementRow>();
        int[] told = [.. swings.Select(s => s.Id)];
        return
        [
            CopySection.Of("practice", "Hands-on work that you logged.", await OfPersonAsync<PracticeRow>(),
                ("from", p => p.From), ("last_day", p => CopyReading.Last(p.To)), ("hours_per_week", p => p.HoursPerWeek), ("critical_path", p => p.OnCriticalPath), ("note", p => p.Note)),
            CopySection.Of("intents", "What you answered when asked whether you want to manage, or go back.", await OfPersonAsync<IntentRow>(),
                ("on", i => i.On), ("intent", i => i.Intent), ("reason", i => i.Reason), ("note", i => i.Note)),
            CopySection.Of("asked", "When a manager wrote down that you were asked.", await OfPersonAsync<AskedRow>(), ("on", a => a.On), ("by", a => of.NameOf(a.By))),
            CopySection.Of("forks", "What you decided after two years of managing.", await OfPersonAsync<ForkRow>(),
                ("on", f => f.On), ("decision", f => f.Decision), ("review", f => f.Review), ("joy", f => f.Joy)),
            CopySection.Of("tryouts", "Parts of managing that you tried without the title.", await OfPersonAsync<TryoutRow>(),
                ("part", t => t.Part), ("chosen_on", t => t.ChosenOn), ("tried_from", t => t.TriedFrom), ("last_day", t => CopyReading.Last(t.TriedTo)), ("joy", t => t.Joy), ("skill", t => t.Skill), ("words", t => t.Words)),
            CopySection.Of("situations", "Situations in which you recognised yourself; nobody else sees them.", await OfPersonAsync<SituationRow>(),
                ("situation", s => s.Situation), ("on", s => s.On), ("last_day", s => CopyReading.Last(s.EndedOn))),
            CopySection.Of("swings_told", "What you said to having a swing of yours told to colleagues.", swings,
                ("swing_on", s => s.SwingOn), ("agreed_on", s => s.AgreedOn), ("last_day", s => CopyReading.Last(s.EndedOn))),
            CopySection.Of("congratulations", "What colleagues wrote to you about a swing.", await RowsAsync<CongratulationRow>(c => told.Contains(c.Announcement)),
                ("on", c => c.On), ("by", c => of.NameOf(c.By)), ("words", c => c.Words)),
            CopySection.Of("congratulations_written", "What you wrote to colleagues about theirs.", await RowsAsync<CongratulationRow>(c => c.By == of.Person), ("on", c => c.On), ("words", c => c.Words)),
            CopySection.Of("flags", "What the rules find in these dates; a flag is something to talk about, and no mark.", Flags(),
                ("flag", f => f.Rule.Telling.Title), ("severity", f => f.Severity), ("from", f => f.Days.Start), ("last_day", f => f.Days.LastDay), ("because", f => f.Because(of.Organisation.Find(of.Person)!))),
            CopySection.Of("flags_set_aside", "Flags that you set aside; nobody else sees that you did.", await OfPersonAsync<SetAsideRow>(),
                ("flag", s => of.Organisation.Rules.Find(s.Rule)?.Telling.Title ?? s.Rule), ("on", s => s.On), ("told_again_from", s => s.Until), ("reason", s => s.Reason)),
            CopySection.Of("shared", "What of your own you share, with whom.", await OfPersonAsync<SharingRow>(),
                ("what", s => s.What), ("with", s => s.With), ("on", s => s.On), ("last_day", s => CopyReading.Last(s.EndedOn))),
            CopySection.Of("fluency", "The estimate of how much of your own working technical fluency you have, from 0 to 1.", Fluency(), ("on", f => f.On), ("fluency", f => f.Value)),
        ];
    }

    // A manager's debts are no mark on the person, and on no page of theirs.
    private IEnumerable<Flag> Flags() => of.Organisation.FlagsOf(of.Person).Where(f => f.Rule.Telling.SeenBy != Audience.ManagersDebt).OrderBy(f => f.Days.Start);

    private IEnumerable<(DateOnly On, double Value)> Fluency() => of.Organisation.Find(of.Person)!.Fluency.On(of.Today) is { } value ? [(of.Today, value)] : [];

    private Task<List<TRow>> OfPersonAsync<TRow>() where TRow : class, IPersonsRow => RowsAsync<TRow>(r => r.Person == of.Person);

    private Task<List<TRow>> RowsAsync<TRow>(System.Linq.Expressions.Expression<Func<TRow, bool>> which) where TRow : class =>
        Db.Set<TRow>().AsNoTracking().Where(which).OrderBy(r => EF.Property<int>(r, "Id")).ToListAsync();
}
