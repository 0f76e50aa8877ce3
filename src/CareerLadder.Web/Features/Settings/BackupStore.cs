using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Backups;

namespace CareerLadder.Web.Features.Settings;

/// <summary>
/// The backups, for administrators: that they are made and whole, and never what is in them. Pay is in them, which administrators do not
/// see, so they stay on the disk of the server.
/// </summary>
internal sealed class BackupStore(AdministratorsWork work, BackupKeeper keeper)
{
    /// <summary>Null for whoever is no administrator.</summary>
    public async ValueTask<BackupView?> ReadAsync()
    {
        if (await work.EnterAsync() is null) return null;
        var plan = keeper.Plan;
        return new(plan, keeper.NextAt, keeper.Trouble, [.. keeper.Files().Take(BackupView.Most).Select(f => new BackupLine(f.Name, f.At, Sizes.Of(f.Bytes), f.IsProved))]);
    }

    /// <summary>Makes one now.</summary>
    /// <param name="told">How far it is.</param>
    public async Task<Done> MakeAsync(IProgress<BackupStep>? told = null)
    {
        if (await work.EnterAsync() is null) return Done.NotAllowed;
        var made = await keeper.MakeAsync(told);
        if (made.File is not { } file) return new(made.Refusal);
        await work.DoAsync(w =>
        {
            w.WriteDown(AuditAction.BackedUp, about: null, $"{file.Name}.");
            return Task.FromResult(new Done());
        });
        return new() { Said = file.IsProved ? $"Backed up, checked and whole: {file.Name}, {Sizes.Of(file.Bytes)}." : $"Backed up as it is: {file.Name}. The check found something; the list says what to do." };
    }
}
