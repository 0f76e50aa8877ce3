using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CareerLadder.Web.Data;

/// <summary>
/// Everything that is kept. Components never hold one: stores ask an <see cref="IDbContextFactory{TContext}"/> for each piece of work.
/// A property is a table of its name. SaveChanges marks a new revision of careers by itself; an ExecuteUpdate of their rows would go unseen.
/// </summary>
public sealed class AppDb(DbContextOptions<AppDb> options) : IdentityDbContext<Account, IdentityRole<int>, int>(options)
{
    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<PostRow> Posts => Set<PostRow>();

    public DbSet<PracticeRow> Practice => Set<PracticeRow>();

    public DbSet<IntentRow> Intents => Set<IntentRow>();

    public DbSet<PayRow> Pay => Set<PayRow>();

    public DbSet<BandRow> Bands => Set<BandRow>();

    public DbSet<LevelRow> Levels => Set<LevelRow>();

    public DbSet<ExpectationRow> Expectations => Set<ExpectationRow>();

    public DbSet<ForkRow> Forks => Set<ForkRow>();

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<GroupRow> Groups => Set<GroupRow>();

    public DbSet<RecordingRow> Recording => Set<RecordingRow>();

    public DbSet<RevisionRow> Revision => Set<RevisionRow>();

    /// <summary>Lets the next save tell everyone that careers have changed. Only for what is written past SaveChanges, which does it itself.</summary>
    public void MarkRevision() => Update(Revision.Local.FirstOrDefault() ?? new()).Entity.Mark = Guid.NewGuid();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        MarkRevisionOfCareers();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        MarkRevisionOfCareers();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Enum>().HaveConversion<string>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("Accounts");
        builder.Entity<IdentityRole<int>>().ToTable("Roles");
        builder.Entity<IdentityUserRole<int>>().ToTable("AccountRoles");
        builder.Entity<IdentityUserClaim<int>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<int>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<int>>().ToTable("AccountTokens");
        builder.Entity<IdentityRoleClaim<int>>().ToTable("RoleClaims");
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
    }

    private void MarkRevisionOfCareers()
    {
        if (ChangeTracker.Entries<IRow>().Any(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)) MarkRevision();
    }
}

/// <summary>
/// Lets the migrations tool build an <see cref="AppDb"/> without starting the site. With `dotnet tool install --global dotnet-ef --version 10.0.14`:
/// `dotnet ef migrations add TheName --project src/CareerLadder.Web --output-dir Data/Migrations/Sqlite`.
/// </summary>
internal sealed class AppDbAtDesignTime : IDesignTimeDbContextFactory<AppDb>
{
    public AppDb CreateDbContext(string[] args) => new(SqliteSetup.Options<AppDb>("Data Source=design-time.db"));
}
