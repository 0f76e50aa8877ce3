using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;

namespace CareerLadder.Web.Features.Settings;

/// <summary>
/// Each thing an administrator does to accounts: asked of <see cref="AccessGate"/> first, then done on services of its own, whole with
/// what is written down about it or not at all. A page that stays open thus holds no database.
/// </summary>
internal sealed class AdministratorsWork(AccessGate gate, IServiceScopeFactory scopes, TimeProvider clock)
{
    public TimeProvider Clock => clock;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>Null for whoever is no administrator.</summary>
    public async ValueTask<Access?> EnterAsync() => await gate.EnterAsync() is { Viewer.IsAdministrator: true } access ? access : null;

    /// <param name="work">Saves, and answers with what came of it; where it refuses, nothing is kept.</param>
    public async Task<Done> DoAsync(Func<Work, Task<Done>> work)
    {
        return await EnterAsync() is { } access ? await DoAsync(access, work) : Done.NotAllowed;
    }

    /// <summary>The same for what takes seconds: off the page's own line, which shows meanwhile how far it is.</summary>
    public async Task<Done> DoLongAsync(Func<Work, Task<Done>> work) => await EnterAsync() is { } access ? await Task.Run(() => DoAsync(access, work)) : Done.NotAllowed;

    private async Task<Done> DoAsync(Access access, Func<Work, Task<Done>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var done = await work(new(access, db, scope.ServiceProvider, this));
        if (done.Refusal is not null) return done;
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        await scope.ServiceProvider.GetRequiredService<SessionEnds>().TellAsync();
        return done;
    }

    /// <summary>One piece of work, with what it is done on.</summary>
    internal sealed record Work(Access Access, AppDb Db, IServiceProvider Services, AdministratorsWork Owner)
    {
        public Viewer Viewer => Access.Viewer!;

        public DateTime Now => Owner.Now;

        public DateOnly Today => Owner.Today;

        public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

        public void WriteDown(AuditAction action, string? about, string details) => Db.WriteDown(AuditEntry.Of(action, Viewer, about, details), Owner.Clock);

        public string NameOf(string? person, string email) => Access.Organisation.Find(person)?.Person.DisplayName ?? email;
    }
}
