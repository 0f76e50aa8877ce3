namespace CareerLadder.Web.Data.Files;

/// <summary>One file of a folder that tells an organisation: its name and its columns. Whatever reads, writes or explains the files asks here.</summary>
public sealed class FileFormat
{
    public static readonly FileFormat People = new("people.csv", "person* name email joined left zone practised_before managed_before group");
    public static readonly FileFormat Posts = new("posts.csv", "person* from* to title kind level team manager employer");
    public static readonly FileFormat Practice = new("practice.csv", "person* from* to hours_per_week* critical_path note");
    public static readonly FileFormat Intents = new("intents.csv", "person* on* intent* reason note");
    public static readonly FileFormat Pay = new("pay.csv", "person* from* base* currency* fte bonus_target equity_year");
    public static readonly FileFormat Bands = new("bands.csv", "from* zone level* min* max* target currency*");
    public static readonly FileFormat Levels = new("levels.csv", "level* track* rung title summary from");
    public static readonly FileFormat Expectations = new("expectations.csv", "level* theme* expectation* from");
    public static readonly FileFormat Themes = new("themes.csv", "theme* name summary from");
    public static readonly FileFormat Titles = new("titles.csv", "pattern* kind* level");

    /// <param name="columns">Their names in order; a star behind one that must be there.</param>
    private FileFormat(string name, string columns)
    {
        Name = name;
        var names = columns.Split(' ');
        Columns = [.. names.Select(n => n.TrimEnd('*'))];
        Required = [.. names.Where(n => n.EndsWith('*')).Select(n => n.TrimEnd('*'))];
    }

    private FileFormat(string name, ColumnMap map)
    {
        (Name, Map) = (name, map);
        Columns = Required = [.. map.Columns.Values.Append(map.Role).OfType<string>().Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Every file there is. A folder need not hold them all.</summary>
    public static IReadOnlyList<FileFormat> All { get; } = [People, Posts, Practice, Intents, Pay, Bands, Levels, Expectations, Themes, Titles];

    /// <summary>A file from elsewhere, with names of its own for its columns; it may have more of them.</summary>
    public static FileFormat Mapped(string name, ColumnMap map) => new(name, map);

    public string Name { get; }

    /// <summary>Null for a file of ours.</summary>
    public ColumnMap? Map { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>The columns that must be there; in posts.csv also title or kind.</summary>
    public IReadOnlyList<string> Required { get; }

    public override string ToString() => Name;
}
