using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Data.Files;

/// <summary>What came of reading a folder.</summary>
/// <param name="Facts">Null if anything was refused: then nothing is read.</param>
/// <param name="Notices">What a person may want to look at, in the order of <see cref="NoticeKind"/>.</param>
public sealed record Reading(Facts? Facts, Refusals Refusals, IReadOnlyList<Notice> Notices)
{
    /// <summary>Files that are there, and that whoever brings them may not bring in.</summary>
    public IReadOnlyList<FileFormat> LeftOut { get; init; } = [];

    /// <summary>Titles of posts that nothing matches, and how many posts have each.</summary>
    public IReadOnlyList<(string Title, int Posts)> UnknownTitles { get; init; } = [];
}

/// <summary>
/// Reads a folder of CSV files, a zip of one or a spreadsheet, into facts. All problems of all files are found before anything is refused; what
/// is merely odd is listed and read. Nothing is thrown for what stands in the files, or for files that cannot be read.
/// </summary>
public static class FolderReader
{
    private static readonly FileFormat[] Organisation = [FileFormat.People, FileFormat.Posts];

    /// <param name="path">Of a folder, a zip or an xlsx.</param>
    /// <param name="say">Told what is being done, every now and then.</param>
    public static Reading Read(string path, Action<string>? say = null) => Read(path, TitleTable.NoTitles, say);

    /// <summary>The same where titles were given a kind before.</summary>
    public static Reading Read(string path, IReadOnlyDictionary<string, TitleDecision> titles, Action<string>? say = null)
    {
        var refusals = new Refusals();
        using var folder = SourceFolder.Open(path, refusals);
        return Read(folder, refusals, Organisation, ReadingScope.All with { Titles = titles }, say);
    }

    /// <summary>The same from a zip or a spreadsheet that was uploaded.</summary>
    public static Reading Read(UploadedFile uploaded)
    {
        var refusals = new Refusals();
        using var folder = SourceFolder.Open([uploaded], refusals);
        return Read(folder, refusals, Organisation, ReadingScope.All);
    }

    /// <summary>The same from what somebody uploaded, as far as they may bring it in.</summary>
    internal static Reading Read(IReadOnlyList<UploadedFile> uploaded, ReadingScope scope, Action<string>? say = null)
    {
        var refusals = new Refusals();
        using var folder = SourceFolder.Open(uploaded, refusals);
        if (folder is null) return new(null, refusals, []);
        var leftOut = folder.LeaveOut(file => !scope.Reads(file));
        if (refusals.Count == 0 && !FileFormat.All.Any(folder.Has)) refusals.Add(folder.Name, leftOut.Count > 0 ? scope.NothingLeft : ReadingScope.Nothing(folder));
        var people = folder.Has(FileFormat.People) || folder.Has(FileFormat.Posts);
        return Read(folder, refusals, people ? [FileFormat.People, FileFormat.Posts] : [], people ? scope with { Known = null } : scope, say) with { LeftOut = leftOut };
    }

    /// <summary>Reads a CSV of job history from elsewhere.</summary>
    /// <param name="path">Of the file.</param>
    public static Reading ReadMapped(string path, ColumnMap map, IReadOnlyDictionary<string, TitleDecision>? titles = null)
    {
        var refusals = new Refusals();
        return ReadMapped(SourceFolder.OpenFile(path, refusals), map, ReadingScope.All with { Titles = titles ?? TitleTable.NoTitles }, refusals, say: null);
    }

    /// <summary>The same from what somebody uploaded.</summary>
    internal static Reading ReadMapped(UploadedFile uploaded, ColumnMap map, ReadingScope scope, Action<string>? say = null)
    {
        var refusals = new Refusals();
        return ReadMapped(SourceFolder.OpenFile(uploaded, refusals), map, scope, refusals, say);
    }

    private static Reading ReadMapped((SourceFolder Folder, string File)? opened, ColumnMap map, ReadingScope scope, Refusals refusals, Action<string>? say)
    {
        if (opened is not var (folder, file)) return new(null, refusals, []);
        using var closing = folder;
        var (format, draft) = (FileFormat.Mapped(file, map), new Draft());
        MappedFile.Read(format, folder, refusals, new([], scope.Titles), draft, say);
        if (refusals.Count > 0) return new(null, refusals, []);
        LevelCheck.List(draft, hasLevels: scope.Levels.Count > 0, scope.Levels);
        CareerCheck.List(draft);
        return new(Facts(draft), refusals, [.. draft.Notices.Select(n => n with { File = format.Name }).OrderBy(n => n.Kind)]) { UnknownTitles = draft.UnknownTitles };
    }

    /// <summary>Reads levels.csv and bands.csv alone; both must be there.</summary>
    public static Reading ReadLadder(string path)
    {
        var refusals = new Refusals();
        using var folder = SourceFolder.Open(path, refusals);
        folder?.LeaveOut(file => file != FileFormat.Levels && file != FileFormat.Bands);
        return Read(folder, refusals, [FileFormat.Levels, FileFormat.Bands], ReadingScope.All);
    }

    private static Reading Read(SourceFolder? folder, Refusals refusals, FileFormat[] needed, ReadingScope scope, Action<string>? say = null)
    {
        if (folder is null) return new(null, refusals, []);
        var draft = new Draft { Known = scope.Known, KnowsEveryone = scope.Known is not null };
        foreach (var file in needed)
        {
            if (!folder.Has(file)) refusals.Add(file.Name, $"This file is missing, and it must be there.{Suggestion.Ask(file.Name, folder.Strangers)}");
        }

        With(FileFormat.Levels, file => LadderFiles.ReadLevels(file, draft));
        With(FileFormat.Bands, file => LadderFiles.ReadBands(file, draft));
        With(FileFormat.Expectations, file => LadderFiles.ReadExpectations(file, draft));
        With(FileFormat.Themes, file => LadderFiles.ReadThemes(file, draft));
        var ownTitles = new List<TitleRow>();
        With(FileFormat.Titles, file => ownTitles = LadderFiles.ReadTitles(file));
        With(FileFormat.People, file => PeopleFile.Read(file, draft));
        With(FileFormat.Posts, file => PostsFile.Read(file, new(ownTitles, scope.Titles), draft));
        foreach (var row in ownTitles.Where(r => r.StuckOn is not null))
            refusals.Add(FileFormat.Titles.Name, $"This pattern takes too long on the title “{Refusals.Shorten(row.StuckOn!)}”. Write it more simply.", row.Line, "pattern", row.Pattern);
        With(FileFormat.Practice, file => PersonalFiles.ReadPractice(file, draft));
        With(FileFormat.Intents, file => PersonalFiles.ReadIntents(file, draft));
        With(FileFormat.Pay, file => PersonalFiles.ReadPay(file, draft));

        if (refusals.Count > 0) return new(null, refusals, []);
        foreach (var stranger in folder.Strangers) draft.Notices.Add(new(NoticeKind.FileUnknown, stranger, null, null, Suggestion.Ask(stranger, FileFormat.All.Select(f => f.Name)).Trim()));
        LevelCheck.List(draft, hasLevels: folder.Has(FileFormat.Levels) || scope.Levels.Count > 0, scope.Levels);
        say?.Invoke("Looking at careers and reporting lines");
        CareerCheck.List(draft);
        return new(Facts(draft), refusals, [.. draft.Notices.Select(n => n with { File = refusals.NameOf(n.File) }).OrderBy(n => n.Kind)]) { UnknownTitles = draft.UnknownTitles };

        void With(FileFormat format, Action<CsvFile> read)
        {
            using var file = CsvFile.Open(format, folder, refusals, say);
            if (file is not null) read(file);
        }
    }

    private static Facts Facts(Draft draft)
    {
        var elsewhere = draft.Posts.Where(p => !p.IsHere).Select(p => p.Person).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            People = [.. draft.People.Select(p => elsewhere.Contains(p.Id) ? WithEarlierCareer(p) : p)],
            Posts = draft.Posts,
            Practices = draft.Practices,
            Intents = draft.Intents,
            Pays = draft.Pays,
            Bands = draft.Bands,
            Levels = draft.Levels,
            Expectations = draft.Expectations,
            Themes = draft.Themes,
            Groups = draft.Groups,
        };
    }

    // Whoever told of a post elsewhere has told of the earlier career: what is not in it is nothing.
    private static Person WithEarlierCareer(Person person) =>
        person with { PractisedBefore = person.PractisedBefore ?? 0, ManagedBefore = person.ManagedBefore ?? 0 };
}
