using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Flags;

/// <summary>What the flags pages show: every rule to everyone, and the people of one as far as the one who looks may see them.</summary>
public sealed class FlagsStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <summary>Every rule by who sees it, and the numbers that are no rule's own. Nothing for somebody who has not signed in.</summary>
    public async ValueTask<FlagsView> ReadAsync()
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is null) return FlagsView.Nothing;
        var rules = access.Organisation.Rules.Rules.Select(Tell).OrderBy(r => r.Telling.Title, StringComparer.Ordinal);
        return new(
            [.. rules.GroupBy(r => r.Telling.SeenBy).OrderBy(g => g.Key).Select(g => new RuleGroup(g.Key, [.. g]))],
            RuleSettings.NumbersOf(access.Organisation.Company),
            access.Organisation.Company.Fluency.LossHalfLifeYears);
    }

    /// <summary>One rule and the people it holds for on the day; null if there is no such rule or nobody has signed in.</summary>
    /// <param name="id">As the class is called, or as an address is written: TlmTrap, tlm-trap.</param>
    public async ValueTask<FlagView?> ReadAsync(string id, DateOnly asOf)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is null || access.Organisation.Rules.Find(id.Replace("-", "", StringComparison.Ordinal)) is not { } rule) return null;
        var holders = new List<FlagHolder>();
        foreach (var (evidence, flag) in Held(access, rule, asOf))
        {
            if (access.MaySee(rule, evidence.Person.Id))
                holders.Add(new(evidence.Person.Id, evidence.Person.DisplayName, flag.Severity, flag.Because(evidence)));
        }

        if (rule.Telling.SeenBy == Audience.WhoSeesPay) await gate.ShowPayAsync(access, holders.Select(h => h.Id));
        return new(Tell(rule), [.. holders.OrderByDescending(h => h.Severity).ThenBy(h => h.Name, StringComparer.OrdinalIgnoreCase)], await OthersOfAsync(access, rule));
    }

    // As it was when the last month was over, or before, the same on every page: to look before and after somebody saves tells nothing.
    private async ValueTask<Others?> OthersOfAsync(Access access, IRule rule)
    {
        if (!access.MaySeeOrganisation) return null;
        await using var db = await databases.CreateDbContextAsync();
        if (await OthersTold.FiguresAsync(access, db) is not { } figures || figures.Flags[rule.Id].Others is not { } others) return null;
        var lastMonth = figures.ToldMonths[figures.ToldMonths.Count - 1];
        return others.Whole[^1] is { } told ? new(figures.ToldMonths[told.Month], told.Count) : new(lastMonth, null);
    }

    private static IEnumerable<(Evidence Evidence, Flag Flag)> Held(Access access, IRule rule, DateOnly day)
    {
        foreach (var evidence in access.Organisation.People)
        {
            if (access.IsSetAside(rule, evidence.Person.Id)) continue;
            foreach (var flag in access.Organisation.FlagsOf(evidence.Person.Id))
            {
                if (flag.Rule != rule || !flag.Days.Holds(day)) continue;
                yield return (evidence, flag);
                break;
            }
        }
    }

    private static RuleTold Tell(IRule rule) => new(rule.Id, rule.Telling, Limit.Of(rule));
}
