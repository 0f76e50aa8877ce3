using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.History;
using CareerLadder.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data;

/// <summary>
/// Everything that is kept. Components never hold one: stores ask an <see cref="IDbContextFactory{TContext}"/> for each piece of work.
/// A property is a table of its name. SaveChanges marks a new revision of careers by itself; an ExecuteUpdate of their rows would go unseen.
/// </summary>
public sealed class AppDb(DbContextOptions<AppDb> options) : IdentityDbContext<Account, IdentityRole<int>, int>(options)
{
    private readonly List<(AuditEntry Entry, DateTime At)> toWriteDown = [];
    private ChangeRecorder? record;

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<PostRow> Posts => Set<PostRow>();

    public DbSet<PracticeRow> Practice => Set<PracticeRow>();

    public DbSet<IntentRow> Intents => Set<IntentRow>();

    public DbSet<PayRow> Pay => Set<PayRow>();

    public DbSet<BandRow> Bands => Set<BandRow>();

    public DbSet<LevelRow> Levels => Set<LevelRow>();

    public DbSet<ExpectationRow> Expectations => Set<ExpectationRow>();

    public DbSet<ThemeRow> Themes => Set<ThemeRow>();

    public DbSet<LadderRow> Ladders => Set<LadderRow>();

    public DbSet<LadderDraftRow> LadderDrafts => Set<LadderDraftRow>();

    public DbSet<ForkRow> Forks => Set<ForkRow>();

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<AgendaPointRow> AgendaPoints => Set<AgendaPointRow>();

    public DbSet<ConversationWordsRow> ConversationWords => Set<ConversationWordsRow>();

    public DbSet<PrivateNotesRow> PrivateNotes => Set<PrivateNotesRow>();

    public DbSet<FollowUpRow> FollowUps => Set<FollowUpRow>();

    public DbSet<CalendarFeedRow> CalendarFeeds => Set<CalendarFeedRow>();

    public DbSet<ReminderRow> Reminders => Set<ReminderRow>();

    public DbSet<GroupRow> Groups => Set<GroupRow>();

    public DbSet<ToldRow> Told => Set<ToldRow>();

    public DbSet<SetAsideRow> SetAsides => Set<SetAsideRow>();

    public DbSet<SharingRow> Sharings => Set<SharingRow>();

    public DbSet<AskedRow> Asked => Set<AskedRow>();

    public DbSet<TryoutRow> Tryouts => Set<TryoutRow>();

    public DbSet<SituationRow> Situations => Set<SituationRow>();

    public DbSet<AnnouncementRow> Announcements => Set<AnnouncementRow>();

    public DbSet<CongratulationRow> Congratulations => Set<CongratulationRow>();

    public DbSet<RecordingRow> Recording => Set<RecordingRow>();

    public DbSet<RevisionRow> Revision => Set<RevisionRow>();

    public DbSet<PlanRow> Plans => Set<PlanRow>();

    public DbSet<PlanPostRow> PlanPosts => Set<PlanPostRow>();

    public DbSet<ReturnTicketRow> ReturnTickets => Set<ReturnTicketRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<OpeningRow> Openings => Set<OpeningRow>();

    public DbSet<InterestRow> Interests => Set<InterestRow>();

    public DbSet<SwapWishRow> SwapWishes => Set<SwapWishRow>();

    public DbSet<SwapOfferRow> SwapOffers => Set<SwapOfferRow>();

    public DbSet<AcceptanceRow> Acceptance => Set<AcceptanceRow>();

    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<AuditHeadRow> AuditHead => Set<AuditHeadRow>();

    public DbSet<AuditErasureRow> AuditErasures => Set<AuditErasureRow>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    public DbSet<GoalRow> Goals => Set<GoalRow>();

    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    public DbSet<EvidenceForRow> EvidenceFor => Set<EvidenceForRow>();

    public DbSet<LevelViewRow> LevelViews => Set<LevelViewRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<SavedViewRow> SavedViews => Set<SavedViewRow>();

    public DbSet<MappingRow> Mappings => Set<MappingRow>();

    public DbSet<TitleKindRow> Titles => Set<TitleKindRow>();

    public DbSet<ApiTokenRow> ApiTokens => Set<ApiTokenRow>();

    /// <summary>Notes what is changed past SaveChanges, which notes by itself what it changes.</summary>
    internal ChangeRecorder Record => record ??= new(this);

    /// <summary>
    /// Writes into the audit with the next save, in its transaction: what was done and that it was done are saved together or not at all.
    /// </summary>
    public void WriteDown(AuditEntry entry, TimeProvider clock)
    {
        // No finer than every database keeps it: the moment is part of the hash.
        var now = clock.GetUtcNow().UtcDateTime;
        toWriteDown.Add((entry, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond))));
    }

    /// <summary>Lets the next save tell everyone that careers have changed. Only for what is written past SaveChanges, which does it itself.</summary>
    public void MarkRevision() => Update(Revision.Local.FirstOrDefault() ?? new()).Entity.Mark = Guid.NewGuid();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (toWriteDown.Count > 0) throw new InvalidOperationException("What goes into the audit is saved with SaveChangesAsync.");
        // What is changed is noted in one way alone; SQLite has answered before it is waited for.
        return ChangesCareers() ? SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult() : base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (ChangesCareers()) MarkRevision();
        else if (toWriteDown.Count == 0 && !Record.HasNoted) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (Database.CurrentTransaction is not null) return await SaveAndWriteDownAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var saved = await SaveAndWriteDownAsync(acceptAllChangesOnSuccess, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return saved;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTime>().HaveConversion<Utc>();
    }

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

    private async Task<int> SaveAndWriteDownAsync(bool acceptAll, CancellationToken stop)
    {
        var tracked = Record.Tracked();
        var entry = await AuditWriter.AddAsync(this, toWriteDown, stop);
        try
        {
            var saved = await base.SaveChangesAsync(acceptAll, stop);
            toWriteDown.Clear();
            await Record.WriteAsync(tracked, entry, stop);
            return saved;
        }
        finally
        {
            // Others write too: the next save looks for its place in the chain anew, also after one that failed.
            foreach (var row in ChangeTracker.Entries().Where(e => e.Entity is AuditRow or AuditHeadRow).ToList()) row.State = EntityState.Detached;
        }
    }

    private bool ChangesCareers() => ChangeTracker.Entries<IRow>().Any(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
}
