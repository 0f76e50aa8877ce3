using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerLadder.Web.Data.Files;
using CsvHelper;

namespace CareerLadder.Web.Data.Copies;

/// <summary>
/// Writes a copy as files: a page of words to read first, a CSV for each table that holds something, and all of it once more as JSON, for a
/// program. In the CSV nothing can run as a formula, since colleagues' words stand in it; the JSON has every word as it was written.
/// </summary>
internal static class CopyFiles
{
    private const string ReadFirst = "read-me-first.txt";
    private const string Whole = "copy.json";

    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The stream stays open.</summary>
    public static void WriteZip(PersonCopy copy, Stream zipped)
    {
        using var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true);
        Write(copy, name => zip.CreateEntry(name).Open());
    }

    public static void Write(PersonCopy copy, string folder)
    {
        Directory.CreateDirectory(folder);
        Write(copy, name => File.Create(Path.Combine(folder, name)));
    }

    private static void Write(PersonCopy copy, Func<string, Stream> open)
    {
        using (var words = new StreamWriter(open(ReadFirst), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))) words.Write(Words(copy));
        foreach (var section in copy.Sections.Where(s => s.Rows.Count > 0))
        {
            using var csv = CsvWriter.Create(open($"{section.Name}.csv"), new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: false);
            csv.WriteHeader([.. section.Columns]);
            foreach (var row in section.Rows)
            {
                foreach (var cell in row) csv.WriteField(Cell(cell));
                csv.EndRecord();
            }
        }

        using var whole = open(Whole);
        using var json = new Utf8JsonWriter(whole, Json);
        WriteJson(copy, json);
    }

    private static string Words(PersonCopy copy)
    {
        var words = new StringBuilder();
        words.Append(CultureInfo.InvariantCulture, $"A copy of the data kept about {copy.Name} in CareerLadder, made on {copy.Made:d MMM yyyy} at {copy.Made:HH:mm} UTC.\n\n");
        words.Append(CultureInfo.InvariantCulture, $"{Purpose.Sentence}\n\nEach table that holds something is a .csv file; all of them together are in {Whole}, for a program. Days are YYYY-MM-DD, and a last day is the last on which it held.\n\nWhat there is:\n");
        foreach (var section in copy.Sections) words.Append(CultureInfo.InvariantCulture, $"- {section.Name}: {section.Says} {(section.Rows.Count == 0 ? "Nothing is kept." : section.Rows.Count == 1 ? "One row." : $"{section.Rows.Count} rows.")}\n");
        words.Append("\nWhat is held back, and why:\n");
        foreach (var sentence in copy.HeldBack) words.Append(CultureInfo.InvariantCulture, $"- {sentence}\n");
        words.Append("\nBackups of the database hold the same, and are kept for a time that your administrators set.\n");
        return words.ToString();
    }

    private static void WriteJson(PersonCopy copy, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("person", copy.Person);
        json.WriteString("name", copy.Name);
        json.WriteString("made_at", Cell(copy.Made));
        json.WriteString("purpose", Purpose.Sentence);
        json.WriteStartArray("held_back");
        foreach (var sentence in copy.HeldBack) json.WriteStringValue(sentence);
        json.WriteEndArray();
        json.WriteStartObject("tables");
        foreach (var section in copy.Sections)
        {
            json.WriteStartArray(section.Name);
            foreach (var row in section.Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Count; i++)
                {
                    json.WritePropertyName(section.Columns[i]);
                    WriteValue(json, row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        if (value is bool yes) json.WriteBooleanValue(yes);
        else if (value is int number) json.WriteNumberValue(number);
        else if (value is double real) json.WriteNumberValue(real);
        else if (value is decimal amount) json.WriteNumberValue(amount);
        else if (Cell(value) is { } words) json.WriteStringValue(words);
        else json.WriteNullValue();
    }

    private static string? Cell(object? value) => value switch
    {
        null => null,
        string words => words,
        DateOnly day => Iso.Day(day),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
