using System.Globalization;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Fluency;

namespace CareerLadder.Web.Data.Files;

/// <summary>A report to read in a terminal: a person on each line, the flags below, no line wider than 100 columns.</summary>
internal static class ReportTable
{
    public static void Write(Report report, TextWriter text)
    {
        var people = report.Organisation.People;
        var table = new TextTable(
            new("PERSON", people.Select(p => p.Person.Id), 14),
            new("NAME", people.Select(p => p.Person.Name), 20),
            new("KIND", 15),
            new("LEVEL", report.Organisation.Facts.Posts.Select(p => p.Level), 8),
            new("POST", 5, Right: true),
            new("RUNG", 5, Right: true),
            new("TRACK", 5, Right: true),
            new("HERE", 5, Right: true),
            new("SWINGS", 6, Right: true),
            new("FLUENCY", 8));
        text.WriteLine($"{(people.Count == 1 ? "1 person" : $"{people.Count} people")} on {Iso.Day(report.AsOf)}{(report.Span is { } span ? $", flags from {Iso.Day(span.From)} to {Iso.Day(span.To)}" : "")}");
        text.WriteLine();
        table.WriteHeader(text);
        var assumed = false;
        foreach (var evidence in people)
        {
            var person = report.Of(evidence);
            var unknown = person.Fluency is not null && evidence.Person.PractisedBefore is null;
            assumed |= unknown;
            table.WriteRow(
                text,
                evidence.Person.Id,
                evidence.Person.Name,
                person.Kind?.ToString() ?? Absence(evidence.Career, report.AsOf),
                person.Level,
                Number(person.Tenure.Post),
                Number(person.Tenure.Rung),
                Number(person.Tenure.Track),
                Number(person.Tenure.Company),
                Number(person.Swings),
                Band(evidence.Fluency.BandOn(report.AsOf)) + (unknown ? "?" : ""));
            foreach (var flag in person.Flags)
                TextTable.WriteParagraph(text, "    ", $"{flag.Severity,-6}{flag.Rule.Telling.Title} ({flag.Rule.Id}), {Iso.Days(flag.Days)}. {flag.Because(evidence)}");
            foreach (var door in person.Doors.Where(d => d.State == DoorState.Narrowing))
                TextTable.WriteParagraph(text, "    ", $"Door  {door.Title}: narrowing, {door.Because}.");
        }

        text.WriteLine();
        TextTable.WriteParagraph(text, "", "Post, rung, track and here are whole months. Fluency is an estimate of how much of their own working technical fluency a person still has; never compare it between people.");
        if (assumed)
            TextTable.WriteParagraph(text, "", "? The earlier career is not known, and the benefit of the doubt is given. Tell us your earlier career: practised_before and managed_before in people.csv.");
        TextTable.WriteParagraph(text, "", Purpose.Sentence);
    }

    private static string Absence(Career career, DateOnly day) =>
        career.Begins is not { } begins ? "no posts" : day < begins ? "not yet" : day >= career.End ? "left" : "in no post";

    private static string Band(FluencyBand? band) => band switch
    {
        FluencyBand.Fluent => "fluent",
        FluencyBand.Rusty => "rusty",
        FluencyBand.Faded => "faded",
        _ => "",
    };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
