using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Erasing;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Tests.AccessMatrix;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Tests.Data.Erasing;

/// <summary>The made-up organisation of the matrix, in which everything that can be kept about somebody is found nowhere else; "le" has left.</summary>
internal sealed class ErasureUnderTest : IDisposable
{
    public const string Key = "le";
    public const string Behind = """[{"Person":"le","Category":{"Rung":4,"Zone":"UK","Currency":"EUR"},"Track":"Engineering","Base":70000,"MonthsHere":12},{"Person":"le-report","Base":60000}]""";
    private readonly ScratchDatabase database = new();

    public static Someone Person => World.Find(Key);

    public ScratchDatabase Database => database;

    public AppDb Open() => database.CreateDbContext();

    public void Dispose() => database.Dispose();

    public async Task FillAsync()
    {
        await using var db = Open();
        await using (var all = await db.Database.BeginTransactionAsync())
        {
            await OrganisationImport.RunAsync(db, Planted.Facts);
            db.WriteDown(new(AuditAction.Imported, "ad@house.example", "ad"), TimeProvider.System);
            await db.SaveChangesAsync();
            await all.CommitAsync();
        }

        foreach (var fork in await db.Forks.ToListAsync()) fork.Joy = World.Find(fork.Person).Word("joy");
        await PlantedGoals.AddAsync(db);
        foreach (var p in World.People)
        {
            db.Asked.Add(new() { Person = p.Key, By = p.Boss ?? "top", On = new(2026, 4, 1) });
            db.Tryouts.Add(new() { Person = p.Key, Part = "hiring-loop", ChosenOn = new(2013, 1, 1), Words = p.Word("tryout") });
            db.Situations.Add(new() { Person = p.Key, Situation = Situation.NeverTheChance, On = new(2015, 1, 1) });
            var swing = db.Announcements.Add(new() { Person = p.Key, SwingOn = new(2016, 1, 1) }).Entity;
            db.SavedViews.Add(new() { Person = p.Key, Name = p.Word("view"), Query = p.Word("view"), IsShared = true });
            db.CalendarFeeds.Add(new() { Person = p.Key, SecretHash = p.Word("feed") });
            await db.SaveChangesAsync();
            db.Congratulations.Add(new() { Announcement = swing.Id, By = p.Key == "top" ? Key : "top", Words = p.Word("congratulation") });
        }

        PlantedPlans.Add(db);
        foreach (var aside in Planted.Facts.SetAsides) db.SetAsides.Add(new()).Entity.Take(aside);
        PlantedOpenings.Add(db);
        await PlantedConversations.AddAsync(db);
        db.PrivateNotes.Add(new() { Conversation = PlantedConversations.OlderIdOf(World.Find("le-skip")), By = Key, Text = Person.Word("ofAnother") });
        db.AgendaPoints.Add(new() { Conversation = PlantedConversations.OlderIdOf(World.Find("le-skip")), Position = 9, Source = "swap", Text = $"Swap with {Person.Word("name")}?" });
        db.Acceptance.Add(new() { By = $"{Person.Word("email")}@example.org", Sentence = "x" });
        db.LadderDrafts.Add(new() { Name = "Ladders", File = "", By = Person.Word("name") });
        foreach (var place in (string[])[$"edit-who-{Key}", $"edit-pay-{Key}-1-base"]) db.Drafts.Add(new() { Writer = "top", Place = place, Text = Person.Word("begun"), At = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc) });
        db.Told.Add(new() { Of = ToldOf.FairPay, Day = new(2026, 10, 1), Told = "{}", Behind = Behind });
        await AddAccountAsync(db);
        await ChangeAsync(db);
    }

    public async Task<ErasedPerson> EraseAsync(string person = Key)
    {
        await using var db = Open();
        return await PersonErasure.RunAsync(db, person, key => new(AuditAction.PersonErased, "ad@house.example", "ad", key, "Erased."), TimeProvider.System);
    }

    public async Task<Organisation> OrganisationAsync()
    {
        await using var db = Open();
        return new(await CareerLadder.Web.Data.Careers.ReadAsync(db), RuleBook.Default);
    }

    /// <summary>Every cell of every table, as text.</summary>
    public async Task<List<(string Table, string Text)>> CellsAsync()
    {
        await using var db = Open();
        await db.Database.OpenConnectionAsync();
        var cells = new List<(string, string)>();
        foreach (var table in await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'").ToListAsync())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of our own tables
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                for (var i = 0; i < rows.FieldCount; i++) cells.Add((table, rows.GetValue(i) is string text ? text : ""));
            }
        }

        return cells;
    }

    private static async Task AddAccountAsync(AppDb db)
    {
        var account = db.Users.Add(new Account { UserName = Person.Word("account"), Email = $"{Person.Word("account")}@example.org", PersonId = Key, PasswordHash = Person.Word("hash") }).Entity;
        await db.SaveChangesAsync();
        db.Sessions.Add(new() { Id = Guid.NewGuid(), AccountId = account.Id, Way = "password", Device = Person.Word("device") });
        db.ApiTokens.Add(new() { AccountId = account.Id, Name = Person.Word("token"), SecretHash = Person.Word("secret") });
        db.Invitations.Add(new() { Email = $"{Person.Word("email")}@example.org", PersonId = Key, By = $"{Person.Word("account")}@example.org", SecretHash = "x" });
        db.Invitations.Add(new() { Email = "new@house.example", By = $"{Person.Word("account")}@example.org", SecretHash = "y" });
        db.UserTokens.Add(new() { UserId = account.Id, LoginProvider = "x", Name = "y", Value = Person.Word("secret") });
        db.UserLogins.Add(new() { UserId = account.Id, LoginProvider = "x", ProviderKey = Person.Word("secret") });
        await db.SaveChangesAsync();
    }

    private static async Task ChangeAsync(AppDb db)
    {
        var (address, clock) = ($"{Person.Word("account")}@example.org", TimeProvider.System);
        db.WriteDown(new(AuditAction.SignInRefused, address.ToUpperInvariant()), clock);
        db.WriteDown(new(AuditAction.TokenMade, address, Key, Key, $"“{Person.Word("token")}”, to read people."), clock);
        db.WriteDown(new(AuditAction.LookedAtPay, "co@house.example", "co", Key), clock);
        db.WriteDown(new(AuditAction.LookedAtPay, address, Key, "le-report"), clock);
        db.WriteDown(new(AuditAction.ConversationHeld, "le-report@house.example", "le-report", "le-skip", $"The one with {Person.Word("name")}."), clock);
        await db.SaveChangesAsync();
        // What is changed of the person, and of somebody who reports to them.
        (await db.People.SingleAsync(p => p.Person == Key)).Zone = "US";
        foreach (var post in await db.Posts.Where(p => p.Person == Key).ToListAsync()) post.Title += " changed";
        foreach (var post in await db.Posts.Where(p => p.Manager == Key).ToListAsync()) post.Title = "changed too";
        foreach (var pay in await db.Pay.Where(p => p.Person == Key).ToListAsync()) pay.BonusTarget = null;
        db.WriteDown(new(AuditAction.Changed, address, Key, Key), clock);
        await db.SaveChangesAsync();
    }
}
