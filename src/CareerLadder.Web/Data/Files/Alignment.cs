using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;
using CsvHelper;

namespace CareerLadder.Web.Data.Files;

/// <summary>Equal levels of both tracks on a day, and how far their bands stand apart.</summary>
internal sealed class Alignment(Ladder ladder, Bands bands, DateOnly asOf)
{
    private readonly IReadOnlyList<LadderGap> pairs = LadderGap.Of(ladder, bands, asOf);
    private readonly IReadOnlyList<string> unpaired = LadderGap.Unpaired(ladder);

    public void WriteJson(Stream data)
    {
        using var json = new Utf8JsonWriter(data, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
        json.WriteStartObject();
        json.WriteString("asOf", Iso.Day(asOf));
        json.WriteStartArray("pairs");
        foreach (var pair in pairs)
        {
            json.WriteStartObject();
            json.WriteString("zone", pair.Zone);
            json.WriteNumber("rung", pair.Rung);
            json.WriteString("engineering", pair.Engineering.Level);
            json.WriteString("management", pair.Management.Level);
            if (pair.Gap is { } gap) json.WriteNumber("gap", Plain(gap));
            else json.WriteNull("gap");
            json.WriteNumber("overlap", Plain(pair.Overlap));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unpaired");
        foreach (var level in unpaired) json.WriteStringValue(level);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        data.Write("\n"u8);
    }

    public void WriteCsv(Stream data)
    {
        using var csv = CsvWriter.Create(data, ReportCsv.Safe, leaveOpen: true);
        csv.WriteHeader("zone", "rung", "engineering", "management", "gap", "overlap");
        foreach (var pair in pairs)
        {
            csv.WriteField(pair.Zone);
            csv.WriteField((int?)pair.Rung);
            csv.WriteField(pair.Engineering.Level);
            csv.WriteField(pair.Management.Level);
            csv.WriteField(pair.Gap is { } gap ? Plain(gap) : (decimal?)null);
            csv.WriteField((decimal?)Plain(pair.Overlap));
            csv.EndRecord();
        }
    }

    public void WriteTable(TextWriter text)
    {
        var table = new TextTable(
            new("ZONE", pairs.Select(p => p.Zone), 16),
            new("RUNG", 4, Right: true),
            new("ENGINEERING", pairs.Select(p => p.Engineering.Level), 16),
            new("MANAGEMENT", pairs.Select(p => p.Management.Level), 16),
            new("GAP", 7, Right: true),
            new("OVERLAP", 15, Right: true));
        text.WriteLine($"{Say.Count(pairs.Count, "pair")} of equal levels on {Iso.Day(asOf)}");
        text.WriteLine();
        table.WriteHeader(text);
        foreach (var pair in pairs)
        {
            table.WriteRow(
                text,
                pair.Zone,
                pair.Rung.ToString(CultureInfo.InvariantCulture),
                pair.Engineering.Level,
                pair.Management.Level,
                pair.Gap?.ToString("+0.0 %;-0.0 %;0.0 %", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal) ?? "-",
                pair.Overlap == 0 ? "none" : $"{pair.Overlap.ToString("#,0.##", CultureInfo.InvariantCulture)} {pair.Engineering.Currency}");
        }

        text.WriteLine();
        TextTable.WriteParagraph(text, "", "Gap: the manager's midpoint over the engineer's, less one. Overlap: the pay that is inside both bands.");
        if (unpaired.Count > 0) TextTable.WriteParagraph(text, "", $"Without an equal on the other track: {string.Join(", ", unpaired)}.");
        TextTable.WriteParagraph(text, "", Purpose.Sentence);
    }

    // 7400, not 7400.00: what stands in the files decides nothing about how the result is written.
    private static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;
}
