using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Files;

/// <summary>
/// A report as JSON, a person on each line. People are worked out on all cores, some thousand at a time, so that a large
/// organisation is never held twice.
/// </summary>
internal static class ReportJson
{
    private const int Batch = 2_048;

    // It is data and never part of a page, so that letters of other alphabets may stand as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Report report, Stream data)
    {
        var people = report.Organisation.People;
        var parts = new ArrayBufferWriter<byte>[Environment.ProcessorCount];
        for (var i = 0; i < parts.Length; i++) parts[i] = new(1 << 16);
        data.Write("""{"asOf": """u8);
        data.Write(JsonSerializer.SerializeToUtf8Bytes(report.AsOf));
        data.Write(""", "people": ["""u8);
        for (var start = 0; start < people.Count; start += Batch)
        {
            var (first, end) = (start, Math.Min(start + Batch, people.Count));
            Parallel.For(0, parts.Length, part =>
            {
                parts[part].ResetWrittenCount();
                using var json = new Utf8JsonWriter(parts[part], Options);
                var last = first + ((end - first) * (part + 1) / parts.Length);
                for (var i = first + ((end - first) * part / parts.Length); i < last; i++)
                {
                    parts[part].Write(i == 0 ? "\n"u8 : ",\n"u8);
                    WritePerson(report.Of(people[i]), json);
                    json.Flush();
                    json.Reset();
                }
            });
            foreach (var part in parts) data.Write(part.WrittenSpan);
        }

        data.Write("\n]}\n"u8);
    }

    private static void WritePerson(PersonReport person, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("person"u8, person.Evidence.Person.Id);
        json.WriteString("kind"u8, person.Kind?.ToString());
        json.WriteString("level"u8, person.Level);
        if (person.Fluency is { } fluency) json.WriteNumber("fluency"u8, Report.Round(fluency));
        else json.WriteNull("fluency"u8);
        WriteTenure(person.Tenure, json);
        json.WriteNumber("swings"u8, person.Swings);
        json.WriteStartArray("doors"u8);
        foreach (var door in person.Doors)
        {
            json.WriteStartObject();
            json.WriteString("door"u8, door.Id);
            json.WriteString("state"u8, Words.DoorStates.Of(door.State));
            WriteDay("until"u8, door.Until, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("flags"u8);
        foreach (var flag in person.Flags)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, flag.Rule.Id);
            json.WriteString("severity"u8, flag.Severity.ToString());
            WriteDay("since"u8, flag.Days.Start, json);
            WriteDay("until"u8, flag.Days.Until, json);
            json.WriteString("because"u8, flag.Because(person.Evidence));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTenure(Tenure tenure, Utf8JsonWriter json)
    {
        json.WriteStartObject("tenure"u8);
        WriteMonths("post"u8, tenure.Post, json);
        WriteMonths("rung"u8, tenure.Rung, json);
        WriteMonths("track"u8, tenure.Track, json);
        WriteMonths("company"u8, tenure.Company, json);
        json.WriteEndObject();
    }

    private static void WriteMonths(ReadOnlySpan<byte> name, int? months, Utf8JsonWriter json)
    {
        if (months is { } n) json.WriteNumber(name, n);
        else json.WriteNull(name);
    }

    private static void WriteDay(ReadOnlySpan<byte> name, DateOnly? day, Utf8JsonWriter json)
    {
        if (day is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        Span<byte> text = stackalloc byte[10];
        known.TryFormat(text, out _, "O");
        json.WriteString(name, text);
    }
}
