using CareerLadder.Core.Pay;
using CareerLadder.Web.Data.Files;
using CsvHelper;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>What it would cost to bring everyone into band, person by person, for those who may see everyone's pay.</summary>
public sealed class IntoBandStore(AccessGate gate)
{
    public async ValueTask<IntoBandView> ReadAsync(AlignmentQuery asked)
    {
        var access = await gate.EnterAsync();
        if (!access.MaySeeEveryonesPay) return IntoBandView.Empty;
        var plan = PayReader.IntoBand(access, asked.AsOf);
        IntoBandRow[] rows = [.. plan.Steps.Skip((asked.Page - 1) * AlignmentQuery.PageSize).Take(AlignmentQuery.PageSize).Select(RowOf)];
        await gate.ShowPayAsync(access, Compared(access, asked.AsOf));
        return new(rows, plan.Steps.Count, plan.Totals);
    }

    /// <summary>The whole plan as CSV for a spreadsheet, in which nothing can run as a formula; null for who may not have it.</summary>
    public async ValueTask<byte[]?> GetPlanAsync(DateOnly asOf)
    {
        var access = await gate.EnterAsync();
        if (!access.MaySeeEveryonesPay) return null;
        var plan = PayReader.IntoBand(access, asOf);
        await gate.ShowPayAsync(access, Compared(access, asOf));
        using var data = new MemoryStream();
        using (var csv = CsvWriter.Create(data, ReportCsv.Safe, leaveOpen: true))
        {
            csv.WriteHeader("person", "name", "level", "zone", "base", "band_min", "missing", "fte", "cost_a_year", "currency");
            foreach (var row in plan.Steps.Select(RowOf)) Write(csv, row);
        }

        return data.ToArray();
    }

    // Whoever is not in the plan is in band or above it, which is told as well.
    private static IEnumerable<string> Compared(Access access, DateOnly day) => PayReader.On(access, day).Where(p => p.InBand is not null).Select(p => p.Person.Id);

    private static void Write(CsvWriter csv, IntoBandRow row)
    {
        csv.WriteField(row.Person.Id);
        csv.WriteField(row.Person.Name);
        csv.WriteField(row.Level);
        csv.WriteField(row.Zone);
        csv.WriteField((decimal?)row.Base);
        csv.WriteField((decimal?)row.Minimum);
        csv.WriteField((decimal?)row.Missing);
        csv.WriteField(row.Share);
        csv.WriteField((decimal?)row.Cost);
        csv.WriteField(row.Currency);
        csv.EndRecord();
    }

    private static IntoBandRow RowOf(IntoBandStep step) => new(
        new(step.Who.Person.Id, step.Who.Person.DisplayName), step.Who.LevelName, step.Who.Zone, step.Who.Pay!.Base, step.Currency, step.Who.Pay.Fte, step.Who.Band!.Min, step.Missing, step.Cost);
}
