using Microsoft.EntityFrameworkCore.Design;

namespace CareerLadder.Web.Data;

/// <summary>
/// Lets the migrations tool build an <see cref="AppDb"/> without starting the site. With `dotnet tool install --global dotnet-ef --version 10.0.14`:
/// `dotnet ef migrations add TheName --project src/CareerLadder.Web --output-dir Data/Migrations/Sqlite`.
/// </summary>
internal sealed class AppDbAtDesignTime : IDesignTimeDbContextFactory<AppDb>
{
    public AppDb CreateDbContext(string[] args) => new(SqliteSetup.Options<AppDb>("Data Source=design-time.db"));
}
