namespace CareerLadder.Web.Data.Files;

/// <summary>Which files are read, and what is there already that they may refer to.</summary>
/// <param name="Reads">Any other is left out as if it were not there.</param>
internal sealed record ReadingScope(Func<FileFormat, bool> Reads)
{
    public static readonly ReadingScope All = new(_ => true);

    /// <summary>The keys of the people who are there already: whom a file may be about that comes without people.csv.</summary>
    public IReadOnlySet<string>? Known { get; init; }

    /// <summary>Titles to which somebody gave a kind when no row matched them.</summary>
    public IReadOnlyDictionary<string, TitleDecision> Titles { get; init; } = TitleTable.NoTitles;

    /// <summary>Levels that are there already.</summary>
    public IReadOnlyCollection<string> Levels { get; init; } = [];

    /// <summary>What to say where nothing is left to read.</summary>
    public string NothingLeft { get; init; } = "";

    /// <summary>What to say where there was nothing to read from the beginning.</summary>
    public static string Nothing(SourceFolder folder) =>
        $"There is no file here with a name that is known, such as people.csv and posts.csv.{(folder.Strangers is [var first, ..] ? Suggestion.Ask(first, FileFormat.All.Select(f => f.Name)) : "")}";
}
