using System.IO.Compression;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CsvHelper;

namespace CareerLadder.Web.Data.Files;

/// <summary>
/// Writes facts as a folder or a zip that <see cref="FolderReader"/> reads as the same facts. What has no file is left out: forks,
/// conversations, and since when things are recorded. people.csv and posts.csv are always there, the others if they hold something.
/// </summary>
public static class FolderWriter
{
    /// <param name="withGroups">Only for files that are not an export, such as the demo: a group is never shown for a person.</param>
    public static void Write(Facts facts, string folder, bool withGroups = false)
    {
        Directory.CreateDirectory(folder);
        Write(facts, format => File.Create(Path.Combine(folder, format.Name)), withGroups);
    }

    /// <summary>The same into a zip; the stream stays open.</summary>
    public static void WriteZip(Facts facts, Stream zipped, bool withGroups = false)
    {
        using var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true);
        Write(facts, format => zip.CreateEntry(format.Name).Open(), withGroups);
    }

    /// <summary>Pay and bands alone, and of people no more than their names beside their keys: for whoever looks after pay and nothing else.</summary>
    public static void WritePayZip(Facts facts, Stream zipped)
    {
        using var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true);
        Write(facts, format => zip.CreateEntry(format.Name).Open(), withGroups: false, isPayAlone: true);
    }

    private static void Write(Facts facts, Func<FileFormat, Stream> open, bool withGroups, bool isPayAlone = false)
    {
        var isDated = facts.Levels.Any(l => l.From is not null) || facts.Expectations.Any(e => e.From is not null) || facts.Themes.Any(t => t.From is not null);
        var people = withGroups ? FileFormat.People.Columns : [.. FileFormat.People.Columns.Where(c => isPayAlone ? c is "person" or "name" : c != "group")];
        // Whoever told of a post elsewhere has told of all earlier years, as the files are read; so it is written, and comes back the same.
        var elsewhere = facts.Posts.Where(p => !p.IsHere).Select(p => p.Person).ToHashSet(StringComparer.Ordinal);
        Rows(FileFormat.People, people, facts.People, (person, row) =>
        {
            row.Write(person.Id).Write(person.Name);
            if (isPayAlone) return;
            var unsaid = elsewhere.Contains(person.Id) ? 0 : (double?)null;
            row.Write(person.Email).Write(person.Joined).Write(person.Left).Write(person.Zone).Write(person.PractisedBefore ?? unsaid).Write(person.ManagedBefore ?? unsaid);
            if (withGroups) row.Write(facts.Groups.GetValueOrDefault(person.Id));
        });
        if (!isPayAlone)
        {
            Rows(FileFormat.Posts, FileFormat.Posts.Columns, facts.Posts, static (post, row) =>
                row.Write(post.Person).Write(post.From).Write(post.To).Write(post.Title).Write(Words.Kinds.Of(post.Kind)).Write(post.Level).Write(post.Team).Write(post.Manager).Write(post.Employer));
        }

        if (facts.Practices.Count > 0)
        {
            Rows(FileFormat.Practice, FileFormat.Practice.Columns, facts.Practices, static (practice, row) =>
                row.Write(practice.Person).Write(practice.From).Write(practice.To).Write(practice.HoursPerWeek).Write(practice.OnCriticalPath ? "yes" : "no").Write(practice.Note));
        }

        if (facts.Intents.Count > 0)
        {
            Rows(FileFormat.Intents, FileFormat.Intents.Columns, facts.Intents, static (answer, row) =>
                row.Write(answer.Person).Write(answer.On).Write(Words.Intents.Of(answer.Intent)).Write(answer.Reason is { } reason ? Words.Reasons.Of(reason) : null).Write(answer.Note));
        }

        if (facts.Pays.Count > 0)
        {
            Rows(FileFormat.Pay, FileFormat.Pay.Columns, facts.Pays, static (pay, row) =>
                row.Write(pay.Person).Write(pay.From).Write(pay.Base).Write(pay.Currency).Write(pay.Fte).Write(pay.BonusTarget).Write(pay.EquityYear));
        }

        if (facts.Bands.Count > 0)
        {
            Rows(FileFormat.Bands, FileFormat.Bands.Columns, facts.Bands, static (band, row) =>
                row.Write(band.From).Write(band.Zone).Write(band.Level).Write(band.Min).Write(band.Max).Write(band.Target).Write(band.Currency));
        }

        if (facts.Levels.Count > 0)
        {
            Rows(FileFormat.Levels, Columns(FileFormat.Levels), facts.Levels, (level, row) =>
                row.Write(level.Id).Write(Words.Tracks.Of(level.Track)).Write(level.Rung).Write(level.Title).Write(level.Summary).WriteIf(isDated, level.From));
        }

        if (facts.Expectations.Count > 0)
        {
            Rows(FileFormat.Expectations, Columns(FileFormat.Expectations), facts.Expectations, (expectation, row) =>
                row.Write(expectation.Level).Write(expectation.Theme).Write(expectation.Text).WriteIf(isDated, expectation.From));
        }

        if (facts.Themes.Count > 0)
        {
            Rows(FileFormat.Themes, Columns(FileFormat.Themes), facts.Themes, (theme, row) =>
                row.Write(theme.Id).Write(theme.Name).Write(theme.Summary).WriteIf(isDated, theme.From));
        }

        // The ladders as they always were need no day, and are read by whoever knows none.
        IReadOnlyList<string> Columns(FileFormat format) => isDated ? format.Columns : [.. format.Columns.Where(c => c != "from")];

        void Rows<T>(FileFormat format, IReadOnlyList<string> columns, IReadOnlyList<T> things, Action<T, Cells> write)
        {
            using var csv = CsvWriter.Create(open(format), new CsvWriterOptions { NewLine = "\n" }, leaveOpen: false);
            csv.WriteHeader([.. columns]);
            var row = new Cells(csv);
            foreach (var thing in things)
            {
                write(thing, row);
                csv.EndRecord();
            }
        }
    }

    /// <summary>The cells of a row, one after the other; what is not known is an empty cell.</summary>
    private sealed class Cells(CsvWriter csv)
    {
        public Cells Write(string? text)
        {
            csv.WriteField(text);
            return this;
        }

        public Cells Write(DateOnly? day)
        {
            csv.WriteField(day);
            return this;
        }

        public Cells WriteIf(bool isThere, DateOnly? day) => isThere ? Write(day) : this;

        public Cells Write(decimal? number)
        {
            csv.WriteField(number);
            return this;
        }

        public Cells Write(int? number)
        {
            csv.WriteField(number);
            return this;
        }

        public Cells Write(double? number)
        {
            // Very small ones would be written with an exponent, which the files do not have.
            if (number is > 0 and < 0.0001) csv.WriteField(number, "F20");
            else csv.WriteField(number);
            return this;
        }
    }
}
