using CareerLadder.Core.Careers;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>What became of pay with every swing inside the organisation, for those who may see everyone's pay.</summary>
public sealed class SwingPayStore(AccessGate gate)
{
    public async ValueTask<SwingPayView> ReadAsync(AlignmentQuery asked)
    {
        var access = await gate.EnterAsync();
        if (!access.MaySeeEveryonesPay) return SwingPayView.Empty;
        var all = PayReader.Swings(access, asked.AsOf);
        var seen = all.Where(s => PayReader.MaySee(access, s)).ToList();
        // Asked of people, not of swings: it must tell nothing of a swing that may not be seen.
        var seesAll = access.ToEveryone().Organisation.People.All(p => access.MaySee(Known.Posts, p.Person.Id));
        var listed = asked.CutsOnly ? seen.FindAll(s => s.IsCut) : seen;
        SwingPayRow[] rows = [.. listed.Skip((asked.Page - 1) * AlignmentQuery.PageSize).Take(AlignmentQuery.PageSize).Select(RowOf)];
        var told = rows.Where(r => (r.Before ?? r.After ?? r.YearLater) is not null).Select(r => r.Person.Id).Concat(PayReader.Few(PeopleOf(seen.Where(s => s.IsCut))));
        // Whoever is seen to have swung and is not among the cuts was paid as much afterwards, or more.
        if (asked.CutsOnly) told = told.Concat(PeopleOf(seen.Where(s => s.Change is not null)));
        if (seesAll) told = told.Concat(PayReader.Few(PeopleOf(seen.Where(s => s.Change > 0))));
        await gate.ShowPayAsync(access, told);
        return new(rows, listed.Count, seen.Count(s => s.IsCut), seesAll ? seen.Count(s => s.Change > 0) : null);
    }

    private static IEnumerable<string> PeopleOf(IEnumerable<SwingPay> swings) => swings.Select(s => s.Person.Id);

    private static SwingPayRow RowOf(SwingPay swing) => new(
        new(swing.Person.Id, swing.Person.DisplayName), swing.On, swing.To, swing.Level, MoneyOf(swing.Before), MoneyOf(swing.After), swing.Change, MoneyOf(swing.YearLater), swing.ChangeInAYear,
        swing.YearIsOver, swing.IsInTwoCurrencies);

    private static Money? MoneyOf(BasePay? pay) => pay is null ? null : new(pay.Base, pay.Currency);
}
