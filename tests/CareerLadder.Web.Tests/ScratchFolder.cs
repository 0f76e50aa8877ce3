using Microsoft.Data.Sqlite;

namespace CareerLadder.Web.Tests;

/// <summary>A folder of a test's own, with room for a real database; gone afterwards.</summary>
public sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerladder-test-");

    public string Path => folder.FullName;

    public string Database => $"Data Source={System.IO.Path.Combine(Path, "test.db")}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        // A site under test is disposed of twice, once of each kind.
        if (Directory.Exists(Path)) folder.Delete(recursive: true);
    }
}
