using System.CommandLine;
using System.Security.Cryptography;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Backups;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Commands;

/// <summary>`careerladder users add`: makes an account from the machine the program runs on, with a first password that is said once.</summary>
internal static class UsersCommand
{
    private const string Member = "Member";

    private const string More = """
        A member sees their own career and, by the reporting line, their team; managing is no role.

          careerladder users add ada@company.example --person p17
          careerladder users add grace@company.example --person p3 --role executive
        """;

    public static Command Make()
    {
        var email = new Argument<string>("EMAIL") { Description = "The address to sign in with." };
        var role = new Option<string>("--role") { Description = "member, executive, compensation or administrator.", HelpName = "ROLE", DefaultValueFactory = _ => Member };
        string[] known = [Member, .. Roles.All];
        role.Validators.Add(asked =>
        {
            if (!known.Contains(asked.GetValueOrDefault<string>(), StringComparer.OrdinalIgnoreCase)) asked.AddError("A role is member, executive, compensation or administrator.");
        });
        var person = new Option<string?>("--person") { Description = "Whose career it is: the key in people.csv. Without it the account belongs to nobody.", HelpName = "KEY" };
        var add = new ExplainedCommand("add", "Make an account, and say its first password once.", More) { email, role, person };
        add.SetAction((asked, _) => AddAsync(Program.Site([]).Services, asked.GetValue(email)!, asked.GetValue(role)!, asked.GetValue(person), Console.Out, Console.Error));
        return new Command("users", "Make accounts.") { add };
    }

    internal static async Task<int> AddAsync(IServiceProvider services, string email, string role, string? person, TextWriter data, TextWriter words)
    {
        var database = services.GetRequiredService<Database>();
        using var held = DatabaseInUse.Hold(database);
        await database.PrepareAsync();
        await using (var db = database.Open())
        {
            if (person is not null && !await db.People.AnyAsync(p => p.Person == person))
            {
                await words.WriteLineAsync($"Nobody in the database has the key “{person}”. Import people.csv first, or correct the key.");
                return CommandLine.Refused;
            }
        }

        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByEmailAsync(email) is not null)
        {
            await words.WriteLineAsync($"There is an account for {email} already.");
            return CommandLine.Refused;
        }

        if (!EmailAddress.IsOne(email))
        {
            await words.WriteLineAsync($"“{email}” is no address to sign in with: write it like ada@company.example.");
            return CommandLine.Refused;
        }

        var password = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20);
        var known = Roles.All.FirstOrDefault(r => r.Equals(role, StringComparison.OrdinalIgnoreCase));
        await MakeAsync(scope.ServiceProvider, new() { UserName = email, Email = email, EmailConfirmed = true, PersonId = person }, password, known);
        await words.WriteLineAsync($"{email} can sign in now, as {(known ?? Member).ToLowerInvariant()}. The first password is said this once:");
        await data.WriteLineAsync(password);
        return 0;
    }

    private static async Task MakeAsync(IServiceProvider services, Account account, string password, string? role)
    {
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var db = services.GetRequiredService<AppDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await RoleRows.MakeAsync(services.GetRequiredService<RoleManager<IdentityRole<int>>>());
        var what = $"{account.Email}, {(role ?? Member).ToLowerInvariant()}.";
        db.WriteDown(new(AuditAction.AccountMade, AuditEntry.CommandLine, About: account.PersonId, Details: what), services.GetRequiredService<TimeProvider>());
        (await accounts.CreateAsync(account, password)).MustSucceed();
        if (role is not null) (await accounts.AddToRoleAsync(account, role)).MustSucceed();
        await transaction.CommitAsync();
    }
}
