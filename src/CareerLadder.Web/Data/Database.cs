using Microsoft.Data.Sqlite;

namespace CareerLadder.Web.Data;

/// <summary>The database the program works on.</summary>
public sealed record Database(string ConnectionString)
{
    /// <summary>The one that appsettings.json, or ConnectionStrings__CareerLadder in the environment, names.</summary>
    public static Database Of(IConfiguration settings) => new(settings.GetConnectionString("CareerLadder") ?? "Data Source=careerladder.db");

    /// <summary>The same for a command that serves no site.</summary>
    public static Database Configured() =>
        Of(WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }).Configuration);

    /// <summary>Where it lies; null for one that is in memory.</summary>
    public string? File => new SqliteConnectionStringBuilder(ConnectionString).DataSource is { Length: > 0 } file && file != ":memory:" && !file.StartsWith("file:", StringComparison.Ordinal) ? file : null;

    /// <summary>A context of one's own, to be disposed of.</summary>
    public AppDb Open() => new(SqliteSetup.Options<AppDb>(ConnectionString));

    /// <summary>Makes it ready for use, with every table as this version of the program wants it. Answers with a line for the log.</summary>
    public async Task<string> PrepareAsync()
    {
        var line = SqliteSetup.Prepare(ConnectionString);
        await using var db = Open();
        await Migrating.RunAsync(db);
        return line;
    }
}
