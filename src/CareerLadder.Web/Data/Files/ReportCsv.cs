using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;
using CsvHelper;

namespace CareerLadder.Web.Data.Files;

/// <summary>A report as CSV for a spreadsheet: a person on each row. Nothing in it can run as a formula.</summary>
internal static class ReportCsv
{
    public static readonly CsvWriterOptions Safe = new() { Injection = CsvInjection.Escape };

    public static void Write(Report report, Stream data)
    {
        using var csv = CsvWriter.Create(data, Safe, leaveOpen: true);
        csv.WriteHeader("person", "kind", "level", "fluency", "tenure_post", "tenure_rung", "tenure_track", "tenure_company", "swings", "doors", "flags", "because");
        foreach (var evidence in report.Organisation.People)
        {
            var person = report.Of(evidence);
            csv.WriteField(evidence.Person.Id);
            csv.WriteField(person.Kind?.ToString());
            csv.WriteField(person.Level);
            csv.WriteField(person.Fluency is { } fluency ? Report.Round(fluency) : (double?)null);
            csv.WriteField(person.Tenure.Post);
            csv.WriteField(person.Tenure.Rung);
            csv.WriteField(person.Tenure.Track);
            csv.WriteField(person.Tenure.Company);
            csv.WriteField((int?)person.Swings);
            csv.WriteField(string.Join("; ", person.Doors.Select(Tell)));
            csv.WriteField(string.Join("; ", person.Flags.Select(Tell)));
            csv.WriteField(string.Join(' ', person.Flags.Select(f => f.Because(evidence))));
            csv.EndRecord();
        }
    }

    private static string Tell(Door door) => $"{door.Id} {Words.DoorStates.Of(door.State)}{(door.Until is { } day ? $" {Iso.Day(day)}" : "")}";

    private static string Tell(Flag flag) => $"{flag.Rule.Id} {flag.Severity} {Iso.Days(flag.Days)}";
}
