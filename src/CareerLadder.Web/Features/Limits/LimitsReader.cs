using System.Globalization;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Limits;

/// <summary>Reads every limit with what was set of it, by whom and when.</summary>
internal sealed class LimitsReader(Access access, JudgedBy unset)
{
    private readonly Dictionary<(string Table, int Row), AuditRow> written = [];

    public LimitHistory History { get; private set; } = LimitHistory.None;

    public async Task<LimitsView> ReadAsync(AppDb db)
    {
        History = await LimitTables.ReadAsync(db);
        var rows = await db.Set<RuleLimitRow>().AsNoTracking().OrderBy(r => r.From).ThenBy(r => r.Id).ToListAsync();
        var days = await db.Set<LimitDaysRow>().AsNoTracking().OrderBy(r => r.Id).FirstOrDefaultAsync();
        await ReadWrittenAsync(db);
        var set = rows.ToLookup(r => r.Key, r => new LimitSet(r.From, Text(r.Value), r.Why, ByOf(RuleLimitRow.Table, r.Id), EntryOf(RuleLimitRow.Table, r.Id)?.At, EntryOf(RuleLimitRow.Table, r.Id)?.Id), StringComparer.Ordinal);
        var chosen = days is null ? null : EntryOf(LimitDaysRow.Table, days.Id);
        return new(access.Today, new(days is { IsByDay: true }, chosen is null ? null : NameOf(chosen), chosen?.At, chosen?.Id), [.. Groups(set)]);
    }

    private IEnumerable<LimitGroup> Groups(ILookup<string, LimitSet> set)
    {
        var now = History.In(unset, access.Today);
        foreach (var (rule, before) in now.Rules.Rules.Zip(unset.Rules.Rules).OrderBy(r => r.First.Telling.Title, StringComparer.Ordinal))
        {
            if (Limit.Of(rule) is [_, ..] limits) yield return new(rule.Telling.Title, rule.Telling.Says, rule.Id, [.. limits.Zip(Limit.Of(before), (l, b) => Line(l, b, rule.Telling.Sources, set))]);
        }

        foreach (var section in RuleSettings.NumbersOf(now.Company).Zip(RuleSettings.NumbersOf(unset.Company)).GroupBy(n => n.First.Key.Split(':')[0], StringComparer.Ordinal))
        {
            var (title, says, sources) = section.Key switch
            {
                RuleSettings.FluencySection => ("How technical fluency is estimated", "What every rule rests on that speaks of technical fluency.", Sources.OfFluency),
                RuleSettings.RungsSection => ("Named rungs", "Which rungs the rules mean by name.", []),
                _ => ("Looking for swaps", "What parts of managing that were tried without the title count for, where swaps are looked for.", (IReadOnlyList<Source>)[]),
            };
            yield return new(title, says, null, [.. section.Select(n => Line(n.First, n.Second, sources, set))]);
        }
    }

    private static LimitLine Line(Limit limit, Limit before, IReadOnlyList<Source> sources, ILookup<string, LimitSet> set)
    {
        var (says, whose) = LimitWords.Split(limit.Says);
        return new(limit, says, new(whose, LimitWords.Named(whose, sources)), LimitWords.Unit(limit), before.InForce, [.. set[limit.Key]]);
    }

    // The last entry that changed each row: it tells who made it what it is.
    private async Task ReadWrittenAsync(AppDb db)
    {
        var changes = await db.Changes.AsNoTracking().Where(c => (c.Table == RuleLimitRow.Table || c.Table == LimitDaysRow.Table) && c.Audit != null).OrderBy(c => c.Id).Select(c => new { c.Table, c.FirstRow, c.LastRow, c.Audit }).ToListAsync();
        int[] ids = [.. changes.Select(c => c.Audit!.Value).Distinct()];
        var entries = await db.Audit.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id)).ToDictionaryAsync(a => a.Id);
        foreach (var change in changes)
        {
            if (!entries.TryGetValue(change.Audit!.Value, out var entry)) continue;
            for (var row = change.FirstRow; row <= change.LastRow; row++) written[(change.Table, row)] = entry;
        }
    }

    private AuditRow? EntryOf(string table, int row) => written.GetValueOrDefault((table, row));

    private string? ByOf(string table, int row) => EntryOf(table, row) is { } entry ? NameOf(entry) : null;

    private string NameOf(AuditRow entry) => access.Organisation.Find(entry.ByPerson)?.Person.DisplayName ?? entry.By;

    private static string? Text(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}
