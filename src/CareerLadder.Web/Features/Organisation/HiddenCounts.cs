using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Features.Organisations;

/// <summary>What is between a person and their manager, as counts of five and more at the end of a month that is over.</summary>
internal sealed class HiddenCounts(Access access, OrganisationFigures figures, int at)
{
    private readonly int told = Math.Min(figures.ToldMonths.PlaceOf(figures.Months[at]), figures.ToldMonths.Count - 1);

    /// <summary>Why people want to manage. Nobody's answer is among those that may be seen by the one who looks.</summary>
    public CountsTold Why()
    {
        var (seen, others) = figures.WhyManaging;
        return Counts(others, Enum.GetValues<IntentReason>().Select(r => (Upper(IntentWords.Of(r)), WhyManage.IsTheOrganisationsToMend(r))), seen.Sum(r => r[at]));
    }

    /// <param name="rows">Those agreed by both.</param>
    public CountsTold Tickets(IReadOnlyList<ReturnTicketRow> rows)
    {
        var me = access.Viewer?.PersonId;
        return Counts(
            figures.Told!.Tickets(figures.ToldMonths), [("Honoured", false), ("Not honoured", true), ("Nobody has said yet", false)],
            rows.Count(r => r.PersonAgreedOn <= figures.Months[at] && r.ManagerAgreedOn <= figures.Months[at] && (r.Person == me || r.Manager == me)));
    }

    private CountsTold Counts(ToldParts parts, IEnumerable<(string Name, bool IsToMend)> names, int seen)
    {
        var whole = told < 0 ? null : parts.Whole[told];
        return new(
            whole?.Count, Held(whole),
            [.. names.Select((name, i) => told < 0 ? new PartTold(name.Name, null, null, name.IsToMend) : new(name.Name, parts.Parts[i][told]?.Count, Held(parts.Parts[i][told]), name.IsToMend))], seen);
    }

    private string? Held(ToldCount? count) => count is { } of ? OrganisationWords.Held(figures.ToldMonths[of.Month], figures.ToldMonths[told]) : null;

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
