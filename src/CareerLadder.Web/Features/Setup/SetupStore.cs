using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Setup;

/// <summary>Makes the first administrator and what the database begins with, all in one go or not at all.</summary>
internal sealed class SetupStore(
    SetupDoor door, SignInWays ways, AccessGate gate, AppDb db, UserManager<Account> accounts, RoleManager<IdentityRole<int>> roles, PasswordChecks checks, CurrentOrganisation organisation, TimeProvider clock)
{
    private const string TooLate = "Somebody else has just set this up. Ask them for an invitation, or sign in.";

    /// <summary>Only while there is no account, and only through the door: from the machine itself or with the code.</summary>
    public async Task<SetupOutcome> BeginAsync(SetupInput input)
    {
        if (await door.LookAsync() != DoorState.Open) return SetupOutcome.Refused(TooLate);
        var email = input.Email?.Trim() ?? "";
        var faults = Faults(input, email).ToList();
        var weak = ways.Passwords ? await FirstPassword.ReasonsAgainstAsync(accounts, new() { Email = email }, input.Password, input.Again) : [];
        if (faults.Count + weak.Count > 0) return new(null, faults) { OfPassword = weak };
        var (facts, what, refusals) = Read(input);
        if (refusals is not null) return new(null, [], refusals);

        var account = new Account { UserName = email, Email = email, EmailConfirmed = true };
        if (ways.Passwords) using (await checks.WaitAsync()) account.PasswordHash = accounts.PasswordHasher.HashPassword(account, input.Password!);
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            // Asked again, now that nobody else can write: of two at once one is first.
            if (await db.Users.AnyAsync()) return SetupOutcome.Refused(TooLate);
            if (facts is not null) await OrganisationImport.RunAsync(db, facts);
            await MakeAsync(account);
            Accept(email, account.PersonId);
            if (what is not null) db.WriteDown(new(AuditAction.Imported, email, account.PersonId, Details: what), clock);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        if (facts is not null) await organisation.RefreshAsync();
        return new(account, []);
    }

    /// <summary>Accepts the purpose where there are accounts already; only for administrators.</summary>
    public async Task<bool> AcceptAsync()
    {
        if ((await gate.EnterAsync()).Viewer is not { IsAdministrator: true } viewer) return false;
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Acceptance.AnyAsync()) return true;
        Accept(viewer.Email ?? "", viewer.PersonId);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    private static IEnumerable<string> Faults(SetupInput input, string email)
    {
        if (!EmailAddress.IsOne(email)) yield return "Please give your e-mail address, like ada@company.example.";
        if (!input.Accepts) yield return "Please accept what flags may not be used for: without that, CareerLadder is not meant to be used.";
        if (input.Beginning is null) yield return "Please choose what to begin with.";
        if (input is { Beginning: Beginning.Files, Packed: null or { Length: 0 } }) yield return "Please choose the .zip or the .xlsx that holds your files.";
    }

    private (Facts? Facts, string? What, Refusals? Refusals) Read(SetupInput input)
    {
        if (input.Beginning == Beginning.Demo) return (DemoOrganisation.Make(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Facts, "The made-up organisation.", null);
        if (input is not { Beginning: Beginning.Files, Packed: { } packed }) return (null, null, null);
        var bytes = new byte[packed.Length];
        using (var stream = packed.OpenReadStream()) stream.ReadExactly(bytes);
        var reading = FolderReader.Read(new UploadedFile(Path.GetFileName(packed.FileName), bytes));
        return reading.Facts is { } facts ? (facts, $"{Refusals.Shorten(packed.FileName)}: people {facts.People.Count}.", null) : (null, null, reading.Refusals);
    }

    private async Task MakeAsync(Account account)
    {
        await RoleRows.MakeAsync(roles);
        var normalized = accounts.NormalizeEmail(account.Email);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var same = await db.People.Where(p => p.Email != null && (p.Left == null || p.Left > today)).Select(p => new { p.Person, p.Email }).ToListAsync();
        // Whoever sets this up and is in the files has a career here too.
        account.PersonId = same.Where(p => accounts.NormalizeEmail(p.Email) == normalized).Select(p => p.Person).Take(2).ToList() is [var me] ? me : null;
        db.WriteDown(new(AuditAction.AccountMade, account.Email!, account.PersonId, account.PersonId, $"{account.Email}, the first administrator."), clock);
        (await accounts.CreateAsync(account)).MustSucceed();
        (await accounts.AddToRoleAsync(account, Roles.Administrator)).MustSucceed();
    }

    private void Accept(string email, string? person)
    {
        db.Acceptance.Add(new() { At = clock.GetUtcNow().UtcDateTime, By = email, Sentence = Purpose.Sentence });
        db.WriteDown(new(AuditAction.PurposeAccepted, email, person, Details: Purpose.Sentence), clock);
    }
}
